import { describe, expect, test } from "@jest/globals";
import { problemsOf } from "./problems-of.ts";

/** What is wrong, the text, and what is said of it. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
	[
		"a line without an arrow",
		"out/report.html",
		["1:1: expected `FROM -> TO`, found `out/report.html`"],
	],
	[
		"another kind of arrow",
		"a => s3://bucket/b",
		["1:1: expected `FROM -> TO`, found `a => s3://bucket/b` (the arrow is written `->`)"],
	],
	[
		"a mapping that does not start with a dash",
		"from: a\nto: s3://bucket/b",
		[
			"1:1: expected `FROM -> TO`, found `from: a` (an item with options starts with `- `, as in `- from: …`)",
			"2:1: expected `FROM -> TO`, found `to: s3://bucket/b` (an item with options starts with `- `, as in `- from: …`)",
		],
	],
	[
		"two arrows on a line",
		"a -> b -> s3://bucket/c",
		[
			"1:8: a second `->`: a line holds one transfer, `FROM -> TO` (put a path or key that holds `->` in double quotes)",
		],
	],
	[
		"an arrow inside a name without quotes",
		"a->b.txt -> s3://bucket/c",
		[
			"1:10: a second `->`: a line holds one transfer, `FROM -> TO` (put a path or key that holds `->` in double quotes)",
		],
	],
	[
		"a space inside FROM without quotes",
		"my file.txt -> s3://bucket/c",
		[
			"1:3: a space in a path or key needs double quotes (quote all of it; for several paths write an item with `from:` as a list)",
		],
	],
	[
		"a space inside TO without quotes",
		"a -> s3://bucket/my file.txt",
		[
			"1:20: a space in a path or key needs double quotes (quote all of it; for several paths write an item with `from:` as a list)",
		],
	],
	[
		"single quotes around FROM and TO",
		"'s3://bucket/k' -> 'a'",
		["1:1: single quotes would be part of the path or key (use double quotes)"],
	],
	[
		"single quotes in an item",
		"- 's3://bucket/k' -> 'a'",
		["1:3: single quotes would be part of the path or key (use double quotes)"],
	],
	[
		"single quotes around spaces",
		"x = s3://bucket/k -> 'a b'",
		["1:22: single quotes would be part of the path or key (use double quotes)"],
	],
	[
		"a quote that is never closed",
		'a -> "s3://bucket/c',
		[
			'1:6: a double quote is opened and never closed (close it; a quote that belongs to the name is written `"…\\"…"`)',
		],
	],
	[
		"a quote closed by nothing but an escape",
		'"a\\" -> s3://bucket/c',
		[
			'1:1: a double quote is opened and never closed (close it; a quote that belongs to the name is written `"…\\"…"`)',
		],
	],
	["a line without FROM", "-> s3://bucket/c", ["1:1: `from` is empty"]],
	["a line without TO", "a ->", ["1:5: `to` is empty"]],
	["a line whose FROM is quoted emptiness", '"" -> s3://bucket/c', ["1:1: `from` is empty"]],
	["a name with nothing behind it", "report =", ["1:9: `from` is empty", "1:9: `to` is empty"]],
	["an empty name", "= a -> s3://bucket/c", ["1:1: `name` is empty"]],
	[
		"a name that starts with a digit",
		"1st = a -> s3://bucket/c",
		[
			"1:1: `1st` cannot be a name (a name starts with a letter or `_` and goes on with letters, digits, `_` and `-`)",
		],
	],
	[
		"a name with a space",
		"my report = a -> s3://bucket/c",
		[
			"1:1: `my report` cannot be a name (a name starts with a letter or `_` and goes on with letters, digits, `_` and `-`)",
		],
	],
	[
		"a name with a dot, recognised by the object behind it",
		"my.data =s3://bucket/c -> data",
		[
			"1:1: `my.data` cannot be a name (a name starts with a letter or `_` and goes on with letters, digits, `_` and `-`)",
		],
	],
	[
		"a name longer than 100 characters",
		`${"n".repeat(101)} = a -> s3://bucket/c`,
		["1:1: a name has at most 100 characters, this one 101"],
	],
	[
		"a name that is an output of the step, in any case",
		"Files = a -> s3://bucket/c",
		["1:1: `files` is an output of the step itself (choose another name)"],
	],
	[
		"a name given twice, which differs by case only",
		"one = a -> s3://bucket/a\nOne = b -> s3://bucket/b",
		["2:1: the name `One` is taken at transfers:1:1 (names do not differ by case)"],
	],
];

describe("a line that is wrong", () => {
	test.each(ROWS)("is told with its place: %s", async (_, text, expected) => {
		expect(await problemsOf(text)).toEqual(expected);
	});
});
