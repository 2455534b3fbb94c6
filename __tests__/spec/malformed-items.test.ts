import { describe, expect, test } from "@jest/globals";
import { OPTION_KEYS } from "../../src/spec/options.ts";
import { problemsOf } from "./problems-of.ts";

/** Every option, as a message lists them. */
const KNOWN = OPTION_KEYS.map((key) => `\`${key}\``).join(", ");

/** What is wrong, the text, and what is said of it. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
	[
		"the names other tools have for the ends",
		"- { source: a, destination: s3://bucket/b }",
		[
			"1:5: unknown key `source` (did you mean `from`?)",
			"1:16: unknown key `destination` (did you mean `to`?)",
		],
	],
	[
		"a misspelt key",
		"- { from: a, to: s3://bucket/b, cache-controll: x }",
		["1:33: unknown key `cache-controll` (did you mean `cache-control`?)"],
	],
	[
		"a key with underscores",
		"- { from: a, to: s3://bucket/b, on_error: warn }",
		["1:33: unknown key `on_error` (did you mean `on-error`?)"],
	],
	[
		"a key nobody can guess",
		"- { from: a, to: s3://bucket/b, zzzzzzzz: 1 }",
		[`1:33: unknown key \`zzzzzzzz\` (known here: ${KNOWN})`],
	],
	[
		"a key written twice",
		"- from: a\n  to: s3://bucket/b\n  from: c",
		["3:3: `from` stands here twice"],
	],
	[
		"a key that is no name",
		"- { from: a, to: s3://bucket/b, [x]: y }",
		["1:3: expected a name as the key"],
	],
	["a mapping without `to`", "- from: a", ["1:3: `to` is missing (an entry has `from` and `to`)"]],
	[
		"a mapping without `from`",
		"- to: s3://bucket/b",
		["1:3: `from` is missing (an entry has `from` and `to`)"],
	],
	["an empty mapping", "- {}", ["1:3: this item is empty"]],
	["an item that is a number", "- 5", ["1:3: expected a line or a mapping, found the number `5`"]],
	["an item that is a list", "- [a, b]", ["1:3: expected a line or a mapping, found a list"]],
	["an empty item", "-\n- a -> s3://bucket/b", ["1:2: this item is empty"]],
	[
		"an item of two lines",
		"- |\n  a -> s3://bucket/a\n  b -> s3://bucket/b",
		[
			"1:3: an item holds one line (start every line with `- `, or leave out the `- ` of this item)",
		],
	],
	[
		"options below an item written as a line",
		"- a -> s3://bucket/b\n  when: always",
		[
			"2:3: an item written as a line has nothing below it (write the item as a mapping with `from`, `to` and the options)",
		],
	],
	[
		"a single mapping in braces",
		"{ from: a, to: s3://bucket/b }",
		[
			"1:1: expected a list, found a mapping (start every item with `- `, or put the items in `[ ]`)",
		],
	],
	[
		"a flow list that is never closed",
		"[ { from: a, to: s3://bucket/b }",
		[
			"1:33: a value that starts with `[` or `{` ends with its bracket in YAML (put the value in double quotes)",
		],
	],
	[
		"a word where true or false is expected",
		"- { from: a, to: s3://bucket/b, optional: yes }",
		["1:43: `optional`: expected true or false, found the text `yes`"],
	],
	[
		"true in quotes",
		'- { from: a, to: s3://bucket/b, flatten: "true" }',
		["1:42: `flatten`: expected true or false, found the text `true` (write it without quotes)"],
	],
	[
		"a number where true or false is expected",
		"- { from: a, to: s3://bucket/b, optional: 1 }",
		["1:43: `optional`: expected true or false, found the number `1`"],
	],
	[
		"an option without a value",
		"- { from: a, to: s3://bucket/b, optional: , cache-control: }",
		["1:43: `optional` is empty", "1:60: `cache-control` is empty"],
	],
	[
		"true where text is expected",
		"- { from: a, to: s3://bucket/b, cache-control: true }",
		["1:48: `cache-control`: expected text, found `true` (put it in quotes)"],
	],
	[
		"a list where text is expected",
		"- { from: a, to: s3://bucket/b, base: [x] }",
		["1:39: `base`: expected text, found a list"],
	],
	[
		"a mapping where text is expected",
		"- { from: a, to: s3://bucket/b, name: { x: y } }",
		["1:39: `name`: expected text, found a mapping"],
	],
	[
		"`from` that is true",
		"- { from: true, to: s3://bucket/b }",
		["1:11: `from`: expected text, a list of paths, or `{ bucket: …, key: … }`, found `true`"],
	],
	[
		"`to` that is a list",
		"- { from: a, to: [s3://bucket/b] }",
		["1:18: `to`: expected text or `{ bucket: …, key: … }`, found a list"],
	],
];

describe("an item that is wrong", () => {
	test.each(ROWS)("is told with its place: %s", async (_, text, expected) => {
		expect(await problemsOf(text)).toEqual(expected);
	});
});
