import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { stringify } from "yaml";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemsOf } from "./problems-of.ts";

async function inlineText(transfers: string): Promise<string> {
	const { transfers: entries, problems } = await parseSpec(
		{ before: "", after: "", transfers },
		"one-phase",
	);
	expect(problems).toEqual([]);
	const [first] = entries;
	if (first?.direction !== "upload" || !("text" in first.from)) throw new Error("nothing inline");
	return first.from.text;
}

describe("content", () => {
	test.each([
		["a plain text", "content: one line", "one line"],
		["a number, as written", "content: 1.50", "1.50"],
		["quoted text", 'content: " a\\r\\n\\tb "', " a\r\n\tb "],
		["no bytes, on purpose", 'content: ""', ""],
		["a literal block", "content: |\n    a\n      b\n    c", "a\n  b\nc\n"],
		["a literal block without its line break", "content: |-\n    a\n", "a"],
		["a literal block with all of them", "content: |+\n    a\n\n\n", "a\n\n\n"],
		["a folded block", "content: >\n    a\n    b\n", "a b\n"],
		[
			"lines that look like transfers, comments and items",
			"content: |\n    = Title\n    -> x\n    # no comment\n    - a -> s3://b/c\n    a: |\n     -> y\n",
			"= Title\n-> x\n# no comment\n- a -> s3://b/c\na: |\n -> y\n",
		],
		["a block with an indentation of its own", "content: |2 # why\n      a\n    b\n", "  a\nb\n"],
	])("is %s", async (_, written, text) => {
		expect(await inlineText(`- to: s3://bucket/k\n  ${written}`)).toBe(text);
	});

	test("ends where its block does", async () => {
		const list = "- content: |\n    a\n    -> b\n  to: s3://bucket/k\nx -> s3://bucket/x";
		const { transfers } = await parseSpec({ before: "", after: "", transfers: list }, "one-phase");
		expect(transfers.map(({ text }) => text)).toEqual([
			"inline content -> s3://bucket/k",
			"x -> s3://bucket/x",
		]);
	});

	test("is any text that a YAML writer writes", async () => {
		const texts = fc.string({
			unit: fc.oneof(fc.constantFrom("\n", " ", "#", "-", ">"), fc.string()),
		});
		await fc.assert(
			fc.asyncProperty(texts, async (text) => {
				const item = stringify([{ to: "s3://bucket/k", content: text }], { blockQuote: "literal" });
				const wholeBlank = text.trim() === "" && /[|>][-+\d]*\n/.test(item);
				if (!wholeBlank) expect(await inlineText(item)).toBe(text);
			}),
			{ numRuns: 200 },
		);
	});
});

describe("json", () => {
	test.each([
		[
			"a mapping, in its order",
			"{ b: 1, a: [x, true, null, ], c: {} }",
			'{"b":1,"a":["x",true,null],"c":{}}',
		],
		[
			"numbers as written",
			"[1.50, 12345678901234567890, -0, 1e5]",
			"[1.50,12345678901234567890,-0,1e5]",
		],
		["numbers that JSON writes otherwise", "[0x1F, 0o17, +5, .5, 012]", "[31,15,5,0.5,12]"],
		["booleans in any spelling", "[True, FALSE]", "[true,false]"],
		["text", '"say \\"hi\\"\\n"', '"say \\"hi\\"\\n"'],
		["text without characters", '""', '""'],
		["names in quotes", '{ "a b": 1, 2: x, __proto__: y }', '{"a b":1,"2":"x","__proto__":"y"}'],
		["what an alias stands for", "[&x { a: 1 }, *x]", '[{"a":1},{"a":1}]'],
		[
			"blocks to their last line break",
			"\n    a: |\n      x\n    b: |-\n      y",
			'{"a":"x\\n","b":"y"}',
		],
	])("is %s", async (_, written, text) => {
		expect(await inlineText(`- to: s3://bucket/k\n  json: ${written}`)).toBe(`${text}\n`);
	});

	test("is any data that JSON can hold", async () => {
		await fc.assert(
			fc.asyncProperty(fc.json({ maxDepth: 4 }), async (json) => {
				fc.pre(json !== "null");
				const text = await inlineText(`- { to: s3://bucket/k, json: ${json} }`);
				expect(JSON.parse(text)).toEqual(JSON.parse(json));
			}),
			{ numRuns: 200 },
		);
	});
});

