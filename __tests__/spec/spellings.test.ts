import { describe, expect, test } from "@jest/globals";
import { shownEntries } from "./shown-entries.ts";

describe("a line", () => {
	test.each([
		["has spaces around the arrow or not", "a->s3://bucket/b", "1:1 a -> s3://bucket/b"],
		[
			"may be surrounded by spaces and tabs",
			" \t a\t->  s3://bucket/b \t",
			"1:4 a -> s3://bucket/b",
		],
		["may have a name", "one = a -> s3://bucket/b", "1:1 one: a -> s3://bucket/b"],
		[
			"needs one space beside the `=` of a name",
			"one= a -> s3://bucket/b",
			"1:1 one: a -> s3://bucket/b",
		],
		[
			"has a name before an object even without a space",
			"one=s3://bucket/b -> a",
			"1:1 one: s3://bucket/b -> a",
		],
		["keeps `=` inside a path", "dt=2026/x -> s3://bucket/b", "1:1 dt=2026/x -> s3://bucket/b"],
		["keeps a quoted `=`", '"a = b" -> s3://bucket/b', "1:1 a = b -> s3://bucket/b"],
		["may end in a comment", "a -> s3://bucket/b # why", "1:1 a -> s3://bucket/b"],
		["keeps `#` inside a name", "a#b -> s3://bucket/c#d", "1:1 a#b -> s3://bucket/c#d"],
		["keeps a quoted `#`", '"#a" -> "s3://bucket/b #c"', "1:1 #a -> s3://bucket/b #c"],
		["keeps `#` right behind a quote", '"a"#b -> s3://bucket/c', "1:1 a#b -> s3://bucket/c"],
		["keeps a quoted arrow", '"a -> b" -> s3://bucket/c', "1:1 a -> b -> s3://bucket/c"],
		["may be quoted in part", 'out/"a b"/c -> s3://bucket/d', "1:1 out/a b/c -> s3://bucket/d"],
		["knows two escapes in quotes", '"a\\"b\\\\c" -> s3://bucket/d', '1:1 a"b\\c -> s3://bucket/d'],
		[
			"keeps other backslashes in quotes",
			'"C:\\new\\x y" -> s3://bucket/d',
			"1:1 C:\\new\\x y -> s3://bucket/d",
		],
		[
			"keeps backslashes outside quotes",
			"C:\\x\\y -> s3://bucket/d",
			"1:1 C:\\x\\y -> s3://bucket/d",
		],
		[
			"may begin with a bracket that closes early",
			"[ab].csv -> s3://bucket/",
			"1:1 [ab].csv -> s3://bucket/",
		],
		[
			"may begin with a brace that closes early",
			"{a,b}.csv -> s3://bucket/",
			"1:1 {a,b}.csv -> s3://bucket/",
		],
		["may hold an apostrophe", "it's -> s3://bucket/x", "1:1 it's -> s3://bucket/x"],
		["keeps a hyphen before the arrow", "a-->s3://bucket/b", "1:1 a- -> s3://bucket/b"],
		[
			"keeps characters beyond ASCII",
			"café/日本 -> s3://bucket/😀",
			"1:1 café/日本 -> s3://bucket/😀",
		],
	])("%s: %s", async (_, text, expected) => {
		expect(await shownEntries(text)).toEqual([expected]);
	});
});

describe("an item", () => {
	test.each([
		["may be a line", "- a -> s3://bucket/b", "1:3 a -> s3://bucket/b"],
		["may be a line with a name", "- one = a -> s3://bucket/b", "1:3 one: a -> s3://bucket/b"],
		[
			"may be a line that YAML would take for an alias",
			"- **/*.csv -> s3://bucket/",
			"1:3 **/*.csv -> s3://bucket/",
		],
		[
			"may be a line with quotes of ours",
			'- "a b" -> "s3://bucket/c d"',
			"1:3 a b -> s3://bucket/c d",
		],
		["may be a line in double quotes of YAML", '- "a -> s3://bucket/b"', "1:4 a -> s3://bucket/b"],
		[
			"may be a line in single quotes of YAML",
			"- '\"a b\" -> s3://bucket/b'",
			"1:4 a b -> s3://bucket/b",
		],
		["may be a line in a YAML block", "- |\n  a -> s3://bucket/b", "2:3 a -> s3://bucket/b"],
		["may be a line folded by YAML", "- >-\n  a ->\n  s3://bucket/b", "1:3 a -> s3://bucket/b"],
		[
			"may be a line that begins with a brace",
			"- {a,b}.csv -> s3://bucket/",
			"1:3 {a,b}.csv -> s3://bucket/",
		],
		[
			"may be a line that ends in a line break",
			'- "a -> s3://bucket/b\\n"',
			"1:3 a -> s3://bucket/b",
		],
		[
			"may have values in YAML blocks",
			"- from: |\n    a\n  to: s3://bucket/b",
			"1:3 a -> s3://bucket/b",
		],
		["may be a mapping", "- from: a\n  to: s3://bucket/b", "1:3 a -> s3://bucket/b"],
		[
			"may be a mapping with an arrow in a path",
			"- from: a->b\n  to: s3://bucket/b",
			"1:3 a->b -> s3://bucket/b",
		],
		[
			"may be a flow mapping with an arrow in a path",
			"- { from: a->b, to: s3://bucket/b }",
			"1:3 a->b -> s3://bucket/b",
		],
		[
			"may be a mapping below its dash",
			"-\n  from: a\n  to: s3://bucket/b",
			"2:3 a -> s3://bucket/b",
		],
		[
			"shows a list of paths",
			'- { from: [a, "!b"], to: s3://bucket/ }',
			"1:3 a, !b -> s3://bucket/",
		],
		[
			"shows a place on S3 as its URI",
			"- { from: { bucket: bucket, key: a* }, to: b }",
			"1:3 s3://bucket/a* -> b",
		],
		[
			"takes a number as its text",
			"- { from: 007, to: s3://bucket/1e3 }",
			"1:3 007 -> s3://bucket/1e3",
		],
		[
			"may be as long as a block needs",
			"- from: a\n\n  # why\n  to: s3://bucket/b",
			"1:3 a -> s3://bucket/b",
		],
	])("%s: %j", async (_, text, expected) => {
		expect(await shownEntries(text)).toEqual([expected]);
	});
});
