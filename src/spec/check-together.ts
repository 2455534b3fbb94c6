import { checkAmounts } from "./check-amounts.ts";
import { checkExpansion } from "./check-expansion.ts";
import { isExact, selectsMany } from "./exactness.ts";
import type { Finding } from "./finding.ts";
import { checkInline, inlineToDisk } from "./inline-end.ts";
import { checkMetadataSize } from "./metadata.ts";
import type { OptionKey, OptionValues } from "./options.ts";
import { misplacedKeys, type ReadOptions, type SomeOptions } from "./read-options.ts";
import { findClashes } from "./rival-options.ts";
import type { Direction } from "./spec.ts";
import { checkTagCount } from "./tags.ts";

/** A finding about an entry, and the key at which it is told. */
export interface KeyFinding {
	readonly key: OptionKey;
	readonly finding: Finding;
}

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
	const misplaced = misplacedKeys(own, direction);
	for (const key of misplaced) {
		const [meant, found] = DIRECTION_WORDS[direction];
		yield { key, finding: { message: `\`${key}\` is for ${meant}, and this is ${found}` } };
	}
	yield* checkValues(values);
	// Of defaults that is told where they stand.
	const fitting = [...own.fields.keys()].filter((key) => !misplaced.includes(key));
	yield* findClashes(fitting, own.values);
	yield* checkAmounts(own, values);
	if (direction === "download") yield* checkOneObject(own, values);
	if (direction === "download") yield* checkExpansion(own, values);
	yield* checkInline(own);
	if (!isExact(to) || !selectsMany(from)) return;
	const hint = `end it with \`/\`: \`${to.shown}/\``;
	yield { key: "to", finding: { message: EXACT_FOR_MANY, hint } };
}

function wrongSides(from: OptionValues["from"], to: OptionValues["to"]): Finding | undefined {
	if (from.side === "inline") return to.side === "local" ? inlineToDisk(from.source) : undefined;
	if (from.side !== to.side || from.side === "unknown") return undefined;
	return ONE_SIDE[from.side];
}

function* checkValues({ metadata = {}, tags = {} }: SomeOptions): Generator<KeyFinding> {
	const tooLarge = checkMetadataSize(metadata);
	if (tooLarge !== undefined) yield { key: "metadata", finding: tooLarge };
	const tooMany = checkTagCount(tags);
	if (tooMany !== undefined) yield { key: "tags", finding: tooMany };
}

function* checkOneObject({ values, fields }: ReadOptions, all: SomeOptions): Generator<KeyFinding> {
	const { from, name, sha256 } = values;
	if (sha256 !== undefined && all["if-exists"] === "keep") {
		const message =
			"`sha256` and `if-exists: keep` exclude each other: a kept file is not looked at";
		const hint = "`keep` is a default here: write `if-exists: replace` for this entry";
		yield { key: "sha256", finding: fields.has("if-exists") ? { message } : { message, hint } };
	}
	if (values["read-into-output"] !== undefined && name === undefined) {
		const hint = "the content becomes the output `<name>-content`";
		yield {
			key: "read-into-output",
			finding: { message: "`read-into-output` needs a `name`", hint },
		};
	}
	if (from?.side !== "s3" || from.objects?.kind === "object") return;
	for (const key of ["version-id", "sha256", "read-into-output"] as const) {
		if (!fields.has(key)) continue;
		const hint = "write `from` as one exact key";
		yield { key, finding: { message: `\`${key}\` is about one object`, hint } };
	}
}

/** What a misplaced option is for, and what it stands at. */
const DIRECTION_WORDS: Readonly<Record<Direction, readonly [meant: string, found: string]>> = {
	download: ["uploads", "a download"],
	upload: ["downloads", "an upload"],
};

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
