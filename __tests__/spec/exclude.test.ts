import { describe, expect, test } from "@jest/globals";
import { matchExcludes } from "../../src/spec/pattern.ts";

/** Rule, patterns, names that are excluded, names that stay. */
const ROWS: readonly (readonly [
	string,
	readonly string[],
	readonly string[],
	readonly string[],
])[] = [
	["no pattern excludes nothing", [], [], ["a", ""]],
	[
		"one without `/` is a file at any depth",
		["*.tmp"],
		["a.tmp", "x/y/a.tmp"],
		["a.tmpx", "x/tmp"],
	],
	[
		"one without `/` is a directory at any depth, with everything below",
		["node_modules"],
		["node_modules/a", "x/node_modules/y/z", "x/node_modules"],
		["node_modules.txt", "x/my_node_modules/a"],
	],
	[
		"one with `/` is compared with the whole name",
		["a/*.tmp"],
		["a/b.tmp"],
		["x/a/b.tmp", "a/x/b.tmp"],
	],
	["one with `/` leaves what is below alone", ["a/b"], ["a/b"], ["a/b/c"]],
	["`/` at the start means the base", ["/tmp"], ["tmp"], ["x/tmp", "/tmp"]],
	[
		"`/` at the end means directories only",
		["tmp/"],
		["tmp/a", "x/tmp/y/z", "tmp/"],
		["tmp", "x/tmp"],
	],
	[
		"`/` inside and at the end is anchored",
		["a/tmp/"],
		["a/tmp/x", "a/tmp/x/y"],
		["a/tmp", "b/a/tmp/x"],
	],
	["`**` works as everywhere", ["**/test/**"], ["test/a", "x/test/y/z"], ["test", "xtest/a"]],
	["any of several is enough", ["*.a", "b/*"], ["x.a", "b/x"], ["c/x.b"]],
	["alternatives are judged one by one", ["{a/b,c}"], ["a/b", "c", "x/c", "c/y"], ["x/a/b", "a"]],
];

describe("exclude", () => {
	test.each(ROWS)("%s: %j", (_, patterns, excluded, kept) => {
		const matching = matchExcludes(patterns);
		const isExcluded = (name: string) => matching(name).length > 0;
		expect(excluded.filter((name) => !isExcluded(name))).toEqual([]);
		expect(kept.filter(isExcluded)).toEqual([]);
	});
});
