import { StagingError } from "../errors.ts";
import { compileAutomaton } from "./automaton.ts";
import { checkPattern, firstBraceGroup, tokenize } from "./pattern-syntax.ts";

const PATTERN_CHARACTERS = /[*?[\]{}]/;

/**
 * Whether a name matches a pattern as a whole. `*` and `?` stop at `/`, `**` does not, and as a whole
 * segment it also stands for no segment (`a/**` + `/b` matches `a/b`); `[abc]`, `[a-z]`, `[!a]` are one
 * character but `/`; `{a,b}` are alternatives, which may nest and hold `/`. All else is itself: there
 * are no escapes. Characters are code points. A malformed pattern fails with `invalid-spec`.
 */
export function compilePattern(pattern: string): (name: string) => boolean {
	const patterns = expandBraces(pattern).map((text) => ({ tokens: tokenize(text), number: 0 }));
	const matching = compileAutomaton(patterns);
	return (name) => matching(name).length > 0;
}

/** Whether a text is a pattern rather than a name: it holds any of `* ? [ ] { }`. */
export function hasPatternCharacters(text: string): boolean {
	return PATTERN_CHARACTERS.test(text);
}

/** What stands before the first pattern character. */
export function constantPrefix(pattern: string): string {
	const index = pattern.search(PATTERN_CHARACTERS);
	return index < 0 ? pattern : pattern.slice(0, index);
}

/** The patterns without braces that a pattern stands for, in order, each once. A malformed one fails with `invalid-spec`. */
export function expandBraces(pattern: string): string[] {
	const finding = checkPattern(pattern);
	if (finding !== undefined) throw new StagingError("invalid-spec", finding.message, finding);
	return [...new Set(expand(pattern))];
}

/**
 * Which exclude patterns take away a file or object, by its name relative to the base: their indexes. A pattern
 * without `/` matches the last segment at any depth, and a directory at any depth with everything below
 * it; one with `/` inside or at its start matches the whole name from the base on. A `/` at the end
 * means directories only, with everything below them.
 */
export function matchExcludes(patterns: readonly string[]): (name: string) => readonly number[] {
	return matchGroups(patterns.map((pattern) => [pattern]));
}

/** Which groups of patterns hold one that matches a name as `matchExcludes` says: their indexes, in ascending order. */
export function matchGroups(
	groups: readonly (readonly string[])[],
): (name: string) => readonly number[] {
	const alternatives = groups.flatMap((patterns, number) =>
		patterns
			.flatMap(expandBraces)
			.flatMap((text) => (isAnchored(text) ? [fromBase(text)] : atAnyDepth(text)))
			.map((text) => ({ tokens: tokenize(text), number })),
	);
	return compileAutomaton(alternatives);
}

function expand(pattern: string): string[] {
	const group = firstBraceGroup(pattern);
	if (group === undefined) return [pattern];
	const heads = group.alternatives.flatMap(expand);
	const tails = expand(group.after);
	return heads.flatMap((head) => tails.map((tail) => group.before + head + tail));
}

function isAnchored(pattern: string): boolean {
	const slash = pattern.indexOf("/");
	return slash >= 0 && slash < pattern.length - 1;
}

function fromBase(pattern: string): string {
	const relative = pattern.startsWith("/") ? pattern.slice(1) : pattern;
	return relative.endsWith("/") ? `${relative}**` : relative;
}

function atAnyDepth(pattern: string): string[] {
	if (pattern.endsWith("/")) return [`**/${pattern}**`];
	return [`**/${pattern}`, `**/${pattern}/**`];
}
