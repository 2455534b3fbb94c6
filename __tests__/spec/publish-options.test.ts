import { describe, expect, test } from "@jest/globals";
import type { CopySpec } from "../../src/spec/copy-spec.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import type { UploadSpec } from "../../src/spec/spec.ts";
import { problemsOf } from "./problems-of.ts";

async function uploads(transfers: string, file = "defaults: {}"): Promise<UploadSpec[]> {
	const source = { before: "", after: "", transfers, file: { path: "f.yml", text: file } };
	const { transfers: entries, problems } = await parseSpec(source, "one-phase");
	expect(problems).toEqual([]);
	return entries.filter((entry) => entry.direction === "upload");
}

async function copies(transfers: string, file: string): Promise<CopySpec[]> {
	const source = { before: "", after: "", transfers, file: { path: "f.yml", text: file } };
	const { transfers: entries, problems } = await parseSpec(source, "one-phase");
	expect(problems).toEqual([]);
	return entries.filter((entry) => entry.direction === "copy");
}

function toSite(options: string): string {
	return `- { from: a/, to: s3://bucket/b/, ${options} }`;
}

const QUARTER = { unit: "percent", most: 25 };

describe("prune", () => {
	test.each([
		["prune: true", { protect: [], limit: QUARTER }],
		["prune: false", undefined],
		[
			"prune: true, protect: [keep/, '*.zip'], prune-limit: 100",
			{ protect: ["keep/", "*.zip"], limit: { unit: "objects", most: 100 } },
		],
		[
			"prune: true, protect: keep, prune-limit: 50%",
			{ protect: ["keep"], limit: { unit: "percent", most: 50 } },
		],
		["prune: true, prune-limit: 0", { protect: [], limit: { unit: "objects", most: 0 } }],
	])("is read: %s", async (options, prune) => {
		expect((await uploads(toSite(options)))[0]?.prune).toEqual(prune);
	});

	test("of a whole bucket takes a word of its own", async () => {
		const [entry] = await uploads("- { from: a/, to: s3://bucket/, prune: whole-bucket }");
		expect(entry?.prune).toBeDefined();
	});

	test("as a default is for the entries that have a prefix and do not say otherwise", async () => {
		const entries = await uploads(
			"- a/ -> s3://bucket/b/\n- a/x -> s3://bucket/x\n- { from: a/, to: s3://bucket/c/, prune: false }",
			"defaults: { prune: true, protect: keep, prune-limit: 9 }",
		);
		const prune = { protect: ["keep"], limit: { unit: "objects", most: 9 } };
		expect(entries.map((entry) => entry.prune)).toEqual([prune, undefined, undefined]);
	});

	test.each([
		[
			"- { from: a, to: s3://bucket/b, prune: true }",
			"1:40: `prune` is about everything below a prefix, and `to` is one exact name (end `to` with `/`: `s3://bucket/b/`)",
		],
		[
			"- { from: a/, to: s3://bucket/, prune: true }",
			"1:40: `prune: true` would delete all over the bucket: `to` is `s3://bucket/` (if nothing else lives in this bucket, write `prune: whole-bucket`)",
		],
		[
			toSite("prune: whole-bucket"),
			"1:42: `whole-bucket` is for `to: s3://bucket/`, and this one has a prefix (write `prune: true`)",
		],
		[
			toSite("prune: true, flatten: true"),
			"1:57: `prune` and `flatten` exclude each other: a name without directories does not tell which file it was",
		],
		[
			toSite("protect: x"),
			"1:44: `protect` is about what `prune` deletes, and this entry deletes nothing (add `prune: true`, or leave it out)",
		],
		[
			toSite("prune: false, prune-limit: 5"),
			"1:62: `prune-limit` is about what `prune` deletes, and this entry deletes nothing (add `prune: true`, or leave it out)",
		],
		[
			toSite("prune: 'true'"),
			"1:42: `prune`: expected true, false or `whole-bucket`, found the text `true` (write it without quotes)",
		],
		[
			toSite("prune: everything"),
			"1:42: `prune`: expected true, false or `whole-bucket`, found the text `everything`",
		],
		[
			toSite("prune: true, prune-limit: 101%"),
			"1:61: `prune-limit`: expected a number of objects such as `100`, or percent from `0%` to `100%`, found the text `101%`",
		],
		[
			toSite("prune: true, prune-limit: -1"),
			"1:61: `prune-limit`: expected a number of objects such as `100`, or percent from `0%` to `100%`, found the number `-1`",
		],
		[
			toSite("prune: true, protect: ./x"),
			"1:57: `protect`: `./x` protects nothing: names here are relative to the base (leave out the `./`)",
		],
		[
			"- { from: s3://bucket/b/, to: a/, prune: true }",
			"1:42: `prune` is for uploads and copies, and this is a download",
		],
		[
			"- { from: s3://bucket/a, to: s3://bucket/b/, prune: true }",
			"1:53: `prune` is about everything below a prefix, and `from` is one exact key (end `from` with `/`: `s3://bucket/a/`)",
		],
		[
			"- { from: s3://bucket/a/, to: s3://bucket/b/, move: true, prune: true }",
			"1:66: `move` and `prune` exclude each other: what has been moved is no longer in the source, so the next run would delete it (leave out `move` to keep `to` like `from`, or `prune` to add to what is there)",
		],
		[
			"- { from: s3://bucket/a/, to: s3://bucket/, prune: true }",
			"1:52: `prune: true` would delete all over the bucket: `to` is `s3://bucket/` (if nothing else lives in this bucket, write `prune: whole-bucket`)",
		],
		[
			"- { from: s3://bucket/a/, to: s3://bucket/b/, protect: x }",
			"1:56: `protect` is about what `prune` deletes, and this entry deletes nothing (add `prune: true`, or leave it out)",
		],
	])("%s", async (transfers, problem) => {
		expect(await problemsOf(transfers)).toEqual([problem]);
	});

	test("is read for copies of a prefix or a pattern, and as a default for no other", async () => {
		const entries = await copies(
			"- s3://bucket/a/ -> s3://bucket/b/\n- s3://bucket/x*y -> s3://bucket/c/\n- s3://bucket/a -> s3://bucket/d/\n- { from: s3://bucket/a/, to: s3://bucket/e/, move: true }",
			"defaults: { prune: true, order: assets-first, invalidate: E1A2B3C4D5E6F7 }",
		);
		const prune = { protect: [], limit: QUARTER };
		expect(entries.map((entry) => entry.prune)).toEqual([prune, prune, undefined, undefined]);
		expect(entries[0]).toMatchObject({ order: "assets-first", invalidate: "E1A2B3C4D5E6F7" });
	});

	test("tells the nearest name for a misspelt one", async () => {
		expect(await problemsOf(toSite("prunne: true"))).toEqual([
			"1:35: unknown key `prunne` (did you mean `prune`?)",
		]);
	});
});

