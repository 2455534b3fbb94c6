import { checkRules } from "./check-rules.ts";
import { checkTogether } from "./check-together.ts";
import { forWeb, isFromWeb } from "./check-web.ts";
import type { CopySpec } from "./copy-spec.ts";
import { directionOf } from "./ends.ts";
import { toFileTarget } from "./exactness.ts";
import type { Reading } from "./fields.ts";
import { type Layers, withFileRules } from "./file-rules.ts";
import { given } from "./given.ts";
import { toHeaderOptions } from "./header-options.ts";
import { withDefaults } from "./merge-options.ts";
import { toPublishing } from "./publish-options.ts";
import type { RawEntry } from "./raw-entry.ts";
import { type EntryReading, readEntry } from "./read-entry.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";
import type { DownloadSpec, EntryOptions, JobStatus, TransferSpec, UploadSpec } from "./spec.ts";
import { toTerms } from "./terms.ts";

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
	const layers = { own, defaults: isFromWeb(from) ? forWeb(defaults) : defaults, direction };
	const values = withDefaults(own, layers.defaults, direction);
	judge(entry, layers, reading);
	const common = {
		...toCommon(values, own, reading),
		text: `${from.shown} -> ${to.shown}`,
		position: entry.position,
	};
	switch (direction) {
		case "download":
			return withFileRules(layers, (some) => toDownload(common, some));
		case "upload":
			return withFileRules(layers, (some) => toUpload(common, some));
		case "copy":
			return withFileRules(layers, (some) => toCopy(common, some));
		default:
			return undefined;
	}
}

function toCommon(
	values: SomeOptions,
	own: ReadOptions,
	{ list }: EntryReading,
): Omit<EntryOptions, "text" | "position"> {
	return given({
		name: values.name,
		exclude: values.exclude ?? [],
		hasDefaultExclude: (values.exclude && !own.values.exclude) || undefined,
		hasDefaultProtect: (values.protect && !own.values.protect) || undefined,
		optional: values.optional ?? values.expect?.least === 0,
		expect: values.expect,
		maxBytes: values["max-bytes"],
		newest: values.newest,
		sort: values.sort,
		when: list === "before" ? EVERY_STATUS : statusesOf(values.when),
		flatten: values.flatten ?? false,
		presignSeconds: values.presign,
		onError: values["on-error"],
		terms: toTerms(values),
	});
}

/** Reports what is wrong with options taken together. */
function judge(entry: RawEntry, { own, defaults, direction }: Layers, { report }: Reading): void {
	const values = withDefaults(own, defaults, direction);
	for (const { key, finding } of checkTogether(own, values, direction)) {
		report(own.fields.get(key)?.value.position ?? entry.position, finding);
	}
	for (const { position, finding } of checkRules(own, values, direction)) report(position, finding);
}

/** The states of the job in which an entry of `after` runs. */
export function statusesOf(when: SomeOptions["when"] | undefined): readonly JobStatus[] {
	const words = when ?? ["success"];
	return EVERY_STATUS.filter((status) => words.includes("always") || words.includes(status));
}

const EVERY_STATUS = ["success", "failure", "cancelled"] as const satisfies JobStatus[];

function toDownload(common: EntryOptions, values: SomeOptions): DownloadSpec | undefined {
	const { from, to, base, sha256, restore, overwrite } = values;
	if (from?.side !== "s3" || to?.side !== "local" || from.objects === undefined) return undefined;
	const intoOutput = values["read-into-output"] ?? "no";
	const { decode = "no", extract = "no" } = values;
	return {
		direction: "download",
		...common,
		from: from.objects,
		to: toFileTarget(to.shown),
		...(isFromWeb(from) && from.objects.terms && { terms: from.objects.terms }),
		...given({
			base: toKeyBase(base),
			versionId: values["version-id"],
			sha256,
			readIntoOutput: intoOutput === "no" ? undefined : intoOutput,
			ifExists: values["if-exists"] ?? (overwrite && IF_EXISTS[overwrite]),
			restore: restore === "no" ? undefined : restore,
			keepAttributes: values["keep-attributes"] || undefined,
			decode: decode === "no" ? undefined : decode,
			extract: extract === "no" ? undefined : extract,
			maxExpandedBytes: values["max-expanded"],
		}),
	};
}

// The empty prefix is written `/`: a blank value is more often a mistake.
function toKeyBase(base: string | undefined): string | undefined {
	return base === "/" ? "" : base;
}

/** `overwrite` in the words of `if-exists`, of which it is another spelling but for the comparison. */
const IF_EXISTS = { always: "replace", "if-changed": "compare", never: "keep" } as const;

function toUpload(common: EntryOptions, values: SomeOptions): UploadSpec | undefined {
	const { from, to, base, overwrite, archive, compress } = values;
	if (from?.side !== "local" && from?.side !== "inline") return undefined;
	if (to?.side !== "s3" || to.objects === undefined) return undefined;
	const options = {
		direction: "upload",
		...common,
		to: to.objects,
		headers: toHeaderOptions(values),
		...given({
			base,
			overwrite,
			archive,
			provenance: values.provenance || undefined,
			keepAttributes: values["keep-attributes"] || undefined,
			compress: compress === "none" ? undefined : compress,
			compare: values.compare === "headers" ? values.compare : undefined,
		}),
		...toPublishing(values, from, to),
	} as const;
	return from.side === "inline"
		? { ...options, from: from.source }
		: { ...options, from: { patterns: from.paths } };
}

function toCopy(common: EntryOptions, values: SomeOptions): CopySpec | undefined {
	const { from, to, base, overwrite } = values;
	if (from?.side !== "s3" || from.objects === undefined) return undefined;
	if (to?.side !== "s3" || to.objects === undefined) return undefined;
	return {
		direction: "copy",
		...common,
		from: from.objects,
		to: to.objects,
		headers: toHeaderOptions(values),
		...given({
			base: toKeyBase(base),
			versionId: values["version-id"],
			overwrite,
			provenance: values.provenance || undefined,
			move: values.move || undefined,
		}),
		...toPublishing(values, from, to),
	};
}
