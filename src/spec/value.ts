import { quoted } from "./finding.ts";
import type { SourceText } from "./source-text.ts";
import type { SourcePosition } from "./spec.ts";

/** What the author wrote in a place where a value belongs, not yet judged. */
export type Value =
	| {
			readonly kind: "text";
			readonly content: SourceText;
			readonly position: SourcePosition;
			/** Of a block scalar (`|`, `>`): all that YAML makes of it; `content` lacks its last line breaks. */
			readonly block?: string;
	  }
	/** `text` is the value as written. */
	| {
			readonly kind: "number" | "boolean";
			readonly text: string;
			readonly position: SourcePosition;
	  }
	/** No value: nothing written, `null` or `~`. */
	| { readonly kind: "nothing"; readonly position: SourcePosition }
	/** Already reported; nothing more is said about it. */
	| { readonly kind: "broken"; readonly position: SourcePosition }
	| { readonly kind: "list"; readonly items: readonly Value[]; readonly position: SourcePosition }
	| { readonly kind: "map"; readonly fields: readonly Field[]; readonly position: SourcePosition };

/** A key with its value. `position` is the key's. */
export interface Field {
	readonly key: string;
	readonly position: SourcePosition;
	readonly value: Value;
}

/** A value for messages: what kind it is, and the value if it is short. */
export function describe(value: Value): string {
	switch (value.kind) {
		case "text":
			return `the text ${quoted(value.content.text)}`;
		case "number":
			return `the number ${quoted(value.text)}`;
		case "boolean":
			return quoted(value.text);
		case "list":
			return "a list";
		case "map":
			return "a mapping";
		default:
			return "nothing";
	}
}

/** Whether there is nothing in it: an expression without a value leaves such a place. */
export function isBlank(value: Value): boolean {
	if (value.kind === "text") return value.content.text.trim() === "";
	if (value.kind === "list") return value.items.length === 0;
	return value.kind === "nothing";
}

/** The text of a value that has one: a number is its digits as written. */
export function textOf(value: Value): string | undefined {
	if (value.kind === "text") return value.content.text;
	return value.kind === "number" ? value.text : undefined;
}
