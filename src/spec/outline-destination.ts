import { directionOf, type End } from "./ends.ts";
import { withFileRules } from "./file-rules.ts";
import { isFinding } from "./finding.ts";
import { toHeaderOptions } from "./header-options.ts";
import type { HeaderOptions } from "./headers.ts";
import { type OptionKey, optionOf } from "./options.ts";
import type { RawEntry } from "./raw-entry.ts";
import { type EntryReading, readEntry } from "./read-entry.ts";
import type { ReadOptions } from "./read-options.ts";
import type { ObjectSelection, ObjectTarget } from "./spec.ts";
import { type RequestTerms, toTerms } from "./terms.ts";

/** What requests that write would say, as far as the store may ask for rights because of it or refuse it. */
export interface OutlinedTerms {
	readonly headers: HeaderOptions;
	readonly terms: RequestTerms | undefined;
}

/** Where an entry writes, as far as it is known before its values are final. */
export interface OutlinedDestination {
	/** Absent where it waits for later steps. */
	readonly target?: ObjectTarget;
	/** Of the entry, and of each of its rules. */
	readonly says: readonly OutlinedTerms[];
	/** It deletes what is stale below its prefix. */
	readonly prunes: boolean;
	/** See `EntryOptions.onError`. */
	readonly onError?: "fail" | "warn";
}

/** Options that stores ask for rights for, or may refuse. */
const WEIGHTY: readonly OptionKey[] = [
	"encryption",
	"acl",
	"grants",
	"tags",
	"storage-class",
	"checksum-algorithm",
	"retain-until",
	"retention-mode",
	"legal-hold",
	"request-payer",
	"expected-bucket-owner",
];

/** Reads where an entry writes as if its values were final. Undefined where it writes to no store. */
export function outlineDestination(
	entry: RawEntry,
	defaults: ReadOptions,
	reading: EntryReading,
): OutlinedDestination | undefined {
	const own = readEntry(entry, { ...reading, depth: "full", report: () => {} });
	const { from, to } = own.values;
	if (to?.side !== "s3" || isAbsent(to)) return undefined;
	const direction = (from && directionOf(from, to)) ?? "upload";
	const made = withFileRules({ own, defaults, direction }, (values) => ({
		headers: toHeaderOptions(values),
		terms: toTerms(values),
		prunes: (values.prune ?? "no") !== "no",
		onError: values["on-error"],
	}));
	if (made === undefined) return undefined;
	const { rules, prunes, onError } = made;
	const ruled = (rules?.rules ?? []).flatMap((_, index) => rules?.applied([index]) ?? []);
	return {
		...(to.objects && !isWaiting(own, reading) && { target: to.objects }),
		says: [made, ...ruled].flatMap((some) =>
			isFinding(some) ? [] : [{ headers: some.headers, terms: some.terms }],
		),
		prunes,
		...(onError && { onError }),
	};
}

function isAbsent({ shown }: End<ObjectSelection | ObjectTarget>): boolean {
	return shown === "";
}

/** Whether an option was written that has no value yet, or none that can be used. */
function isWaiting(own: ReadOptions, reading: EntryReading): boolean {
	const layers = [own, ...own.rules.map(({ options }) => options)];
	return layers.some(({ fields }) => WEIGHTY.some((key) => isFaulty(key, fields, reading)));
}

function isFaulty(key: OptionKey, fields: ReadOptions["fields"], reading: EntryReading): boolean {
	const field = fields.get(key);
	if (field === undefined) return false;
	let count = 0;
	const report = () => {
		count += 1;
	};
	optionOf(key).read(field, { ...reading, depth: "full", report });
	return count > 0;
}
