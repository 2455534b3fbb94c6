import { describe, expect, test } from "@jest/globals";
import { problemsOf } from "./problems-of.ts";

/** What is wrong, the text, and what is said of it. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
	[
		"an unknown word for `when`",
		"- { from: a, to: s3://bucket/b, when: allways }",
		[
			"1:39: `when`: expected `success`, `failure`, `cancelled` or `always`, found the text `allways` (did you mean `always`?)",
		],
	],
	[
		"an unknown word in a list for `when`",
		"- { from: a, to: s3://bucket/b, when: [success, sometimes] }",
		[
			"1:49: `when`: expected `success`, `failure`, `cancelled` or `always`, found the text `sometimes`",
		],
	],
	[
		"an empty list for `when`",
		"- { from: a, to: s3://bucket/b, when: [] }",
		["1:39: `when` is empty"],
	],
	[
		"a capital in a word",
		"- { from: a, to: s3://bucket/b, on-error: Warn }",
		["1:43: `on-error`: expected `fail` or `warn`, found the text `Warn` (did you mean `warn`?)"],
	],
	["an empty `from`", '- { from: "", to: s3://bucket/b }', ["1:11: `from` is empty"]],
	["an empty list for `from`", "- { from: [], to: s3://bucket/b/ }", ["1:11: `from` is empty"]],
	["an empty path in a list", '- { from: [a, ""], to: s3://bucket/b/ }', ["1:15: `from` is empty"]],
	["a gap in a list", "- { from: [a, , b], to: s3://bucket/b/ }", ["1:15: `from` is empty"]],
	[
		"a gap in one of two lists",
		"- { exclude: [x], from: [a, , b], to: s3://bucket/b/ }",
		["1:29: `from` is empty"],
	],
	[
		"an object in a list",
		"- { from: [{ bucket: bucket, key: a }], to: b }",
		[
			"1:11: `from`: a list holds local paths only (write one entry for each object, prefix or pattern on S3)",
		],
	],
	[
		"a list whose every path is taken away",
		'- { from: ["!a", "!b"], to: s3://bucket/b/ }',
		[
			"1:11: `from` selects nothing: every path starts with `!`, which takes files away (put what is to be uploaded before it; a file whose name starts with `!` is written `./!…`)",
		],
	],
	[
		"a path that is only taken away",
		"!a -> s3://bucket/b/",
		[
			"1:1: `from` selects nothing: every path starts with `!`, which takes files away (put what is to be uploaded before it; a file whose name starts with `!` is written `./!…`)",
		],
	],
	[
		"an exclamation mark without a path",
		'- { from: [a, "!"], to: s3://bucket/b/ }',
		["1:15: `from`: `!` needs a path behind it"],
	],
	[
		"a list of objects",
		"- { from: [s3://bucket/a, s3://bucket/b], to: data/ }",
		[
			"1:11: `from`: a list holds local paths only (write one entry for each object, prefix or pattern on S3)",
		],
	],
	[
		"objects and paths in one list",
		"- { from: [a, s3://bucket/b], to: s3://bucket/c/ }",
		[
			"1:11: `from`: a list holds local paths only (write one entry for each object, prefix or pattern on S3)",
		],
	],
	[
		"a path with a line break",
		'- { from: "a\\nb", to: s3://bucket/b }',
		["1:11: `from`: this value holds a line break (write a list: `from: [a, b]`)"],
	],
	[
		"several paths on lines of their own",
		"- from: |\n    a\n    b/*\n  to: s3://bucket/b/",
		["1:9: `from`: this value holds a line break (write a list: `from: [a, b]`)"],
	],
	[
		"two local ends",
		"a -> b",
		[
			"1:6: a transfer needs one end on S3, and both ends are local paths (write `s3://bucket/key` for one of them)",
		],
	],
	[
		"many objects copied to one key",
		"s3://bucket/a/ -> s3://bucket/b",
		[
			"1:19: `to` is one exact name, and `from` can be more than one thing (end it with `/`: `s3://bucket/b/`)",
		],
	],
];

describe("an end or word that is wrong", () => {
	test.each(ROWS)("is told with its place: %s", async (_, text, expected) => {
		expect(await problemsOf(text)).toEqual(expected);
	});
});
