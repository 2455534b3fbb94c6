import type { Reading } from "./fields.ts";
import { withInlineEnd } from "./inline-end.ts";
import { nearest } from "./nearest.ts";
import type { RawEntry } from "./raw-entry.ts";
import { type ReadOptions, readOptions } from "./read-options.ts";
import type { Phase } from "./spec.ts";

/** The lists a spec can have: one for each phase, or the one list of a step that is a phase of its own. */
export type ListName = Phase | "transfers";

/** What entries of one list are read with. */
export interface EntryReading extends Reading {
	readonly list: ListName;
}

/** The keys that name an end. */
const ENDS = ["from", "to", "content", "json"];

/** Reads each key of an entry, without looking at how they go together. */
export function readEntry(entry: RawEntry, reading: EntryReading): ReadOptions {
	const { list, report } = reading;
	const options = withInlineEnd(readOptions(entry.fields, "entry", reading), reading);
	for (const key of ["from", "to"] as const) {
		const meant = entry.fields.map((field) => nearest(field.key, ENDS));
		if (meant.some((end) => (key === "to") === (end === "to") && end !== undefined)) continue;
		const hint = "an entry has `from` and `to`";
		report(entry.position, { message: `\`${key}\` is missing`, hint });
	}
	const when = options.fields.get("when");
	if (when !== undefined && list === "before") {
		const message = "`when` belongs to `after`: in `before` the job has no result yet";
		report(when.position, { message });
	}
	const content = options.fields.get("read-into-output");
	if (content !== undefined && list === "after") {
		const message = "`read-into-output` belongs to `before`: the end of the job has no outputs";
		report(content.position, { message });
	}
	return options;
}
