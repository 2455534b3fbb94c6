import type { Finding } from "./finding.ts";

/** What one step of a pattern without braces accepts. */
export type PatternToken =
	| { readonly kind: "character"; readonly code: number }
	/** `?`: one character but `/`. */
	| { readonly kind: "any" }
	/** `*`: any run without `/`. */
	| { readonly kind: "run" }
	/** `**` beside other characters: any run. */
	| { readonly kind: "deep-run" }
	/** `**` and the slash behind it: no segment, or any number of them. */
	| { readonly kind: "segments" }
	/** `[…]`: one character but `/`; `ranges` hold code points, both ends included. */
	| {
			readonly kind: "class";
			readonly negated: boolean;
			readonly ranges: readonly (readonly [number, number])[];
	  };

/** The first `{…}` of a pattern, with the text around it. */
export interface BraceGroup {
	readonly before: string;
	readonly alternatives: readonly string[];
	readonly after: string;
}

const LONGEST_PATTERN = 16_384;
const LONGEST_EXPANSION = 100_000;
/** Far deeper than anyone nests, and safe for recursion. */
const DEEPEST_NESTING = 32;

/** What is wrong with a pattern, if anything: the only reason a pattern can be refused. */
export function checkPattern(pattern: string): Finding | undefined {
	if (pattern.length > LONGEST_PATTERN) {
		return { message: `the pattern is longer than ${LONGEST_PATTERN} characters` };
	}
	return checkBrackets(pattern) ?? checkExpansion(pattern);
}

/** Undefined when the pattern has no `{…}`. */
export function firstBraceGroup(pattern: string): BraceGroup | undefined {
	const open = nextUnbracketed(pattern, "{", 0);
	if (open < 0) return undefined;
	const alternatives: string[] = [];
	let depth = 0;
	let start = open + 1;
	for (let index = open; index < pattern.length; index = nextIndex(pattern, index)) {
		const character = pattern[index];
		if (character === "{") depth++;
		if (character === "}") depth--;
		if (depth === 0 || (depth === 1 && character === ",")) {
			alternatives.push(pattern.slice(start, index));
			start = index + 1;
		}
		if (depth === 0) {
			return { before: pattern.slice(0, open), alternatives, after: pattern.slice(index + 1) };
		}
	}
	return undefined;
}

/** Reads a pattern without braces. */
export function tokenize(pattern: string): PatternToken[] {
	const tokens: PatternToken[] = [];
	let index = 0;
	while (index < pattern.length) {
		const length = tokenLength(pattern, index);
		const startsSegment = index === 0 || pattern[index - 1] === "/";
		const text = pattern.slice(index, index + length);
		const isSegment = startsSegment && text.startsWith("**") && pattern[index + length] === "/";
		tokens.push(isSegment ? { kind: "segments" } : tokenOf(text));
		index += isSegment ? length + 1 : length;
	}
	return tokens;
}

function checkBrackets(pattern: string): Finding | undefined {
	const open: number[] = [];
	let deepest = 0;
	for (let index = 0; index < pattern.length; index = nextIndex(pattern, index)) {
		const character = pattern[index];
		if (character === "[") {
			const finding = checkClass(pattern, index);
			if (finding !== undefined) return finding;
		}
		if (character === "{") deepest = Math.max(deepest, open.push(index));
		if (character === "}") open.pop();
	}
	const unclosed = open.pop();
	if (unclosed !== undefined) return neverClosed("{", unclosed);
	if (deepest <= DEEPEST_NESTING) return undefined;
	return { message: `the pattern nests \`{\` more than ${DEEPEST_NESTING} deep` };
}

function checkClass(pattern: string, open: number): Finding | undefined {
	const close = classEnd(pattern, open);
	if (close < 0) return neverClosed("[", open);
	const token = tokenOf(pattern.slice(open, close + 1));
	const backwards = token.kind === "class" && token.ranges.some(([first, last]) => first > last);
	if (!backwards) return undefined;
	return {
		message: `a range in \`${pattern.slice(open, close + 1)}\` runs backwards`,
		hint: "write the smaller character first, as in `[a-z]`",
	};
}

function neverClosed(bracket: string, index: number): Finding {
	return { message: `\`${bracket}\` at character ${index + 1} of the pattern is never closed` };
}

function checkExpansion(pattern: string): Finding | undefined {
	const { count, characters } = expansionSize(pattern);
	if (count + characters <= LONGEST_EXPANSION) return undefined;
	return {
		message: `the alternatives in \`{…}\` spell more than ${LONGEST_EXPANSION} characters in all`,
		hint: "use fewer alternatives, or several entries",
	};
}

function expansionSize(pattern: string): { count: number; characters: number } {
	let count = 1;
	let characters = 0;
	let rest = pattern;
	for (let group = firstBraceGroup(rest); group !== undefined; group = firstBraceGroup(rest)) {
		const sizes = group.alternatives.map(expansionSize);
		const choices = sizes.reduce((sum, size) => sum + size.count, 0);
		const spelt = sizes.reduce((sum, size) => sum + size.characters, 0);
		characters = (characters + group.before.length * count) * choices + spelt * count;
		count *= choices;
		rest = group.after;
	}
	return { count, characters: characters + rest.length * count };
}

function nextUnbracketed(pattern: string, wanted: string, from: number): number {
	let index = from;
	while (index < pattern.length && pattern[index] !== wanted) index = nextIndex(pattern, index);
	return index < pattern.length ? index : -1;
}

/** The next index that is not inside `[…]`. */
function nextIndex(pattern: string, index: number): number {
	const close = pattern[index] === "[" ? classEnd(pattern, index) : -1;
	return (close < 0 ? index : close) + 1;
}

/** Where the class that opens at `open` ends; a `]` right after `[` or `[!` belongs to the class. */
function classEnd(pattern: string, open: number): number {
	const first = pattern[open + 1] === "!" ? open + 2 : open + 1;
	return pattern.indexOf("]", first + 1);
}

function tokenLength(pattern: string, index: number): number {
	const character = pattern[index];
	if (character === "[") return classEnd(pattern, index) - index + 1;
	if (character !== "*") return (pattern.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
	let end = index;
	while (pattern[end] === "*") end++;
	return end - index;
}

function tokenOf(text: string): PatternToken {
	if (text === "?") return { kind: "any" };
	if (text === "*") return { kind: "run" };
	if (text.startsWith("**")) return { kind: "deep-run" };
	if (text.startsWith("[") && text.length > 1) return classOf(text.slice(1, -1));
	return { kind: "character", code: text.codePointAt(0) ?? 0 };
}

function classOf(inside: string): PatternToken {
	const negated = inside.startsWith("!");
	const codes = [...inside.slice(negated ? 1 : 0)].map(
		(character) => character.codePointAt(0) ?? 0,
	);
	const ranges: [number, number][] = [];
	for (let index = 0; index < codes.length; index++) {
		const first = codes[index] ?? 0;
		const last = codes[index + 1] === 0x2d ? codes[index + 2] : undefined;
		ranges.push([first, last ?? first]);
		if (last !== undefined) index += 2;
	}
	return { kind: "class", negated, ranges };
}
