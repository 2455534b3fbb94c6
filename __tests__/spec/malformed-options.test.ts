import { describe, expect, test } from "@jest/globals";
import { problemsOf } from "./problems-of.ts";

/** What is wrong, the text, and what is said of it. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
	[
		"a malformed exclude pattern",
		'- { from: a/, to: s3://bucket/b/, exclude: ["*.tmp", "a["] }',
		["1:54: `exclude`: `[` at character 2 of the pattern is never closed"],
	],
	[
		"an exclude pattern that starts with an exclamation mark",
		'- { from: a/, to: s3://bucket/b/, exclude: "!*.tmp" }',
		[
			"1:44: `exclude`: `!*.tmp` excludes nothing: names here are relative to the base (leave out the `!`)",
		],
	],
	[
		"an exclude pattern that starts with the current directory",
		"- { from: a/, to: s3://bucket/b/, exclude: ./tmp }",
		[
			"1:44: `exclude`: `./tmp` excludes nothing: names here are relative to the base (leave out the `./`)",
		],
	],
	[
		"a base with a bucket",
		"- { from: s3://bucket/a/b, to: c/, base: s3://bucket/a }",
		[
			"1:42: `base`: `s3://bucket/a` is no base (for a download or a copy write a key prefix without scheme and bucket, for an upload a path)",
		],
	],
	[
		"a content type without a slash",
		"- { from: a, to: s3://bucket/b, content-type: html }",
		["1:47: `content-type`: expected a type such as `text/html`, found `html`"],
	],
	[
		"a header with a line break",
		'- { from: a, to: s3://bucket/b, cache-control: "a\\nb" }',
		["1:48: `cache-control`: this value holds a line break"],
	],
	[
		"a header with a control character",
		'- { from: a, to: s3://bucket/b, cache-control: "a\\tb" }',
		["1:48: `cache-control`: a header holds no control characters"],
	],
	[
		"a header that is not ASCII",
		"- { from: a, to: s3://bucket/b, content-language: dé }",
		["1:51: `content-language`: a header holds ASCII characters only, found `é`"],
	],
	[
		"a file name that is not ASCII in content-disposition",
		"- { from: a, to: s3://bucket/b, content-disposition: attachment; filename=é.txt }",
		[
			"1:54: `content-disposition`: a header holds ASCII characters only, found `é` (write such a name percent-encoded: `attachment; filename*=UTF-8''caf%C3%A9.txt`)",
		],
	],
	[
		"a date that is none",
		"- { from: a, to: s3://bucket/b, expires: tomorrow }",
		[
			"1:42: `expires`: `tomorrow` is no date (write `2026-12-31`, `2026-12-31T23:59:59Z` or `Thu, 31 Dec 2026 23:59:59 GMT`)",
		],
	],
	[
		"a day that does not exist",
		"- { from: a, to: s3://bucket/b, expires: 2026-02-30 }",
		[
			"1:42: `expires`: `2026-02-30` is no date (write `2026-12-31`, `2026-12-31T23:59:59Z` or `Thu, 31 Dec 2026 23:59:59 GMT`)",
		],
	],
	[
		"a time without a zone",
		"- { from: a, to: s3://bucket/b, expires: 2026-02-03T04:05:06 }",
		[
			"1:42: `expires`: `2026-02-03T04:05:06` has no time zone (add `Z` for UTC, or an offset such as `+02:00`)",
		],
	],
	[
		"an HTTP date with the wrong weekday",
		'- { from: a, to: s3://bucket/b, expires: "Mon, 31 Dec 2026 23:59:59 GMT" }',
		[
			"1:42: `expires`: `Mon, 31 Dec 2026 23:59:59 GMT` is no date (write `2026-12-31`, `2026-12-31T23:59:59Z` or `Thu, 31 Dec 2026 23:59:59 GMT`)",
		],
	],
	[
		"metadata that is text",
		"- { from: a, to: s3://bucket/b, metadata: text }",
		[
			"1:43: `metadata`: expected a mapping of names to text, found the text `text` (write `metadata: { name: value }`)",
		],
	],
	[
		"metadata without a value",
		"- { from: a, to: s3://bucket/b, metadata: }",
		["1:43: `metadata` is empty"],
	],
	[
		"a list in metadata",
		"- { from: a, to: s3://bucket/b, metadata: { x: [1] } }",
		["1:48: `x`: expected text, found a list"],
	],
	[
		"a metadata name with its header's prefix",
		"- { from: a, to: s3://bucket/b, metadata: { x-amz-meta-a: b } }",
		["1:45: `x-amz-meta-a`: names of `metadata` go without `x-amz-meta-` (write `a`)"],
	],
	[
		"a metadata name that cannot be a header",
		'- { from: a, to: s3://bucket/b, metadata: { "a b": c } }',
		["1:45: `a b` cannot be a header's name (use letters, digits, `-`, `_` and `.`)"],
	],
	[
		"two metadata names that differ by case only",
		"- { from: a, to: s3://bucket/b, metadata: { Run: 1, run: 2 } }",
		["1:53: `run` stands here twice: names do not differ by case"],
	],
	[
		"a line break in metadata",
		'- { from: a, to: s3://bucket/b, metadata: { run: "1\\n2" } }',
		["1:45: `run`: metadata holds no control characters"],
	],
	[
		"metadata larger than 2,048 bytes",
		`- { from: a, to: s3://bucket/b, metadata: { big: ${"x".repeat(2046)} } }`,
		["1:43: `metadata` is 2049 bytes in all (names and encoded values), and S3 takes at most 2048"],
	],
	[
		"metadata that is too large once encoded",
		`- { from: a, to: s3://bucket/b, metadata: { big: ${"é".repeat(800)} } }`,
		["1:43: `metadata` is 2667 bytes in all (names and encoded values), and S3 takes at most 2048"],
	],
];

describe("an option that is wrong", () => {
	test.each(ROWS)("is told with its place: %s", async (_, text, expected) => {
		expect(await problemsOf(text)).toEqual(expected);
	});
});
