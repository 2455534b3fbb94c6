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
		["max-expanded: 1 GiB", "`max-expanded` limits what `decode` makes of an object"],
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
