import type { ObjectSelection, ObjectTarget } from "../spec/spec.ts";

/** Keys that a permission is about: one key, or where it is open all that begin with `start` and end in `end`. */
export interface KeyPattern {
	readonly start: string;
	readonly isOpen: boolean;
	/** Default: nothing. */
	readonly end?: string;
}

export function exactly(key: string): KeyPattern {
	return { start: key, isOpen: false };
}

export function below(prefix: string): KeyPattern {
	return { start: prefix, isOpen: true };
}

export const EVERY_KEY = below("");

/** The keys that a selection can come to: of a pattern what stands before its first special character and after its last. */
export function keysOf(from: ObjectSelection | ObjectTarget): KeyPattern {
	if (from.kind === "object") return exactly(from.key);
	if (from.kind === "prefix") return below(from.prefix);
	const rest = from.pattern.slice(from.prefix.length);
	const [, last = "", end = ""] = /^.*?([*?\]}]*)([^*?[\]{}]*)$/s.exec(rest) ?? [];
	// `a/**/b` is also `a/b`.
	const isOptional = last.endsWith("**") && end.startsWith("/");
	return { start: from.prefix, isOpen: true, end: isOptional ? end.slice(1) : end };
}

/** A pattern as the text of a policy has it. */
export function patternText({ start, isOpen, end = "" }: KeyPattern): string {
	return isOpen ? `${literalText(start)}*${literalText(end)}` : literalText(start);
}

/** A text in which no character is special to IAM (IAM user guide, "IAM policy elements: Variables and tags"). */
export function literalText(text: string): string {
	return text.replaceAll(/[$*?]/g, (character) => `\${${character}}`);
}

/** Whether one pattern has all the keys of another. */
export function covers(one: KeyPattern, other: KeyPattern): boolean {
	if (!one.isOpen) return !other.isOpen && one.start === other.start;
	const { end = "" } = one;
	const otherEnd = other.isOpen ? (other.end ?? "") : other.start;
	const isLongEnough = other.isOpen || other.start.length >= one.start.length + end.length;
	return other.start.startsWith(one.start) && otherEnd.endsWith(end) && isLongEnough;
}

/** What all patterns begin with, up to a `/` or nothing. */
export function commonDirectory(patterns: readonly KeyPattern[]): string {
	let common = patterns[0]?.start ?? "";
	for (const { start } of patterns) {
		while (!start.startsWith(common)) common = common.slice(0, -1);
	}
	return common.slice(0, common.lastIndexOf("/") + 1);
}
