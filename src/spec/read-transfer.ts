import { directionOf } from "./ends.ts";
import { isExact, selectsMany, toFileTarget } from "./exactness.ts";
import type { Finding } from "./finding.ts";
import { toHeaderOptions } from "./header-options.ts";
import { checkMetadataSize } from "./metadata.ts";
import type { OptionValues } from "./options.ts";
import type { RawEntry } from "./raw-entry.ts";
import { type EntryReading, readEntry } from "./read-entry.ts";
import { misplacedKeys, type ReadOptions, type SomeOptions, withDefaults } from "./read-options.ts";
import type { Direction, DownloadSpec, JobStatus, TransferSpec, UploadSpec } from "./spec.ts";
import { checkTagCount } from "./tags.ts";

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
		...(values.name && { name: values.name }),
		text: `${from.shown} -> ${to.shown}`,
		position: entry.position,
		exclude: values.exclude ?? [],
		...(values.exclude && !own.values.exclude && { hasDefaultExclude: true }),
		optional: values.optional ?? false,
		when: reading.list === "before" ? EVERY_STATUS : statusesOf(values.when),
		flatten: values.flatten ?? false,
		...(values["on-error"] && { onError: values["on-error"] }),
	};
	return toDownload(common, values) ?? toUpload(common, values);
}

/** The states of the job in which an entry of `after` runs. */
export function statusesOf(when: OptionValues["when"] | undefined): readonly JobStatus[] {
	const words = when ?? ["success"];
	return EVERY_STATUS.filter((status) => words.includes("always") || words.includes(status));
}

const EVERY_STATUS = ["success", "failure", "cancelled"] as const satisfies JobStatus[];

/** What is wrong with keys taken together, and at which key. */
function* checkTogether(
	own: ReadOptions,
	values: SomeOptions,
	direction: Direction | undefined,
): Generator<{ readonly key: keyof OptionValues; readonly finding: Finding }> {
	const { from, to } = own.values;
	if (from === undefined || to === undefined) return;
	if (direction === undefined) {
		if (from.side === to.side && to.side !== "unknown")
			yield { key: "to", finding: ONE_SIDE[to.side] };
		return;
	}
	for (const key of misplacedKeys(own, direction)) {
		const message = `\`${key}\` is for uploads, and this is a download`;
		yield { key, finding: { message } };
	}
	const tooLarge = checkMetadataSize(values.metadata ?? {});
	if (tooLarge !== undefined) yield { key: "metadata", finding: tooLarge };
	const tooMany = checkTagCount(values.tags ?? {});
	if (tooMany !== undefined) yield { key: "tags", finding: tooMany };
	if (values.acl !== undefined && values.grants !== undefined) {
		yield { key: "grants", finding: { message: "`acl` and `grants` exclude each other" } };
	}
	if (!isExact(to) || !selectsMany(from)) return;
	const hint = `end it with \`/\`: \`${to.shown}/\``;
	yield { key: "to", finding: { message: EXACT_FOR_MANY, hint } };
}

const ONE_SIDE: Readonly<Record<"s3" | "local", Finding>> = {
	s3: {
		message: "a transfer needs one local end, and both ends are on S3",
		hint: "write a local path for one of them; copying from S3 to S3 is not available",
	},
	local: {
		message: "a transfer needs one end on S3, and both ends are local paths",
		hint: "write `s3://bucket/key` for one of them",
	},
};

const EXACT_FOR_MANY = "`to` is one exact name, and `from` can be more than one thing";

function toDownload(common: Common, { from, to, base }: SomeOptions): DownloadSpec | undefined {
	if (from?.side !== "s3" || to?.side !== "local" || from.objects === undefined) return undefined;
	// The empty prefix is written `/`: a blank value is more often a mistake.
	const moved = base === undefined ? {} : { base: base === "/" ? "" : base };
	const target = toFileTarget(to.shown);
	return { direction: "download", ...common, ...moved, from: from.objects, to: target };
}

function toUpload(common: Common, values: SomeOptions): UploadSpec | undefined {
	const { from, to, base } = values;
	if (from?.side !== "local" || to?.side !== "s3" || to.objects === undefined) return undefined;
	const moved = base === undefined ? {} : { base };
	const selection = { patterns: from.paths };
	const headers = toHeaderOptions(values);
	const provenance = values.provenance === true ? { provenance: true } : {};
	const ends = { from: selection, to: to.objects };
	return { direction: "upload", ...common, ...moved, ...ends, headers, ...provenance };
}
