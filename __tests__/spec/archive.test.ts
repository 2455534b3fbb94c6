import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemsOf } from "./problems-of.ts";

describe("archive", () => {
	test("takes what is many to one exact key, and no default that cannot be meant", async () => {
		const transfers =
			"- { from: [a/, b/**], to: s3://bucket/k.tar.gz, archive: tar.gz }\n- { from: a/, to: s3://bucket/p/ }";
		const text = "defaults: { overwrite: if-changed, compress: br, flatten: true }";
		const source = { before: "", after: "", transfers, file: { path: "f.yml", text } };
		const spec = await parseSpec(source, "one-phase");
		expect(spec.problems).toEqual([]);
		expect(spec.transfers).toMatchObject([
			{ archive: "tar.gz", flatten: false },
			{ flatten: true },
		]);
		expect(spec.transfers[0]).not.toHaveProperty("overwrite");
		expect(spec.transfers[0]).not.toHaveProperty("compress");
	});

	test.each([
		[
			"archive: rar",
			"`archive`: expected `tar`, `tar.gz`, `tar.zst` or `zip`, found the text `rar` (did you mean `tar`?)",
		],
		[
			"archive: tar, overwrite: if-changed",
			"`overwrite: if-changed` cannot tell whether an archive changed before it is made (write `always` or `never`, or upload the files as they are)",
		],
		[
			"archive: tar, compress: gzip",
			"`archive` and `compress` exclude each other (`tar.gz`, `tar.zst` and `zip` are compressed)",
		],
		[
			"archive: tar, flatten: true",
			"`archive` and `flatten` exclude each other (`base` moves names up)",
		],
		[
			'archive: tar, rules: [{ match: "*", cache-control: x }]',
			"`archive` and `rules` exclude each other: an archive is one object (leave it out)",
		],
		[
			"archive: tar, newest: 3",
			"`archive` and `newest` exclude each other: an archive is one object (leave it out)",
		],
	])("is told what is wrong with %s", async (options, problem) => {
		const found = await problemsOf(`- { from: a/, to: s3://bucket/k, ${options} }`);
		expect(found.map((line) => line.replace(/^1:\d+: /, ""))).toEqual([problem]);
	});

	test("is told that a prefix is no archive, that text is none, and that downloads make none", async () => {
		expect(await problemsOf("- { from: a/, to: s3://bucket/p/, archive: tar }")).toEqual([
			"1:19: `archive` makes one object, and `to` is a prefix (add a name: `s3://bucket/p/name.tar.gz`)",
		]);
		expect(await problemsOf("- { content: a, to: s3://bucket/p, archive: tar }")).toEqual([
			"1:45: `archive` is about files, and `content` is none (leave it out)",
		]);
		expect(await problemsOf("- { from: s3://bucket/p, to: a, archive: tar }")).toHaveLength(1);
	});
});
