import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemsOf } from "./problems-of.ts";

async function download(options: string, file = "defaults: {}") {
	const transfers = `- { from: s3://bucket/k, to: in, ${options} }`;
	const source = { before: "", after: "", transfers, file: { path: "f.yml", text: file } };
	const { transfers: entries, problems } = await parseSpec(source, "one-phase");
	expect(problems).toEqual([]);
	return entries[0];
}

const entry = (options: string) => problemsOf(`- { from: s3://bucket/k, to: in, ${options} }`);

describe("what becomes of an object's content", () => {
	test.each([
		["decode: true", "stored"],
		["decode: gzip", "gzip"],
		["decode: br", "br"],
		["decode: zstd", "zstd"],
		["decode: false", undefined],
	])("is read: %s", async (options, decode) => {
		expect(await download(options)).toHaveProperty("direction", "download");
		expect(Object.entries((await download(options)) ?? {})).toEqual(
			decode === undefined
				? expect.not.arrayContaining([["decode", expect.anything()]])
				: expect.arrayContaining([["decode", decode]]),
		);
	});

	test("may be a default, and `false` of an entry wins", async () => {
		const file = "defaults: { decode: true, max-expanded: 1 GiB }";
		expect(await download("optional: true", file)).toMatchObject({
			decode: "stored",
			maxExpandedBytes: 2 ** 30,
		});
		expect(await download("decode: false", file)).not.toHaveProperty("decode");
	});

	test.each([
		["10 GiB", 10 * 2 ** 30],
		["512MiB", 2 ** 29],
		["3 TiB", 3 * 2 ** 40],
		["1 kB", 1000],
		["7 KiB", 7168],
		["100", 100],
		["2 GB", 2e9],
	])("has a limit: %s", async (written, bytes) => {
		expect(await download(`decode: true, max-expanded: ${written}`)).toMatchObject({
			maxExpandedBytes: bytes,
		});
	});

	test.each([
		[
			"decode: gz",
			"1:42: `decode`: expected `true`, `false`, `gzip`, `br` or `zstd`, found the text `gz`",
		],
		["decode: [gzip, br]", "found a list"],
		["decode: gzip, max-expanded: 0 GiB", "expected a number of bytes, or a whole number and a"],
		["decode: gzip, max-expanded: many", "found `many` (write `500 MB` or `2GiB`"],
		["decode: gzip, max-expanded: {}", "expected text, found a mapping"],
		["max-expanded: 1 GiB", "`max-expanded` limits what `decode` and `extract` make of an object"],
	])("is told where it is wrong: %s", async (options, message) => {
		const problems = await entry(options);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain(message);
	});

	test("is for downloads", async () => {
		expect(await problemsOf("- { from: a, to: s3://bucket/k, decode: gzip }")).toEqual([
			"1:41: `decode` is for downloads, and this is an upload",
		]);
	});
});

describe("an archive", () => {
	const archive = (options: string, to = "in/") =>
		problemsOf(`- { name: n, from: s3://bucket/k, to: ${to}, ${options} }`);

	test.each([
		["true", "any"],
		["tar", "tar"],
		["tar.gz", "tar.gz"],
		["tar.zst", "tar.zst"],
		["zip", "zip"],
	])("is unpacked: extract: %s", async (written, extract) => {
		expect(await archive(`extract: ${written}, max-expanded: 2 GiB`)).toEqual([]);
		const transfers = `- { from: s3://bucket/k, to: in/, extract: ${written} }`;
		const { transfers: entries } = await parseSpec(
			{ before: "", after: "", transfers },
			"one-phase",
		);
		expect(entries[0]).toMatchObject({ extract });
	});

	test("is not where it says so, and anything goes then", async () => {
		expect(await archive("extract: false, flatten: true", "in")).toEqual([]);
	});

	test.each([
		[
			"extract: tgz",
			"expected `true`, `false`, `tar`, `tar.gz`, `tar.zst` or `zip`, found the text",
		],
		["extract: true, decode: gzip", "`decode` and `extract` exclude each other"],
		["extract: true, flatten: true", "`flatten` and `extract` exclude each other"],
		["extract: true, base: x/", "`base` and `extract` exclude each other"],
		["extract: true, exclude: x", "`exclude` and `extract` exclude each other"],
		[
			"extract: true, read-into-output: true",
			"`read-into-output` and `extract` exclude each other",
		],
	])("is told where it is wrong: %s", async (options, message) => {
		const problems = await archive(options);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain(message);
	});

	test("goes to a directory", async () => {
		expect(await archive("extract: true", "in")).toEqual([
			"1:39: `extract` takes a directory in `to` (end it with `/`: `in/`)",
		]);
	});

	test("is one object", async () => {
		const problems = await problemsOf("- { from: s3://bucket/d/, to: in/, extract: true }");
		expect(problems).toEqual([
			"1:45: `extract` is about one object (write `from` as one exact key)",
		]);
	});

	test("takes the place of defaults that are about files", async () => {
		const file = "defaults: { decode: true, flatten: true, exclude: x }";
		const transfers = "- { from: s3://bucket/k, to: in/, extract: true }";
		const source = { before: "", after: "", transfers, file: { path: "f.yml", text: file } };
		const { transfers: entries, problems } = await parseSpec(source, "one-phase");
		expect(problems).toEqual([]);
		expect(entries[0]).toMatchObject({ extract: "any", flatten: false, exclude: [] });
		expect(entries[0]).not.toHaveProperty("decode");
	});
});
