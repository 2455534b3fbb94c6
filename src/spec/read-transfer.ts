import { checkTogether } from "./check-together.ts";
import { directionOf } from "./ends.ts";
import { toFileTarget } from "./exactness.ts";
import { toHeaderOptions } from "./header-options.ts";
import type { RawEntry } from "./raw-entry.ts";
import { type EntryReading, readEntry } from "./read-entry.ts";
import { type ReadOptions, type SomeOptions, withDefaults } from "./read-options.ts";
import type { DownloadSpec, JobStatus, TransferSpec, UploadSpec } from "./spec.ts";
import { toTerms } from "./terms.ts";

type Common = Omit<DownloadSpec, "direction" | "from" | "to" | "base">;

/** Reads an entry whose values are final. Undefined when it cannot be carried out, which is then reported. */
export function readTransfer(
	entry: RawEntry,
	defaults: ReadOptions,
	reading: EntryReading,
): TransferSpec | undefined {
	if (entry.fields.length === 0) {
		reading.report(entry.position, { message: "this item is empty" });
		return undefined;
	}
	const own = readEntry(entry, reading);
	const { from, to } = own.values;
	if (from === undefined || to === undefined) return undefined;
	const direction = directionOf(from, to);
	const values = withDefaults(own, defaults, direction);
	for (const { key, finding } of checkTogether(own, values, direction)) {
		const field = own.fields.get(key);
		reading.report(field?.value.position ?? entry.position, finding);
	}
	const common: Common = {
		text: `${from.shown} -> ${to.shown}`,
		position: entry.position,
		when: reading.list === "before" ? EVERY_STATUS : statusesOf(values.when),
		...toChoices(own, values),
	};
	return toDownload(common, values) ?? toUpload(common, values);
}

/** What an entry says of itself that needs no more than its options. */
function toChoices(
	own: ReadOptions,
	values: SomeOptions,
): Omit<Common, "text" | "position" | "when"> {
	const terms = toTerms(values);
	return {
		...(values.name && { name: values.name }),
		exclude: values.exclude ?? [],
		...(values.exclude && !own.values.exclude && { hasDefaultExclude: true }),
		optional: values.optional ?? values.expect?.least === 0,
		...(values.expect && { expect: values.expect }),
		...(values["max-bytes"] && { maxBytes: values["max-bytes"] }),
		flatten: values.flatten ?? false,
		...(values["on-error"] && { onError: values["on-error"] }),
		...(terms && { terms }),
	};
}

/** The states of the job in which an entry of `after` runs. */
export function statusesOf(when: SomeOptions["when"] | undefined): readonly JobStatus[] {
	const words = when ?? ["success"];
	return EVERY_STATUS.filter((status) => words.includes("always") || words.includes(status));
}

const EVERY_STATUS = ["success", "failure", "cancelled"] as const satisfies JobStatus[];

function toDownload(common: Common, values: SomeOptions): DownloadSpec | undefined {
	const { from, to, base, sha256 } = values;
	if (from?.side !== "s3" || to?.side !== "local" || from.objects === undefined) return undefined;
	const versionId = values["version-id"];
	const intoOutput = values["read-into-output"] ?? "no";
	const { decode = "no", "max-expanded": maxExpandedBytes } = values;
	return {
		direction: "download",
		...common,
		// The empty prefix is written `/`: a blank value is more often a mistake.
		...(base !== undefined && { base: base === "/" ? "" : base }),
		from: from.objects,
		to: toFileTarget(to.shown),
		...(versionId !== undefined && { versionId }),
		...(sha256 !== undefined && { sha256 }),
		...(intoOutput !== "no" && { readIntoOutput: intoOutput }),
		...(values["if-exists"] && { ifExists: values["if-exists"] }),
		...(decode !== "no" && { decode }),
		...(maxExpandedBytes !== undefined && { maxExpandedBytes }),
	};
}

function toUpload(common: Common, values: SomeOptions): UploadSpec | undefined {
	const { from, to, base, overwrite } = values;
	if (from?.side !== "local" && from?.side !== "inline") return undefined;
	if (to?.side !== "s3" || to.objects === undefined) return undefined;
	const options = {
		direction: "upload",
		...common,
		...(base !== undefined && { base }),
		to: to.objects,
		headers: toHeaderOptions(values),
		...(values.provenance === true && { provenance: true }),
		...(overwrite !== undefined && { overwrite }),
	} as const;
	return from.side === "inline"
		? { ...options, from: from.source }
		: { ...options, from: { patterns: from.paths } };
}
