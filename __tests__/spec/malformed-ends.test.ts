import { describe, expect, test } from "@jest/globals";
import { problemsOf } from "./problems-of.ts";

/** What is wrong, the text, and what is said of it. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
	[
		"an open bracket in a key",
		"s3://bucket/a[1.csv -> data/",
		[
			"1:1: `from`: `[` at character 2 of the pattern is never closed (for a key that holds such a character write `{ bucket: …, key: … }`)",
		],
	],
	[
		"an open brace in a path",
		"a{b,c -> s3://bucket/b/",
		[
			"1:1: `from`: `{` at character 2 of the pattern is never closed (where a name holds such a character, write `?` for it)",
		],
	],
	[
		"a range that runs backwards",
		"s3://bucket/[z-a].csv -> data/",
		[
			"1:1: `from`: a range in `[z-a]` runs backwards (write the smaller character first, as in `[a-z]`)",
		],
	],
	[
		"alternatives without end",
		`s3://bucket/${"{a,b}".repeat(20)} -> data/`,
		[
			"1:1: `from`: the alternatives in `{…}` spell more than 100000 characters in all (use fewer alternatives, or several entries)",
		],
	],
	[
		"a home directory, which only a shell knows",
		"s3://bucket/a -> ~/a",
		[
			"1:18: `to`: `~` is not replaced: no shell reads this path (write the path itself, or an expression such as `${{ runner.temp }}`; what is really named so is written `./~/a`)",
		],
	],
	[
		"a shell variable",
		"$RUNNER_TEMP/a -> s3://bucket/a",
		[
			"1:1: `from`: `$RUNNER_TEMP` is not replaced: no shell reads this path (write the path itself, or an expression such as `${{ runner.temp }}`; what is really named so is written `./$RUNNER_TEMP/a`)",
		],
	],
	[
		"a variable of the Windows shell",
		"s3://bucket/a -> %TEMP%\\a",
		[
			"1:18: `to`: `%TEMP%` is not replaced: no shell reads this path (write the path itself, or an expression such as `${{ runner.temp }}`; what is really named so is written `./%TEMP%\\a`)",
		],
	],
	[
		"an exact destination for a prefix",
		"s3://bucket/a/ -> data",
		[
			"1:19: `to` is one exact name, and `from` can be more than one thing (end it with `/`: `data/`)",
		],
	],
	[
		"an exact destination for a pattern",
		"s3://bucket/*.csv -> data",
		[
			"1:22: `to` is one exact name, and `from` can be more than one thing (end it with `/`: `data/`)",
		],
	],
	[
		"an exact destination for a directory",
		"dist/ -> s3://bucket/site",
		[
			"1:10: `to` is one exact name, and `from` can be more than one thing (end it with `/`: `s3://bucket/site/`)",
		],
	],
	[
		"an exact destination for a local pattern",
		"*.csv -> s3://bucket/data",
		[
			"1:10: `to` is one exact name, and `from` can be more than one thing (end it with `/`: `s3://bucket/data/`)",
		],
	],
	[
		"an exact destination for several paths",
		"- { from: [a, b], to: s3://bucket/c }",
		[
			"1:23: `to` is one exact name, and `from` can be more than one thing (end it with `/`: `s3://bucket/c/`)",
		],
	],
	[
		"an option of uploads on a download",
		"- { from: s3://bucket/a, to: b, content-type: text/html, metadata: { a: b } }",
		[
			"1:47: `content-type` is for uploads and copies, and this is a download",
			"1:68: `metadata` is for uploads and copies, and this is a download",
		],
	],
	[
		"a mapping without a bucket",
		"- { from: { key: a }, to: b }",
		[
			"1:11: `bucket` is missing (write `{ bucket: …, key: … }` for one object, `{ bucket: …, prefix: … }` for all below)",
		],
	],
	[
		"a mapping without key and prefix",
		"- { from: { bucket: bucket }, to: b/ }",
		[
			"1:11: `key` or `prefix` is missing (write `{ bucket: …, key: … }` for one object, `{ bucket: …, prefix: … }` for all below)",
		],
	],
	[
		"a mapping with key and prefix",
		"- { from: { bucket: bucket, key: a, prefix: b/ }, to: b/ }",
		[
			"1:11: `key` and `prefix` exclude each other (write `{ bucket: …, key: … }` for one object, `{ bucket: …, prefix: … }` for all below)",
		],
	],
	[
		"a prefix that is half a segment",
		"- { from: { bucket: bucket, prefix: b }, to: b/ }",
		["1:37: `prefix`: a prefix consists of whole segments (end it with `/`: `b/`)"],
	],
	["an empty key", '- { from: { bucket: bucket, key: "" }, to: b }', ["1:34: `key` is empty"]],
	[
		"a misspelt key of a mapping",
		"- { from: a, to: { bucket: bucket, ky: b } }",
		["1:36: unknown key `ky` (did you mean `key`?)"],
	],
	[
		"a key that is a list",
		"- { from: a, to: { bucket: bucket, key: [b] } }",
		["1:41: `key`: expected text, found a list"],
	],
];

describe("an end that is wrong, or does not go with the other", () => {
	test.each(ROWS)("is told with its place: %s", async (_, text, expected) => {
		expect(await problemsOf(text)).toEqual(expected);
	});
});
