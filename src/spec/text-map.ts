import { type Reading, refuseKind, reportBlank } from "./fields.ts";
import type { Finding } from "./finding.ts";
import { type Field, textOf } from "./value.ts";

/** What a mapping of names to text may hold. */
export interface TextMapRules {
	/** How one is written, for a value that is something else. */
	readonly example: string;
	/** What is wrong with a pair, given those before it. Names are as written. */
	readonly checkPair: (
		name: string,
		text: string,
		known: ReadonlyMap<string, string>,
	) => Finding | undefined;
}

/** Reads a mapping of names to text: numbers and booleans are their text as written, no value is empty text. */
export function readTextMap(
	field: Field,
	reading: Reading,
	{ example, checkPair }: TextMapRules,
): ReadonlyMap<string, string> | undefined {
	const { value } = field;
	if (value.kind !== "map") {
		if (reportBlank(field, value, reading)) return undefined;
		const hint = `write \`${example}\``;
		return refuseKind(field, value, { expected: "a mapping of names to text", hint }, reading);
	}
	const pairs = new Map<string, string>();
	for (const pair of value.fields) {
		const text = readValue(pair, reading);
		const finding = reading.depth === "full" ? checkPair(pair.key, text, pairs) : undefined;
		if (finding !== undefined) reading.report(pair.position, finding);
		pairs.set(pair.key, text);
	}
	return pairs;
}

function readValue(pair: Field, reading: Reading): string {
	const { value } = pair;
	if (value.kind === "nothing" || value.kind === "broken") return "";
	const text = value.kind === "boolean" ? value.text : textOf(value);
	return text ?? refuseKind(pair, value, { expected: "text" }, reading) ?? "";
}
