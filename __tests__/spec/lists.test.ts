import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { shownEntries } from "./shown-entries.ts";

describe("a list", () => {
	test("mixes both spellings, comments and blank lines, in order", async () => {
		const text = [
			"# first",
			"a -> s3://bucket/a",
			"",
			"- from: b",
			"# not the end of b",
			"",
			"  to: s3://bucket/b",
			"- c -> s3://bucket/c",
			"   # last",
			"d -> s3://bucket/d",
			"- { from: e, to: s3://bucket/e }",
		].join("\n");
		expect(await shownEntries(text)).toEqual([
			"2:1 a -> s3://bucket/a",
			"4:3 b -> s3://bucket/b",
			"8:3 c -> s3://bucket/c",
			"10:1 d -> s3://bucket/d",
			"11:3 e -> s3://bucket/e",
		]);
	});

	test.each([
		[
			"may be indented as a whole",
			"  a -> s3://bucket/a\n  - from: b\n    to: s3://bucket/b\n",
			["1:3", "2:5"],
		],
		[
			"may have lost the indentation of its first line",
			"a -> s3://bucket/a\n   b -> s3://bucket/b",
			["1:1", "2:4"],
		],
		[
			"may have lines that end in CRLF",
			"a -> s3://bucket/a\r\n- from: b\r\n  to: s3://bucket/b\r\n",
			["1:1", "2:3"],
		],
		[
			"may be a YAML flow list",
			'[a -> s3://bucket/a,\n { "from": "b", "to": "s3://bucket/b" }]',
			["1:2", "2:2"],
		],
		["may be a flow list below a comment", "# why\n\n[a -> s3://bucket/a] # end", ["3:2"]],
		[
			"shares anchors between items",
			"- from: &f a\n  to: s3://bucket/a\n- x -> s3://bucket/x\n- from: *f\n  to: s3://bucket/b",
			["1:3", "3:3", "4:3"],
		],
	])("%s", async (_, text, expected) => {
		const shown = await shownEntries(text);
		expect(shown.map((entry) => entry.split(" ", 1)[0])).toEqual(expected);
	});

	test.each(["", "\n\n", "# nothing", "  # nothing\n\t\n", "[]"])("is empty: %j", async (text) => {
		expect(await shownEntries(text)).toEqual([]);
	});

	test("is read to its end although an item is no YAML", async () => {
		const text =
			"- from: *.a\n  to: s3://bucket/\n- from: [b\n- from: c\n  to: s3://bucket/\n  whne: always\nd";
		const { problems } = await parseSpec({ before: "", after: "", transfers: text }, "one-phase");
		expect(problems.map(({ position }) => position.line)).toEqual([1, 3, 6, 7]);
	});

	test("does not take a line whose FROM has no value for part of the item above", async () => {
		const after = "- from: a\n  to: s3://bucket/a\n    -> s3://bucket/b\n = c -> s3://bucket/c";
		const { outline, problems } = await parseSpec({ before: "", after, transfers: "" }, "main");
		expect(problems).toEqual([]);
		expect(outline.map(({ to }) => to)).toEqual([
			"s3://bucket/a",
			"s3://bucket/b",
			"s3://bucket/c",
		]);
	});
});
