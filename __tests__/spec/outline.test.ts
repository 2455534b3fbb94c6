import { describe, expect, test } from "@jest/globals";
import type { OutlinedEntry } from "../../src/spec/outlined-entry.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";

/** What `main` makes of `after`. */
interface Outline {
	readonly entries: readonly OutlinedEntry[];
	readonly problems: readonly string[];
}

async function outline(after: string): Promise<Outline> {
	const spec = await parseSpec({ before: "", after, transfers: "" }, "main");
	return { entries: spec.outline, problems: problemLines(spec.problems) };
}

describe("what main knows of `after`", () => {
	test("is each entry as written", async () => {
		const { entries, problems } = await outline(
			"report = out/a.html -> s3://bucket/a.html\n- { from: s3://bucket/b, to: c/, when: [failure] }",
		);
		expect(problems).toEqual([]);
		expect(entries).toEqual([
			{
				name: "report",
				position: { source: "after", line: 1, column: 1 },
				from: "out/a.html",
				to: "s3://bucket/a.html",
				when: ["success"],
				direction: "upload",
				destination: {
					target: { kind: "object", bucket: "bucket", key: "a.html" },
					says: [{ headers: {} }],
					prunes: false,
				},
			},
			{
				position: { source: "after", line: 2, column: 3 },
				from: "s3://bucket/b",
				to: "c/",
				when: ["failure"],
				direction: "download",
			},
		]);
	});

	test.each([
		["FROM", " -> s3://bucket/b", { from: "", to: "s3://bucket/b" }],
		["TO", "a -> ", { from: "a", to: "" }],
		["all behind a name", "n = ", { name: "n", from: "", to: "" }],
		["a name in front of `=`", " = a -> s3://bucket/b", { from: "a", to: "s3://bucket/b" }],
		["`from` in quotes", '- { from: "", to: s3://bucket/b }', { from: "", to: "s3://bucket/b" }],
		["`from` without quotes", "- from:\n  to: s3://bucket/b", { from: "", to: "s3://bucket/b" }],
		["one of a list of paths", "- { from: [ , b], to: s3://bucket/b }", { from: "b" }],
		["all of a list of paths", '- { from: ["", ], to: s3://bucket/b }', { from: "" }],
		["a bucket", "a -> s3:///b", { to: "s3:///b" }],
		["half a bucket", "a -> s3://my-/b", { to: "s3://my-/b" }],
		["the S3 part of an end", "/a -> /b", { from: "/a", to: "/b" }],
		["the scheme of an end", "a -> ://bucket/b", { to: "://bucket/b" }],
		["the slash at an end", "a/* -> s3://bucket/b", { to: "s3://bucket/b" }],
		["a key of a mapping", "- { from: a, to: { bucket: , key: } }", { to: "s3:///" }],
		["half a prefix", "- { from: a, to: { bucket: b, prefix: run } }", { to: "s3://b/run" }],
		["half a pattern", "[a -> s3://bucket/b", { from: "[a" }],
	])("is no problem while an expression gives no value for %s: %s", async (_, after, expected) => {
		const { entries, problems } = await outline(after);
		expect(problems).toEqual([]);
		expect(entries).toMatchObject([expected]);
	});

	test.each([
		"when: ''",
		"when: ",
		"when: [failure, '']",
		"optional: ",
		"flatten: ''",
		"base: ''",
		"name: ",
		"exclude: ''",
		"exclude: ['', a]",
		"exclude: 'a['",
		"metadata: { a: }",
		"metadata: { : b }",
		"metadata: ",
		"metadata: { 'a ': b, A: c, a: d }",
		"expires: ",
		"expires: T00:00:00Z",
		"content-type: /plain",
		"cache-control: é",
		"on-error: ''",
	])("is no problem while an expression gives no value for an option: %s", async (option) => {
		const { entries, problems } = await outline(`- { from: a, to: s3://bucket/b, ${option} }`);
		expect(problems).toEqual([]);
		expect(entries).toHaveLength(1);
	});

	test.each(["- ", "- ''\n", "\n \n", "[ , ]", ""])(
		"is nothing while an item is empty: %j",
		async (after) => {
			expect(await outline(after)).toEqual({ entries: [], problems: [] });
		},
	);

	test.each([
		["a -> s3://", "upload"],
		[" -> s3://bucket/b", undefined],
		["a -> ", undefined],
		["a -> b", undefined],
		["s3://bucket/a -> s3://bucket/b", "copy"],
		["s3://bucket/a -> b", "download"],
	])("has a direction once both ends tell: %s", async (after, direction) => {
		const { entries } = await outline(after);
		expect(entries.map((entry) => entry.direction)).toEqual([direction]);
	});

	test.each([
		["a line that is none", "a b c", "1:1: expected `FROM -> TO`, found `a b c`"],
		["a space in a path", "a b -> ", "1:2: a space in a path or key needs double quotes"],
		["a misspelt key", "- { from: , to: , whne: always }", "1:19: unknown key `whne`"],
		["a missing key", "- { from: a }", "1:3: `to` is missing"],
		["a wrong word", "- { from: , to: , when: allways }", "1:25: `when`: expected"],
		[
			"a wrong word beside an empty one",
			"- { from: , to: , when: ['', x] }",
			"1:30: `when`: expected",
		],
		["a wrong kind", "- { from: , to: [a] }", "1:17: `to`: expected"],
		["a word for true", "- { from: , to: , optional: yes }", "1:29: `optional`: expected"],
		["a name that is none", "1a = a -> ", "1:1: `1a` cannot be a name"],
		["a name of the step's own", "count = a -> ", "1:1: `count` is an output"],
		["a name given twice", "a = x -> \nA = y -> ", "2:1: the name `A` is taken at after:1:1"],
		["a list in metadata", "- { from: , to: , metadata: { a: [] } }", "1:34: `a`: expected text"],
		[
			"a list of items below a key",
			"- { from: { bucket: x, ky: y }, to: }",
			"1:24: unknown key `ky`",
		],
		["YAML that is none", "- from: @a\n  to:", "1:9: a value without quotes"],
	])("has a problem with %s", async (_, after, expected) => {
		const { problems } = await outline(after);
		expect(problems.map((line) => line.slice(0, `after:${expected}`.length))).toEqual([
			`after:${expected}`,
		]);
	});
});
