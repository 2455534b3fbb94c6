import { describe, expect, test } from "@jest/globals";
import { problemsOf } from "./problems-of.ts";

/** What is wrong, the text, and what is said of it. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
	[
		"an unquoted star at the start of a YAML value",
		"- from: *.csv\n  to: s3://bucket/b/",
		[
			"1:9: an unquoted `*` starts a YAML alias, and there is no anchor `&.csv` (put the value in double quotes)",
		],
	],
	[
		"an unquoted exclamation mark in a YAML list",
		"- from: [a, !b]\n  to: s3://bucket/b/",
		["1:13: an unquoted `!` starts a YAML tag (put the value in double quotes)"],
	],
	[
		"an unquoted bracket at the start of a YAML value",
		"- from: [ab].csv\n  to: s3://bucket/b/",
		[
			"1:13: a value that starts with `[` or `{` ends with its bracket in YAML (put the value in double quotes)",
		],
	],
	[
		"an unquoted brace at the start of a YAML value",
		"- from: {a,b}.csv\n  to: s3://bucket/b/",
		[
			"1:14: a value that starts with `[` or `{` ends with its bracket in YAML (put the value in double quotes)",
		],
	],
	[
		"a YAML value that starts with a reserved character",
		"- from: @a\n  to: s3://bucket/b",
		[
			"1:9: a value without quotes cannot start with this character (put the value in double quotes)",
		],
	],
	[
		"a tab after the dash",
		"-\tfrom: a\n  to: s3://bucket/b",
		["1:2: YAML takes no tab here (use spaces)"],
	],
	[
		"a tab as indentation",
		"- from: a\n\tto: s3://bucket/b",
		["2:2: a tab indents this line (use spaces)"],
	],
	[
		"keys that are not below each other",
		"- from: a\n   to: s3://bucket/b",
		[
			"1:9: a second `key: value` inside a value (start every key in the same column, and put a value that holds `: ` in double quotes)",
		],
	],
	[
		"a key indented less than the first",
		"- from: a\n to: s3://bucket/b",
		[
			"2:1: this line belongs to no item (start an item with `- `, and its further keys below its first key)",
		],
	],
	[
		"a key without a space behind its colon",
		"- from:a\n  to: s3://bucket/b",
		["1:3: expected `key: value` on one line (put a space after the `:`)"],
	],
	[
		"an unquoted colon in a YAML value",
		"- from: a: b\n  to: s3://bucket/b",
		[
			"1:9: a second `key: value` inside a value (start every key in the same column, and put a value that holds `: ` in double quotes)",
		],
	],
	[
		"a YAML quote that is never closed",
		"- from: 'a\n  to: s3://bucket/b",
		["2:20: a quote is opened and never closed"],
	],
	[
		"a backslash in YAML's double quotes",
		'- from: "C:\\data"\n  to: s3://bucket/b',
		["1:12: double quotes know no such escape (write a backslash as `\\\\`, or use single quotes)"],
	],
	[
		"a loop of aliases",
		"- &a [*a]",
		["1:6: this is nested too deeply", "1:6: expected a line or a mapping, found a list"],
	],
	[
		"a value nested beyond reason",
		`- from: ${"[".repeat(40)}${"]".repeat(40)}\n  to: s3://bucket/b`,
		["1:10: `from`: expected text, found a list", "1:24: this is nested too deeply"],
	],
	[
		"a document marker",
		"- from: a\n  to: s3://bucket/b\n---\n- from: c\n  to: s3://bucket/d",
		["3:1: expected `FROM -> TO`, found `---`"],
	],
	[
		"data where text is expected",
		"- from: !!binary YQ==\n  to: s3://bucket/b",
		["1:18: expected text, found data with a YAML tag"],
	],
];

describe("YAML that is wrong", () => {
	test.each(ROWS)("is told with its place: %s", async (_, text, expected) => {
		expect(await problemsOf(text)).toEqual(expected);
	});
});
