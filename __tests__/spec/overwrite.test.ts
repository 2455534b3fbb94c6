import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";
import { problemsOf } from "./problems-of.ts";

async function read(options: string, defaults = "{}", from = "s3://bkt/p/") {
	const transfers = `- { from: "${from}", to: d/${options && ", "}${options} }`;
	const file = { path: "f.yml", text: `defaults: ${defaults}` };
	return parseSpec({ before: "", after: "", transfers, file }, "one-phase");
}

async function ifExists(options: string, defaults?: string) {
	const { transfers, problems } = await read(options, defaults);
	expect(problemLines(problems)).toEqual([]);
	const [entry] = transfers;
	return entry?.direction === "download" ? entry.ifExists : "no download";
}

describe("overwrite of a download", () => {
	test.each([
		["always", "replace"],
		["if-changed", "compare"],
		["never", "keep"],
	])("%s is %s of a file that is there", async (overwrite, meant) => {
		expect(await ifExists(`overwrite: ${overwrite}`)).toBe(meant);
		expect(await ifExists("", `{ overwrite: ${overwrite} }`)).toBe(meant);
	});

	test("and `if-exists` take the place of the other in `defaults`", async () => {
		expect(await ifExists("if-exists: error", "{ overwrite: if-changed }")).toBe("error");
		expect(await ifExists("overwrite: if-changed", "{ if-exists: keep }")).toBe("compare");
	});

	test("is refused beside `if-exists`, in an entry and in `defaults`", async () => {
		const message = "`if-exists` and `overwrite` exclude each other: both are about a file";
		const [own = "", ...more] = await problemsOf(
			'- { from: "s3://bkt/", to: d/, if-exists: keep, overwrite: never }',
		);
		expect(own).toContain(`1:60: ${message}`);
		expect(more).toEqual([]);
		const { problems } = await read("", "{ overwrite: if-changed, if-exists: keep }");
		expect(problemLines(problems)[0]).toContain(message);
	});

	test("knows no `error`, which is a word of `if-exists`", async () => {
		expect(await problemsOf('- { from: "s3://bkt/", to: d/, overwrite: error }')).toEqual([
			"1:43: `overwrite`: expected `always`, `if-changed` or `never`, found the text `error`",
		]);
	});

	test("does not compare what `decode` and `extract` make, nor keep what `sha256` has to prove", async () => {
		for (const option of ["decode", "extract"]) {
			const [made = ""] = await problemsOf(
				`- { from: s3://bkt/k, to: d/, ${option}: true, overwrite: if-changed }`,
			);
			expect(made).toContain(`\`${option}\` and \`overwrite: if-changed\` exclude each other`);
		}
		const sha256 = "0".repeat(64);
		const [kept = ""] = await problemsOf(
			`- { from: s3://bkt/k, to: k, sha256: ${sha256}, overwrite: never }`,
		);
		expect(kept).toContain("`sha256` and `overwrite: never` exclude each other");
	});
});
