import assert from "node:assert/strict";
import { StagingError } from "../../src/errors.ts";
import { compilePattern, expandBraces, matchExcludes } from "../../src/spec/pattern.ts";
import { matchesSlowly, spelled } from "../references/slow-matcher.ts";
import type { FuzzTarget } from "../target.ts";

// Slow means slow.
const MOST_CHARACTERS = 3_000;

/** The first line is a pattern, the others are names. */
export const PATTERNS: FuzzTarget = {
	seeds: [
		"**/*.txt\na.txt\na/b.txt",
		"logs/[!a-c]?{x,y{1,2}}/**\nlogs/d1x/a/b",
		"a/**/b\na/b\na/x/b\na//b",
		"{,a}{b,}/***/c\nb/c\na/x/c",
		"[]-z]*[a-]\n]a\n--",
	],
	dictionary: [
		"**/",
		"/**",
		"***",
		"[!",
		"[]",
		"[!]",
		"{,",
		"}{",
		",}",
		"a-z",
		"😀",
		"\n",
		"?",
		"/",
	],
	mostBytes: 200,
	check: (input) => {
		const [pattern = "", ...names] = input.toString().split("\n");
		const plain = expansionsOf(pattern);
		if (plain === undefined || plain.join("").length > MOST_CHARACTERS) {
			return;
		}
		assert.deepEqual(plain, spelled(pattern));
		const matches = compilePattern(pattern);
		const excludes = matchExcludes([pattern]);
		for (const name of names) {
			assert.equal(matches(name), matchesSlowly(pattern, name), `${pattern} and ${name}`);
			const isExcluded = plain.some((one) => excludesSlowly(one, name));
			assert.equal(excludes(name).length > 0, isExcluded, `exclude ${pattern} and ${name}`);
		}
	},
};

function expansionsOf(pattern: string): readonly string[] | undefined {
	try {
		return expandBraces(pattern);
	} catch (error) {
		assert(error instanceof StagingError);
		return undefined;
	}
}

/** As docs/semantics.md has it of `exclude`. */
function excludesSlowly(pattern: string, name: string): boolean {
	const slash = pattern.indexOf("/");
	const isDirectory = pattern.endsWith("/");
	if (slash >= 0 && slash < pattern.length - 1) {
		const relative = pattern.startsWith("/") ? pattern.slice(1) : pattern;
		return matchesSlowly(isDirectory ? `${relative}**` : relative, name);
	}
	const wanted = isDirectory ? [`**/${pattern}**`] : [`**/${pattern}`, `**/${pattern}/**`];
	return wanted.some((one) => matchesSlowly(one, name));
}
