import type { KeyFinding } from "./check-values.ts";
import type { Reading } from "./fields.ts";
import type { Finding } from "./finding.ts";
import type { ReadOptions } from "./read-options.ts";
import type { InlineText } from "./spec.ts";

/** The keys that say what is transferred: an entry has one of them. */
const SOURCES = ["from", "content", "json"] as const;

/** What is about files, of which an upload of inline text has none. */
const FILE_OPTIONS = [
	"exclude",
	"optional",
	"expect",
	"flatten",
	"base",
	"keep-attributes",
	"rules",
	"archive",
] as const;

/** Makes `content` or `json` the FROM of its entry. More than one of them, or one beside `from`, is reported. */
export function withInlineEnd(options: ReadOptions, { report }: Reading): ReadOptions {
	const { fields, values } = options;
	const [key = "from", ...others] = SOURCES.filter((source) => fields.has(source));
	for (const other of others) {
		const field = fields.get(other);
		const hint = "write one of them";
		const message = `\`${other}\` and \`${key}\` exclude each other`;
		if (field) report(field.position, { message, hint });
	}
	const text = key === "from" ? undefined : values[key];
	if (key === "from" || text === undefined) return options;
	const source: InlineText = { key, text };
	return {
		...options,
		values: { ...values, from: { side: "inline", shown: `inline ${key}`, source } },
	};
}

/** What is wrong with an entry that uploads inline text. */
export function* checkInline({ values, fields }: ReadOptions): Generator<KeyFinding> {
	const { from, to } = values;
	if (from?.side !== "inline") return;
	const { key } = from.source;
	for (const option of FILE_OPTIONS) {
		if (!fields.has(option)) continue;
		const message = `\`${option}\` is about files, and \`${key}\` is none`;
		yield { key: option, finding: { message, hint: "leave it out" } };
	}
	if (to?.side !== "s3" || to.objects?.kind !== "prefix") return;
	const hint = `add a name: \`${to.shown}name.${key === "json" ? "json" : "txt"}\``;
	yield {
		key: "to",
		finding: { message: `\`${key}\` becomes one object, and \`to\` is a prefix`, hint },
	};
}

export function inlineToDisk({ key }: InlineText): Finding {
	return {
		message: `\`${key}\` is uploaded, and \`to\` is a local path`,
		hint: "write `s3://bucket/key`; a step of your own can write a file",
	};
}