describe("inline text that cannot be uploaded", () => {
	test.each([
		[
			"nothing",
			"content:",
			['2:11: `content` is empty (for an object without bytes write `content: ""`)'],
		],
		[
			"a blank block",
			"content: |\n   \n",
			['2:12: `content` is empty (for an object without bytes write `content: ""`)'],
		],
		[
			"no data",
			"json:",
			['2:8: `json` is empty (for no data write `json: {}`, or `content: "null"`)'],
		],
		[
			"data as text",
			"content: { a: 1 }",
			["2:12: `content`: expected text, found a mapping (write data under `json`)"],
		],
		[
			"a boolean as text",
			"content: true",
			["2:12: `content`: expected text, found `true` (put it in quotes)"],
		],
		[
			"infinity",
			"json: [1, .inf, -.Inf, .nan]",
			[
				"2:13: `json`: JSON has no number `.inf` (put it in quotes)",
				"2:19: `json`: JSON has no number `-.Inf` (put it in quotes)",
				"2:26: `json`: JSON has no number `.nan` (put it in quotes)",
			],
		],
		[
			"a bomb of aliases",
			`json:\n${bomb(9)}`,
			[
				"3:5: `json`: the data is more than 1048576 characters of JSON (write it to a file in a step, and upload that)",
			],
		],
		[
			"two sources",
			"content: a\n  json: b",
			["3:3: `json` and `content` exclude each other (write one of them)"],
		],
		[
			"a file besides",
			"content: a\n  from: b",
			["2:3: `content` and `from` exclude each other (write one of them)"],
		],
		[
			"options about files",
			"content: a\n  exclude: x\n  flatten: true",
			[
				"3:12: `exclude` is about files, and `content` is none (leave it out)",
				"4:12: `flatten` is about files, and `content` is none (leave it out)",
			],
		],
		["a misspelt key", "contnt: a", ["2:3: unknown key `contnt` (did you mean `content`?)"]],
	])("is told: %s", async (_, written, problems) => {
		expect(await problemsOf(`- to: s3://bucket/k\n  ${written}`)).toEqual(problems);
	});

	test.each([
		[
			"s3://bucket/p/",
			[
				"1:9: `content` becomes one object, and `to` is a prefix (add a name: `s3://bucket/p/name.txt`)",
			],
		],
		[
			"out.txt",
			[
				"1:9: `content` is uploaded, and `to` is a local path (write `s3://bucket/key`; a step of your own can write a file)",
			],
		],
	])("is told of TO %s", async (to, problems) => {
		const found = await problemsOf(`- { to: ${to}, content: a }`);
		expect(found.map((line) => line.replace(/^1:\d+/, "1:9"))).toEqual(problems);
	});

	test("is not judged while its values may still come", async () => {
		const after =
			'- { name: a, to: "s3://bucket/", content: }\n- { to: s3://bucket/k, json: [.inf, ] }';
		const { outline, problems } = await parseSpec({ before: "", after, transfers: "" }, "main");
		expect(problems.map(({ message }) => message)).toEqual([]);
		expect(outline.map(({ from, direction }) => [from, direction])).toEqual([
			["inline content", "upload"],
			["inline json", "upload"],
		]);
	});
});

/** Lists of ten aliases of the list before: 10 to the power of `depth` items. */
function bomb(depth: number): string {
	const lists = Array.from({ length: depth }, (_, at) => {
		const items = at === 0 ? "x" : Array.from({ length: 10 }, () => `*l${at - 1}`).join(", ");
		return `    l${at}: &l${at} [${items}]`;
	});
	return lists.join("\n");
}
