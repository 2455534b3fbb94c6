import { describe, expect, test } from "@jest/globals";
import { type ParsedSpec, parseSpec, type SpecScope } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";

const NOTHING = { before: "", after: "", transfers: "" };

async function read(
	text: string,
	scope: SpecScope = "main",
	inputs: Partial<typeof NOTHING> = {},
): Promise<ParsedSpec & { readonly lines: string[] }> {
	const spec = await parseSpec(
		{ ...NOTHING, ...inputs, file: { path: "ci/spec.yml", text } },
		scope,
	);
	return { ...spec, lines: problemLines(spec.problems) };
}

describe("a spec file", () => {
	test("holds lists in either spelling", async () => {
		const text = [
			"before:",
			"  - a = s3://bucket/a -> a",
			"  - { from: s3://bucket/b, to: b }",
			"after: |",
			"  # why",
			"  c -> s3://bucket/c",
			"  - from: d",
			"    to: s3://bucket/d",
		].join("\n");
		const { before, outline, lines } = await read(text);
		expect(lines).toEqual([]);
		expect(before.map(({ text: shown }) => shown)).toEqual([
			"s3://bucket/a -> a",
			"s3://bucket/b -> b",
		]);
		expect(outline.map(({ position }) => `${position.line}:${position.column}`)).toEqual([
			"6:3",
			"7:5",
		]);
	});

	test.each([
		["a YAML list", "before:\n  - a b -> c\n", "2:6"],
		["a quoted item", 'before:\n  - "a b -> c"\n', "2:7"],
		["a literal block", "before: |\n  x -> s3://bucket/x\n\n  a b -> c\n", "4:4"],
		["a block with an indentation of its own", "before: |2\n    a b -> c\n", "2:6"],
		["a block that keeps its end", "before: |+\n  a b -> c\n\n", "2:4"],
		["an item in a block", "before: |\n  - from: a\n    to: b\n    whne: x\n", "4:5"],
		["a quoted item in a block", "before: |\n  - 'a b -> c'\n", "2:7"],
		["a block with CRLF", "before: |\r\n  # x\r\n  a b -> c\r\n", "3:4"],
		["text on the line of its key", "before: a b -> c", "1:10"],
		["text behind a byte order mark", "\uFEFFbefore: a b -> c", "1:10"],
	])("has exact places in %s", async (_, text, place) => {
		const { lines } = await read(text);
		expect(lines.map((line) => line.split(": ", 1)[0])).toContain(`ci/spec.yml:${place}`);
	});

	test.each([
		["an unknown key", "befor: []", "1:1: unknown key `befor` (did you mean `before`?)"],
		[
			"a key of another step",
			"transfers: []",
			"1:1: unknown key `transfers` (known here: `before`, `after`, `defaults`, `connections`)",
		],
		[
			"a list at the top",
			"- a -> s3://bucket/b",
			"1:1: expected a mapping with `before`, `after`, `defaults` or `connections`, found a list",
		],
		[
			"nothing in it",
			"# nothing\n",
			"1:1: expected a mapping with `before`, `after`, `defaults` or `connections`, found an empty file",
		],
		[
			"a mapping for a list",
			"after: { from: a, to: s3://bucket/b }",
			"1:8: expected a list, found a mapping (start every item with `- `, or put the items in `[ ]`)",
		],
		[
			"defaults that are a list",
			"defaults: [when]",
			"1:11: `defaults`: expected a mapping of options, found a list",
		],
		[
			"an end in the defaults",
			"defaults: { from: a }",
			"1:13: `from` belongs to an entry, and no default can stand for it",
		],
		[
			"a wrong default",
			"defaults: { when: allways }",
			"1:19: `when`: expected `success`, `failure`, `cancelled` or `always`, found the text `allways` (did you mean `always`?)",
		],
		["a list twice", "after: []\nafter: []", "2:1: `after` stands here twice"],
		["no YAML", "after: [", "1:9: a bracket is never closed"],
	])("is wrong with %s", async (_, text, expected) => {
		const { lines } = await read(text);
		expect(lines).toHaveLength(1);
		expect(lines[0]?.startsWith(`ci/spec.yml:${expected}`)).toBe(true);
	});

	test("is judged in full by main, for nothing in it waits for later steps", async () => {
		const { lines, after } = await read("after:\n  - a -> s3://B/b\n  - ' -> s3://bucket/c'\n");
		expect(lines.map((line) => line.split(": ", 1)[0])).toEqual([
			"ci/spec.yml:2:10",
			"ci/spec.yml:3:7",
		]);
		expect(after).toEqual([]);
	});

	test("has a problem of `after` told once", async () => {
		const { lines } = await read("after:\n  - { from: a, to: s3://bucket/b, whne: always }\n");
		expect(lines).toEqual(["ci/spec.yml:2:35: unknown key `whne` (did you mean `when`?)"]);
	});

	test("that is no YAML has one problem for each line", async () => {
		const { lines } = await read("after:\n  - {a: @x, b: @y}\n");
		expect(lines.map((line) => line.split(":")[1])).toEqual(["2"]);
	});

	test.each([
		["a line", "after:\n  - a -> s3://bucket/${{ github.sha }}/a\n", "2:22"],
		["a line of a block", "after: |\n  a -> s3://${{ env.X }}/\n  b -> s3://bucket/b\n", "2:13"],
		["a value that could be one", 'after:\n  - from: a\n    to: "s3://bucket/${{x}}"\n', "3:22"],
		["an option", "defaults: { metadata: { run: '${{ github.run_id }}' } }", "1:31"],
		["text that is no YAML with it", "after: [{ from: ${{ x }}, to: b }]", "1:17"],
	])("has no expressions evaluated, which is told once: %s", async (_, text, place) => {
		const { lines } = await read(text);
		expect(lines).toEqual([
			`ci/spec.yml:${place}: no expression is evaluated in a spec file (write the value itself, or put the entry into the step's input)`,
		]);
	});

	test("may hold an expression in a comment, and the inputs one whose value says `${{`", async () => {
		const text = "# ${{ x }}\nafter:\n  - a -> s3://bucket/a # ${{ y }}\n";
		const options = '- { from: b, to: s3://bucket/b, metadata: { a: "${{" } }';
		const { lines } = await read(text, "post", { after: options });
		expect(lines).toEqual([]);
	});

	test("of a step with one phase holds `transfers`", async () => {
		const { transfers, lines } = await read(
			"defaults: { optional: true }\ntransfers: [a -> s3://bucket/b]",
			"one-phase",
		);
		expect(lines).toEqual([]);
		expect(transfers).toMatchObject([{ text: "a -> s3://bucket/b", optional: true }]);
		expect((await read("after: []", "one-phase")).lines).toHaveLength(1);
	});

	test("comes before the inputs", async () => {
		const { after } = await read("after: [a -> s3://bucket/a]", "post", {
			after: "b -> s3://bucket/b",
		});
		expect(after.map(({ text }) => text)).toEqual(["a -> s3://bucket/a", "b -> s3://bucket/b"]);
	});
});

