import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";
import { problemsOf } from "./problems-of.ts";

async function upload(options: string, defaults: string) {
	const transfers = `- { from: a, to: s3://bucket/b, ${options} }`;
	const file = { path: "f.yml", text: `defaults: { ${defaults} }` };
	const spec = await parseSpec({ before: "", after: "", transfers, file }, "one-phase");
	expect(problemLines(spec.problems)).toEqual([]);
	const [first] = spec.transfers;
	if (first?.direction !== "upload") throw new Error("no upload");
	return { compress: first.compress, contentEncoding: first.headers.contentEncoding };
}

describe("compress", () => {
	test.each([
		["compress: br", "compress: gzip", { compress: "br" }],
		["compress: none", "compress: gzip", {}],
		["content-encoding: gzip", "compress: br", { contentEncoding: "gzip" }],
		["compress: br", "content-encoding: gzip", { compress: "br" }],
		["content-encoding: gzip, compress: none", "compress: br", { contentEncoding: "gzip" }],
	])("of an entry (%s) wins over the default (%s)", async (own, defaults, expected) => {
		expect(await upload(own, defaults)).toEqual({
			compress: undefined,
			contentEncoding: undefined,
			...expected,
		});
	});

	test.each([
		[
			"compress: gzp",
			"1:43: `compress`: expected `gzip`, `br`, `zstd` or `none`, found the text `gzp` (did you mean `gzip`?)",
		],
		[
			"content-encoding: gzip, compress: br",
			"1:57: `content-encoding` and `compress` exclude each other (`content-encoding` is for files that are encoded already; `compress` sets it by itself)",
		],
	])("is told what is wrong with %s", async (options, problem) => {
		const found = await problemsOf(`- { from: a, to: s3://bucket/b, ${options} }`);
		expect(found.map((line) => line.replace(/^1:\d+/, ""))).toEqual([
			problem.replace(/^1:\d+/, ""),
		]);
	});
});
