import assert from "node:assert/strict";
import { matchesPattern } from "../../sandbox/iam/wildcard.ts";
import { StagingError } from "../../src/errors.ts";
import {
	covers,
	exactly,
	type KeyPattern,
	keysOf,
	patternText,
} from "../../src/policy/key-pattern.ts";
import { compilePattern, constantPrefix } from "../../src/spec/pattern.ts";
import { isLike } from "../references/slow-wildcard.ts";
import type { FuzzTarget } from "../target.ts";

/** The first two lines are patterns, the others keys. */
export const POLICY: FuzzTarget = {
	seeds: [
		"a/**/*.txt\na/**\na/b.txt\na/b/c.txt",
		"logs/$*{x,y}?\nlogs/\nlogs/$ax1",
		"*\n**/b\nb\na/b",
		"a*b*c\na?c\nabc",
	],
	dictionary: ["**/", "*", "?", "${*}", "${", "}", "$", "{a,", "[!a]", "/", "\n", "😀", "aaaa"],
	mostBytes: 200,
	check: (input) => {
		const [first = "", second = "", ...keys] = input.toString().split("\n");
		const one = toKeys(first);
		const other = toKeys(second);
		for (const key of [first, second, ...keys]) {
			assert.equal(matchesPattern(bare(first), key), isLike([...bare(first)], [...key]));
			assert(!other || !one || !covers(one, other) || !permits(other, key) || permits(one, key));
			assert(!one || permits(one, key) || !matches(first, key), `${first} and ${key}`);
			assert.equal(permits(exactly(first), key), first === key);
		}
	},
};

/** In which only the two wildcards are special. */
function bare(text: string): string {
	return text.replaceAll("$", "");
}

function permits(keys: KeyPattern, key: string): boolean {
	return matchesPattern(patternText(keys), key);
}

function toKeys(pattern: string): KeyPattern | undefined {
	if (!isPattern(pattern)) {
		return undefined;
	}
	return keysOf({ kind: "pattern", bucket: "b", pattern, prefix: constantPrefix(pattern) });
}

function isPattern(text: string): boolean {
	try {
		compilePattern(text);
		return true;
	} catch (error) {
		assert(error instanceof StagingError);
		return false;
	}
}

function matches(pattern: string, key: string): boolean {
	return compilePattern(pattern)(key);
}