describe("defaults", () => {
	const defaults =
		"defaults: { when: always, exclude: [x], cache-control: no-cache, metadata: { Team: data, a: b } }";

	test("hold for entries of the file and of the inputs, and an entry's own options win", async () => {
		const { after, lines } = await read(`${defaults}\nafter: [a -> s3://bucket/a]`, "post", {
			after:
				"- { from: b, to: s3://bucket/b, when: failure, exclude: y, metadata: { A: c, d: e } }",
		});
		expect(lines).toEqual([]);
		expect(after).toMatchObject([
			{
				when: ["success", "failure", "cancelled"],
				exclude: ["x"],
				headers: { cacheControl: "no-cache", metadata: { team: "data", a: "b" } },
			},
			{
				when: ["failure"],
				exclude: ["y"],
				headers: { cacheControl: "no-cache", metadata: { team: "data", a: "c", d: "e" } },
			},
		]);
	});

	test("have patterns to exclude that an entry does not answer for", async () => {
		const after = "- a -> s3://bucket/a\n- { from: b, to: s3://bucket/b, exclude: y }";
		const spec = await read(defaults, "post", { after });
		expect(spec.after.map(({ hasDefaultExclude }) => hasDefaultExclude)).toEqual([true, undefined]);
	});

	test("for uploads leave downloads alone, and `when` leaves `before` alone", async () => {
		const { before, lines } = await read(defaults, "main", { before: "s3://bucket/a -> a" });
		expect(lines).toEqual([]);
		expect(before).toMatchObject([
			{ direction: "download", when: ["success", "failure", "cancelled"] },
		]);
		const success = await read("defaults: { when: success }", "main", {
			before: "s3://bucket/a -> a",
		});
		expect(success.before[0]?.when).toEqual(["success", "failure", "cancelled"]);
	});

	test("for uploads do not weigh on downloads", async () => {
		const text = `defaults: { metadata: { a: ${"x".repeat(3_000)} } }`;
		const download = await read(text, "post", { after: "s3://bucket/a -> a" });
		expect(download.lines).toEqual([]);
		const upload = await read(text, "post", { after: "a -> s3://bucket/a" });
		expect(upload.lines).toHaveLength(1);
	});

	test("are in the outline", async () => {
		const { outline } = await read(defaults, "main", { after: "a -> s3://bucket/a" });
		expect(outline[0]?.when).toEqual(["success", "failure", "cancelled"]);
	});

	test("count towards the size of an entry's metadata", async () => {
		const text = `defaults: { metadata: { a: ${"x".repeat(2_000)} } }`;
		const { lines } = await read(text, "post", {
			after: `- { from: a, to: s3://bucket/a, metadata: { b: ${"y".repeat(50)} } }`,
		});
		expect(lines).toEqual([
			"after:1:43: `metadata` is 2052 bytes in all (names and encoded values), and S3 takes at most 2048",
		]);
	});
});
