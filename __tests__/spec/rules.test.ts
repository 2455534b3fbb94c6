import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";
import { problemsOf } from "./problems-of.ts";

const UPLOAD = "- { from: a/, to: s3://bucket/b/";
const DOWNLOAD = "- { from: s3://bucket/b/, to: a/";

/** What is wrong, the text, and what is said of it. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
	[
		"one rule without its list",
		`${UPLOAD}, rules: { match: "*.html", cache-control: no-cache } }`,
		[
			'1:42: `rules`: expected a list of rules, found a mapping (write `rules: [{ match: "*.html", cache-control: no-cache }]`)',
		],
	],
	["no rules", `${UPLOAD}, rules: [] }`, ["1:42: `rules` is empty"]],
	[
		"a rule that is text",
		`${UPLOAD}, rules: ["*.html"] }`,
		[
			'1:43: `rules`: expected a rule, found the text `*.html` (write `{ match: "*.html", cache-control: no-cache }`)',
		],
	],
	[
		"a rule about no files",
		`${UPLOAD}, rules: [{ acl: private }] }`,
		['1:43: `match` is missing (write which files the rule is about: `match: "*.html"`)'],
	],
	[
		"a misspelt `match`",
		`${UPLOAD}, rules: [{ mach: x, acl: private }] }`,
		["1:45: unknown key `mach` (did you mean `match`?)"],
	],
	[
		"a rule that says nothing",
		`${UPLOAD}, rules: [{ match: x }] }`,
		[
			"1:43: this rule says nothing of its files (add an option, such as `cache-control: no-cache`)",
		],
	],
	[
		"nothing to match",
		`${UPLOAD}, rules: [{ match: "", acl: private }] }`,
		["1:52: `match` is empty"],
	],
	[
		"malformed patterns",
		`${UPLOAD}, rules: [{ match: ["a[", "./b", "!c"], acl: private }] }`,
		[
			"1:53: `match`: `[` at character 2 of the pattern is never closed",
			"1:59: `match`: `./b` matches nothing: names here are relative to the base (leave out the `./`)",
			"1:66: `match`: `!c` matches nothing: names here are relative to the base (leave out the `!`)",
		],
	],
	[
		"an option of the whole entry",
		`${UPLOAD}, rules: [{ match: x, when: always, name: y, rules: [] }] }`,
		["when", "name", "rules"].map((key, at) => {
			const column = [55, 69, 78][at];
			return `1:${column}: \`${key}\` is about an entry as a whole, and a rule about single files (write it beside \`rules\`)`;
		}),
	],
	[
		"a misspelt option",
		`${UPLOAD}, rules: [{ match: x, cache-controll: y }] }`,
		["1:55: unknown key `cache-controll` (did you mean `cache-control`?)"],
	],
	[
		"a wrong value",
		`${UPLOAD}, rules: [{ match: x, storage-class: GLACIR }] }`,
		[expect.stringMatching(/^1:70: `storage-class`: expected .*did you mean `GLACIER`/) as never],
	],
	[
		"an upload's option at a download",
		`${DOWNLOAD}, rules: [{ match: x, acl: private }] }`,
		["1:60: `acl` is for uploads and copies, and this is a download"],
	],
	[
		"a download's option at an upload",
		`${UPLOAD}, rules: [{ match: x, if-exists: keep }] }`,
		["1:66: `if-exists` is for downloads, and this is an upload"],
	],
	[
		"about inline text",
		"- { content: x, to: s3://bucket/a, rules: [{ match: x, acl: private }] }",
		["1:43: `rules` is about files, and `content` is none (leave it out)"],
	],
	[
		"attributes of what an archive holds",
		"- { from: s3://bucket/a.tar, to: a/, keep-attributes: true, extract: true }",
		[expect.stringContaining("`keep-attributes` and `extract` exclude each other") as never],
	],
	[
		"an ACL beside grants",
		`${UPLOAD}, rules: [{ match: x, acl: private, grants: { read: id=1 } }] }`,
		["1:77: `acl` and `grants` exclude each other"],
	],
	[
		"more metadata than S3 takes, with that of the entry",
		`${UPLOAD}, metadata: { a: ${"x".repeat(1500)} }, rules: [{ match: x, metadata: { b: ${"y".repeat(1000)} } }] }`,
		[
			"1:1584: `metadata` is 2502 bytes in all (names and encoded values), and S3 takes at most 2048",
		],
	],
	[
		"more tags than S3 takes, with those of the entry",
		`${UPLOAD}, tags: { ${tags("a", 6)} }, rules: [{ match: x, tags: { ${tags("b", 5)} } }] }`,
		[expect.stringMatching(/: `tags` are 11 in all, and S3 takes at most 10$/) as never],
	],
	[
		"a file that is kept whatever it is",
		`- { from: s3://bucket/a, to: b, sha256: ${"a".repeat(64)}, rules: [{ match: x, if-exists: keep }] }`,
		["1:41: `sha256` and `if-exists: keep` exclude each other: a kept file is not looked at"],
	],
];

function tags(letter: string, count: number): string {
	return Array.from({ length: count }, (_, at) => `${letter}${at}: x`).join(", ");
}

describe("rules that are wrong", () => {
	test.each(ROWS)("are told with their place: %s", async (_, text, expected) => {
		expect(await problemsOf(text)).toEqual(expected);
	});

	test("are told once where the entry itself is wrong", async () => {
		const big = `{ a: ${"x".repeat(2100)} }`;
		const text = `${UPLOAD}, metadata: ${big}, rules: [{ match: x, metadata: { b: c } }] }`;
		expect(await problemsOf(text)).toHaveLength(1);
	});

	test("are told in `defaults` as well", async () => {
		const file = {
			path: "f.yml",
			text: `defaults:
  metadata: { a: ${"x".repeat(1500)} }
  rules:
    - { match: x, acl: private, grants: { read: id=1 } }
    - { match: x, metadata: { b: ${"y".repeat(1000)} } }
    - { match: x, when: always }
`,
		};
		const source = { before: "", after: "", transfers: "a/ -> s3://bucket/b/", file };
		const { problems } = await parseSpec(source, "one-phase");
		expect(problemLines(problems)).toEqual([
			"f.yml:4:41: `acl` and `grants` exclude each other",
			"f.yml:5:29: `metadata` is 2502 bytes in all (names and encoded values), and S3 takes at most 2048",
			"f.yml:6:19: `when` is about an entry as a whole, and a rule about single files (write it beside `rules`)",
		]);
	});
});

describe("rules of `after`, read by the step itself", () => {
	async function inMain(after: string): Promise<string[]> {
		return problemLines((await parseSpec({ before: "", after, transfers: "" }, "main")).problems);
	}

	test("may wait for the values of expressions", async () => {
		const rules = 'rules: [{ match: "", cache-control: "" }, { match: x, acl: }]';
		expect(await inMain(`${UPLOAD}, ${rules} }`)).toEqual([]);
	});

	test("may not be misspelt", async () => {
		expect(await inMain(`${UPLOAD}, rules: [{ match: x, cach-control: "" }] }`)).toEqual([
			"after:1:55: unknown key `cach-control` (did you mean `cache-control`?)",
		]);
	});
});
