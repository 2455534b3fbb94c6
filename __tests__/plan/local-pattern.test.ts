import { describe, expect, test } from "@jest/globals";
import { escapeForSearch, toSearchPatterns } from "../../src/plan/glob-files.ts";
import { matchLocalPattern, readLocalPattern } from "../../src/plan/local-pattern.ts";
import type { Platform } from "../../src/plan/plan-context.ts";

describe("a written path", () => {
	const rows: readonly (readonly [string, Platform, string, string, boolean])[] = [
		["dist", "posix", "", "dist", false],
		["dist/", "posix", "dist/", "", false],
		["a/b.txt", "posix", "a/", "b.txt", false],
		[".", "posix", "./", "", false],
		["..", "posix", "../", "", false],
		["a/..", "posix", "a/../", "", false],
		["a..", "posix", "", "a..", false],
		["/abs/x", "posix", "/abs/", "x", false],
		["a\\b", "posix", "", "a\\b", false],
		["a\\b", "win32", "a/", "b", false],
		["C:\\out\\x.txt", "win32", "C:/out/", "x.txt", false],
		["out\\*.csv", "win32", "out/", "*.csv", true],
		["!out\\*.csv", "win32", "out/", "*.csv", true],
		["out/a*/b", "posix", "out/", "a*/b", true],
		["out/a{b,c}", "posix", "out/", "a{b,c}", true],
		["a//*//b", "posix", "a//", "*/b", true],
		["**", "posix", "", "**", true],
	];

	test.each(rows)("%j on %s has the base %j and the rest %j", (written, platform, ...expected) => {
		const { base, rest, isPattern } = readLocalPattern(written, platform);
		expect([base, rest, isPattern]).toEqual(expected);
	});

	test("takes files away when it starts with `!`", () => {
		expect(readLocalPattern("!a/*", "posix")).toMatchObject({ isNegative: true, base: "a/" });
		expect(readLocalPattern("a/!b", "posix")).toMatchObject({ isNegative: false, rest: "!b" });
	});
});

describe("a name relative to the base", () => {
	test.each([
		["*", "a", true],
		["*", "a/b", true],
		["*/", "a", false],
		["*/", "a/b/c", true],
		["*.js", "a.js", true],
		["*.js", "a/b.js", false],
		["*.js", "a.js/b", true],
		["**/*.js", "a/b/c.js", true],
		["{a,b}/c", "b/c", true],
		["[a-c]", "d", false],
		["dist", "dist", true],
		["dist", "dist/a", true],
		["dist", "distant", false],
		["", "anything/at/all", true],
	])("with the pattern %j: %j is selected: %j", (rest, name, isSelected) => {
		const pattern = { ...readLocalPattern("x", "posix"), isPattern: /[*[{]/.test(rest), rest };
		expect(matchLocalPattern(pattern)(name)).toBe(isSelected);
	});
});

describe("what the disk is searched with", () => {
	test.each([
		["*.js", ["*"]],
		["a?/b", ["*/b"]],
		["*/deep/*.js", ["*/deep/*"]],
		["**/x", ["**"]],
		["*/b**c/d", ["*/**"]],
		["{a,b}/*.js", ["a/*", "b/*"]],
		["{a,b}*", ["*"]],
		["*/", ["*"]],
		["*/ lead", ["*/*"]],
		["*/back\\slash", ["*/*"]],
	])("%j becomes %j", (rest, expected) => {
		expect(toSearchPatterns({ ...readLocalPattern("x", "posix"), isPattern: true, rest })).toEqual(
			expected,
		);
	});

	test("never holds a literal character that a glob would read otherwise", () => {
		expect(escapeForSearch("/a[b]*?/c\\d\ne", "posix")).toBe("/a[[]b][*][?]/c\\\\d?e");
		expect(escapeForSearch("C:\\a\\b", "win32")).toBe("C:/a/b");
	});
});