describe("order", () => {
	test("is any unless it is said", async () => {
		const entries = await uploads(
			`${toSite("order: assets-first")}\n${toSite("order: any").replace("b/", "c/")}`,
		);
		expect(entries.map(({ order }) => order)).toEqual(["assets-first", undefined]);
	});

	test("of another word is refused", async () => {
		expect(await problemsOf(toSite("order: asset-first"))).toEqual([
			"1:42: `order`: expected `any` or `assets-first`, found the text `asset-first` (did you mean `assets-first`?)",
		]);
	});
});

describe("invalidate", () => {
	test("is the id of a distribution", async () => {
		const [entry] = await uploads("- { from: a, to: s3://bucket/b, invalidate: E1A2B3C4D5E6F7 }");
		expect(entry?.invalidate).toBe("E1A2B3C4D5E6F7");
	});

	test.each([
		[
			"d111111abcdef8.cloudfront.net",
			"(write the id, such as `E1A2B3C4D5E6F7`, rather than a domain name or an ARN)",
		],
		["true", "expected text, found `true` (put it in quotes)"],
		["e1a2b3c4d5e6f7", "(the list of distributions has it, such as `E1A2B3C4D5E6F7`)"],
	])("is not %s", async (id, said) => {
		const problems = await problemsOf(toSite(`invalidate: ${id}`));
		expect(problems).toEqual([expect.stringContaining(said)]);
	});
});
