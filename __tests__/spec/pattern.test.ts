import { describe, expect, test } from "@jest/globals";
import { StagingError } from "../../src/errors.ts";
import {
	compilePattern,
	constantPrefix,
	expandBraces,
	hasPatternCharacters,
} from "../../src/spec/pattern.ts";

/** Rule, pattern, names that match, names that do not. */
const ROWS: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
	["a name without pattern characters is itself", "a/b.c", ["a/b.c"], ["a/bxc", "a/b.cc", ""]],
	["`*` is any run without `/`", "a/*.csv", ["a/x.csv", "a/.csv"], ["a/b/x.csv", "x.csv"]],
	["`?` is one character but `/`", "a?c", ["abc", "a.c"], ["ac", "a/c", "abbc"]],
	["`**` crosses `/`", "a/**", ["a/b", "a/b/c", "a/"], ["a", "ab"]],
	["`**` as a segment may be no segment", "a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["a/xb", "ab"]],
	["`**` at the start may be no segment", "**/b", ["b", "a/b", "/b"], ["ab", "a/bb"]],
	["`**` beside characters is any run", "a**b/c", ["ab/c", "axb/c", "a/x/b/c"], ["a/c", "b/c"]],
	["three stars are two", "a/***/b", ["a/b", "a/x/y/b"], ["a/xb"]],
	["a class is one of its characters", "[abc]", ["a", "c"], ["d", "ab", ""]],
	["a class holds ranges", "x[0-9a-f]", ["x0", "x9", "xb"], ["xg", "x-"]],
	["a class that begins with `!` is any other character but `/`", "[!a-c]", ["d", "-"], ["b", "/"]],
	["a class never matches `/`", "a[.-0]b", ["a.b", "a0b"], ["a/b"]],
	["`-` at an end of a class is itself", "[a-][-b]", ["a-", "-b"], ["ab "]],
	["`]` as the first character of a class is itself", "[]a][!]]", ["]a", "ab"], ["a]", "b]"]],
	["`[[]` is an open bracket", "a[[]1]", ["a[1]"], ["a1", "a[1"]],
	["a caret is no negation", "[^a]", ["^", "a"], ["b"]],
	["a lone closing bracket is itself", "a]b}c", ["a]b}c"], ["abc"]],
	["braces hold alternatives", "*.{csv,json}", ["a.csv", "b.json"], ["a.txt", "a.csvjson"]],
	["alternatives nest", "{a,b{c,d{e,f}}}", ["a", "bc", "bdf"], ["b", "bd", "{a"]],
	["an alternative may be empty", "a{,.gz}", ["a", "a.gz"], ["a."]],
	["an alternative may hold `/`", "{a/b,c}/d", ["a/b/d", "c/d"], ["a/d"]],
	["a single alternative is itself", "{a}", ["a"], ["{a}"]],
	["a comma outside braces is itself", "a,b", ["a,b"], ["a"]],
	["`**` may begin in braces and end behind them", "{a/**,b}/c", ["a/c", "a/x/c", "b/c"], ["a/xc"]],
	["brackets protect a comma in braces", "{[,],b}", [",", "b"], ["[", "]"]],
	["a backslash is itself", "a\\*", ["a\\", "a\\b"], ["a*"]],
	["a dot is no wildcard", "a.b", ["a.b"], ["aXb"]],
	["characters are code points", "?[😀-😂]", ["😀😁", "x😂"], ["😁", "😀😀😁", "x😃"]],
	["names with line breaks match like others", "a*c", ["a\nc", "ab\rc"], ["a\n/c"]],
	["hidden names match like others", "*/*", [".git/config"], [".git"]],
];

describe("a pattern", () => {
	test.each(ROWS)("%s: %s", (_, pattern, matching, others) => {
		const matches = compilePattern(pattern);
		expect(matching.filter((name) => !matches(name))).toEqual([]);
		expect(others.filter(matches)).toEqual([]);
	});

	test.each(["[ab", "a{b", "{[}", "[b-a]", "{a,b}".repeat(17), "x".repeat(16_385)])(
		"that is malformed is refused: %s",
		(pattern) => {
			expect(() => compilePattern(pattern)).toThrow(StagingError);
		},
	);

	test("takes as long as the name is, whatever its stars", () => {
		const name = "a".repeat(1_024);
		const matches = compilePattern("*a*a*a*a*a*a*a*b");
		const started = performance.now();
		expect(matches(name)).toBe(false);
		expect(matches(`${name}b`)).toBe(true);
		expect(performance.now() - started).toBeLessThan(50);
	});

	test("is quick where its automaton could be huge", () => {
		const name = Array.from({ length: 1_024 }, (_, index) => (index % 7 < 3 ? "a" : "c")).join("");
		const matches = compilePattern(`**a${"?".repeat(200)}b`);
		const started = performance.now();
		for (let shift = 0; shift < 50; shift++) expect(matches(name.slice(shift))).toBe(false);
		expect(performance.now() - started).toBeLessThan(1_000);
	});

	test("is compared with 100,000 keys in a fifth of a second", () => {
		const keys = Array.from(
			{ length: 100_000 },
			(_, index) => `data/${index % 12}/${index}-part.csv`,
		);
		const matches = compilePattern("data/**/*[05]-*.{csv,json}");
		const started = performance.now();
		expect(keys.filter(matches)).toHaveLength(20_000);
		expect(performance.now() - started).toBeLessThan(200);
	});
});

describe("the parts of a pattern", () => {
	test.each(["*", "?", "[", "]", "{", "}"])("`%s` makes a name a pattern", (character) => {
		expect(hasPatternCharacters(`a${character}b`)).toBe(true);
	});

	test.each(["", "a/b", "a!b", "a,b", "~a", "#a", "a b", "a(b)+"])(
		"`%s` is a plain name",
		(name) => {
			expect(hasPatternCharacters(name)).toBe(false);
		},
	);

	test.each([
		["a/b*c", "a/b"],
		["a/{b,c}", "a/"],
		["**", ""],
		["a", "a"],
		["a]b", "a"],
	])("the constant part of %s is all before its first pattern character", (pattern, prefix) => {
		expect(constantPrefix(pattern)).toBe(prefix);
	});

	test.each([
		["a", ["a"]],
		["a{b,c}d", ["abd", "acd"]],
		["{a,b}{c,d}", ["ac", "ad", "bc", "bd"]],
		["a{b,c{d,}}", ["ab", "acd", "ac"]],
		["{a,a}", ["a"]],
		["[{a,b}]", ["[{a,b}]"]],
		["**/*.{js,css}", ["**/*.js", "**/*.css"]],
	])("%s expands to patterns without braces", (pattern, expected) => {
		expect(expandBraces(pattern)).toEqual(expected);
	});
});
