import type { SourcePosition } from "./spec.ts";

/** What is wrong with a value, before anyone says where it stands. */
export interface Finding {
	/** What was found and what is allowed, as one sentence without a full stop at its end. */
	readonly message: string;
	/** What to write instead. */
	readonly hint?: string;
}

/** Takes a finding together with its place; parsing goes on. */
export type Report = (position: SourcePosition, finding: Finding) => void;

/** Characters of the author's text that a message shows. */
export const LONGEST_QUOTE = 80;

export function isFinding(value: unknown): value is Finding {
	return typeof value === "object" && value !== null && "message" in value;
}

/** The author's text for a message: in backquotes, on one line, at most 80 characters of it. */
export function quoted(text: string): string {
	const characters = [...text];
	const cut = characters.length > LONGEST_QUOTE;
	const shown = cut ? `${characters.slice(0, LONGEST_QUOTE).join("")}…` : text;
	return `\`${shown.replace(/\p{Cc}/gu, visible)}\``;
}

/** Words for a message, each in backquotes: `a`, `b` or `c`. */
export function anyOf(words: readonly string[]): string {
	const all = words.map((word) => `\`${word}\``);
	return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}

function visible(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return `\\u${code.toString(16).padStart(4, "0")}`;
}
