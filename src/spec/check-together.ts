import { checkAmounts } from "./check-amounts.ts";
import { checkComparison } from "./check-comparison.ts";
import { checkEncryption } from "./check-customer-key.ts";
import { checkDirection } from "./check-direction.ts";
import { checkExpansion } from "./check-expansion.ts";
import { checkPublishing } from "./check-publishing.ts";
import { checkValues, type KeyFinding } from "./check-values.ts";
import { checkWeb, isFromWeb } from "./check-web.ts";
import { isExact, selectsMany } from "./exactness.ts";
import type { Finding } from "./finding.ts";
import { checkInline, inlineToDisk } from "./inline-end.ts";
import { appliesTo } from "./merge-options.ts";
import { isHalfTold } from "./object-lock.ts";
import type { OptionValues } from "./options.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";
import { findClashes } from "./rival-options.ts";
import type { Direction } from "./spec.ts";

/** What is wrong with the keys of an entry taken together. `values` are its own over the defaults. */
export function* checkTogether(
	own: ReadOptions,
	values: SomeOptions,
	direction: Direction | undefined,
): Generator<KeyFinding> {
	const { from, to } = own.values;
	if (from === undefined || to === undefined) return;
	if (direction === undefined) {
		const wrong = wrongSides(from, to);
		if (wrong !== undefined) yield { key: "to", finding: wrong };
		return;
	}
	yield* checkDirection(own, direction);
	yield* checkOwnValues(own, values);
	// Of defaults that is told where they stand.
	const fitting = [...own.fields.keys()].filter((key) => appliesTo(key, direction));
	yield* findClashes(fitting, own.values);
	yield* checkAmounts(own, values);
	yield* checkEncryption(own, values, direction);
	if (direction !== "upload") yield* checkOneObject(own);
	if (direction === "download") yield* checkExpansion(own, values);
	else yield* checkPublishing(own, values);
	if (direction === "upload") yield* checkComparison(own, values);
	yield* checkInline(own);
	yield* checkWeb(own);
	yield* own.fields.has("archive") && from.side === "local"
		? checkArchive(to)
		: checkExactness(from, to, values.newest === 1);
}

function* checkExactness(
	from: OptionValues["from"],
	to: OptionValues["to"],
	isOne: boolean,
): Generator<KeyFinding> {
	if (!isExact(to) || !selectsMany(from) || isOne) return;
	const hint = `end it with \`/\`: \`${to.shown}/\``;
	yield { key: "to", finding: { message: EXACT_FOR_MANY, hint } };
}

function* checkOwnValues({ fields }: ReadOptions, values: SomeOptions): Generator<KeyFinding> {
	for (const { key, finding } of checkValues(values)) {
		if (isHalfTold(key, fields)) continue;
		const isOwn = fields.has("if-exists") || fields.has("overwrite");
		const isDefault = key === "sha256" && !isOwn;
		yield { key, finding: isDefault ? { ...finding, hint: KEEP_IS_DEFAULT } : finding };
	}
}

function wrongSides(from: OptionValues["from"], to: OptionValues["to"]): Finding | undefined {
	if (from.side === "inline") return to.side === "local" ? inlineToDisk(from.source) : undefined;
	if (to.side === "s3" && isFromWeb(from)) return WEB_TO_S3;
	return from.side === "local" && to.side === "local" ? BOTH_LOCAL : undefined;
}

function* checkOneObject({ values, fields }: ReadOptions): Generator<KeyFinding> {
	const { from, name } = values;
	if (values["read-into-output"] !== undefined && name === undefined) {
		const hint = "the content becomes the output `<name>-content`";
		yield {
			key: "read-into-output",
			finding: { message: "`read-into-output` needs a `name`", hint },
		};
	}
	if (from?.side !== "s3" || from.objects?.kind === "object") return;
	for (const key of ["version-id", "sha256", "read-into-output", "extract"] as const) {
		if (!fields.has(key)) continue;
		const hint = "write `from` as one exact key";
		yield { key, finding: { message: `\`${key}\` is about one object`, hint } };
	}
}

const KEEP_IS_DEFAULT = "that is a default here: write `overwrite: always` for this entry";

const BOTH_LOCAL: Finding = {
	message: "a transfer needs one end on S3, and both ends are local paths",
	hint: "write `s3://bucket/key` for one of them",
};

const WEB_TO_S3: Finding = {
	message: "what a web address leads to cannot be copied to S3: it comes to this machine first",
	hint: "download it to a path in `before`, and upload that path in `after`",
};

function* checkArchive(to: OptionValues["to"]): Generator<KeyFinding> {
	if (to.side !== "s3" || to.objects?.kind !== "prefix") return;
	const message = "`archive` makes one object, and `to` is a prefix";
	yield { key: "to", finding: { message, hint: `add a name: \`${to.shown}name.tar.gz\`` } };
}

const EXACT_FOR_MANY = "`to` is one exact name, and `from` can be more than one thing";
