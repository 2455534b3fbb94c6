import type { End } from "./ends.ts";
import { type Reading, refuseKind, reportBlank, text, texts, word } from "./fields.ts";
import { type Finding, quoted } from "./finding.ts";
import { checkNamePattern } from "./name-pattern.ts";
import type { OptionTable } from "./option.ts";
import type { PruneLimit, Publishing } from "./publishing.ts";
import type { SomeOptions } from "./read-options.ts";
import type { ObjectSelection, ObjectTarget } from "./spec.ts";
import { type Field, textOf } from "./value.ts";

const DIRECTIONS = ["upload", "copy"] as const;

/** What can be said of a tree that goes to a prefix. */
export const PUBLISH_OPTIONS = {
	prune: { directions: DIRECTIONS, read: readPrune },
	protect: { directions: DIRECTIONS, read: texts(checkProtect) },
	"prune-limit": { directions: DIRECTIONS, read: readPruneLimit },
	invalidate: { directions: DIRECTIONS, read: text(checkDistribution) },
	order: { directions: DIRECTIONS, read: word(["any", "assets-first"]) },
} as const satisfies OptionTable;

function checkProtect(pattern: string): Finding | undefined {
	return checkNamePattern(pattern, "protects");
}

function checkDistribution(id: string): Finding | undefined {
	if (/^[A-Z0-9]{8,32}$/.test(id)) return undefined;
	const message = `${quoted(id)} is not the id of a CloudFront distribution: that has capitals and digits only`;
	const isOther = /[./:]/.test(id);
	const hint = isOther
		? "write the id, such as `E1A2B3C4D5E6F7`, rather than a domain name or an ARN"
		: "the list of distributions has it, such as `E1A2B3C4D5E6F7`";
	return { message, hint };
}

/** A mistake, such as a build that made half of the files, is mostly more than this. */
const DEFAULT_LIMIT: PruneLimit = { unit: "percent", most: 25 };

/** What an entry's values amount to. A default that means nothing for an exact name, at either end, is left out. */
export function toPublishing(
	values: SomeOptions,
	from: End<ObjectSelection>,
	to: End<ObjectTarget>,
): Publishing {
	const isOne = from.side === "s3" && from.objects?.kind === "object";
	const isPrefix = to.side === "s3" && to.objects?.kind === "prefix" && !isOne;
	const { prune = "no", protect = [], order, invalidate } = values;
	const limit = values["prune-limit"] ?? DEFAULT_LIMIT;
	return {
		...(isPrefix && prune !== "no" && { prune: { protect, limit } }),
		...(order === "assets-first" && { order }),
		...(invalidate !== undefined && { invalidate }),
	};
}

const PRUNE_WORDS = { true: "yes", false: "no", "whole-bucket": "whole-bucket" } as const;

function readPrune(field: Field, reading: Reading): "yes" | "no" | "whole-bucket" | undefined {
	const { value } = field;
	if (reportBlank(field, value, reading)) return undefined;
	const written = value.kind === "boolean" ? value.text.toLowerCase() : textOf(value);
	const isQuoted = value.kind === "text" && (written === "true" || written === "false");
	const word = PRUNE_KEYS.find((key) => key === written);
	if (word !== undefined && !isQuoted) return PRUNE_WORDS[word];
	const hint = isQuoted ? "write it without quotes" : undefined;
	return refuseKind(field, value, { expected: "true, false or `whole-bucket`", hint }, reading);
}

const PRUNE_KEYS = [
	"true",
	"false",
	"whole-bucket",
] as const satisfies (keyof typeof PRUNE_WORDS)[];

function readPruneLimit(field: Field, reading: Reading): PruneLimit | undefined {
	const { value } = field;
	if (reportBlank(field, value, reading)) return undefined;
	const [, digits, percent] = /^(\d{1,9})(%?)$/.exec(textOf(value)?.trim() ?? "") ?? [];
	const most = Number(digits);
	if (digits !== undefined && (percent === "" || most <= 100)) {
		return { unit: percent === "" ? "objects" : "percent", most };
	}
	// What later steps say may stand inside.
	if (reading.depth === "outline") return undefined;
	const expected = "a number of objects such as `100`, or percent from `0%` to `100%`";
	return refuseKind(field, value, { expected }, reading);
}
