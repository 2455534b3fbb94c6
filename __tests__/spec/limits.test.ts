import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemLines } from "../../src/spec/problem-text.ts";
import { problemsOf } from "./problems-of.ts";

async function read(options: string, defaults = "{}") {
	const transfers = `- { from: "s3://bkt/p/", to: d/, ${options} }`;
	const file = { path: "f.yml", text: `defaults: ${defaults}` };
	return parseSpec({ before: "", after: "", transfers, file }, "one-phase");
}

async function entry(options: string, defaults?: string) {
	const { transfers, problems } = await read(options, defaults);
	expect(problemLines(problems)).toEqual([]);
	return transfers[0];
}

const ANY = Number.POSITIVE_INFINITY;

describe("expect", () => {
	test.each([
		["3", { least: 3, most: 3 }, false],
		["0", { least: 0, most: 0 }, true],
		["1..*", { least: 1, most: ANY }, false],
		["2..5", { least: 2, most: 5 }, false],
		['"0..10"', { least: 0, most: 10 }, true],
		["0..*", { least: 0, most: ANY }, true],
	])("reads %s, which tells whether nothing is fine", async (text, range, optional) => {
		expect(await entry(`expect: ${text}`)).toMatchObject({ expect: range, optional });
	});

	test.each([
		[
			"many",
			"`expect`: expected a number or a range, found `many` (write `3`, `2..5`, or `1..*` for one or more)",
		],
		[
			"1..",
			"`expect`: expected a number or a range, found `1..` (write `3`, `2..5`, or `1..*` for one or more)",
		],
		[
			"-1",
			"`expect`: expected a number or a range, found `-1` (write `3`, `2..5`, or `1..*` for one or more)",
		],
		["5..2", "`expect`: the range `5..2` ends before it begins (write `2..5`)"],
		["[1]", "`expect`: expected text, found a list"],
	])("refuses %s", async (text, message) => {
		const line = `- { from: a/, to: "s3://bkt/", expect: ${text} }`;
		expect(await problemsOf(line)).toEqual([`1:40: ${message}`]);
	});

	test.each([
		["optional: true, expect: 1..*", "`optional: true` and `expect: 1..*` contradict each other"],
		["expect: 0..3, optional: false", "`optional: false` and `expect: 0..3` contradict each other"],
	])("is refused beside an `optional` that says otherwise: %s", async (options, message) => {
		const [problem = ""] = problemLines((await read(options)).problems);
		expect(problem).toContain(`${message} (\`expect\` says whether nothing is fine`);
	});

	test("goes with an `optional` that says the same", async () => {
		expect(await entry("optional: true, expect: 0..3")).toMatchObject({ optional: true });
		expect(await entry("optional: false, expect: 2")).toMatchObject({ optional: false });
	});

	test("and `optional` take the place of the other in `defaults`, where they contradict", async () => {
		const own = await entry("expect: 2", "{ optional: true }");
		expect(own).toMatchObject({ optional: false, expect: { least: 2, most: 2 } });
		const optional = await entry("optional: true", "{ expect: 1..* }");
		expect(optional).toMatchObject({ optional: true });
		expect(optional).not.toHaveProperty("expect");
		const guarded = await entry("optional: true", "{ expect: 0..5 }");
		expect(guarded).toMatchObject({ expect: { least: 0, most: 5 } });
	});

	test("contradicts `optional` in `defaults` themselves where they stand", async () => {
		const { problems } = await read("flatten: true", "{ optional: true, expect: 3 }");
		expect(problemLines(problems)).toEqual([
			expect.stringMatching(/^f\.yml:1:29: `optional: true` and `expect: 3` contradict/),
		]);
	});

	test("of more than one thing is refused where FROM is one object", async () => {
		const lines = await problemsOf("- { from: s3://bkt/k, to: k, expect: 2..* }");
		expect(lines).toEqual([
			"1:38: `expect: 2..*` cannot be: `from` is one object (write a prefix or a pattern in `from`)",
		]);
	});
});

describe("max-bytes", () => {
	test.each([
		["1000", 1000],
		["500 MB", 500e6],
		["2GiB", 2 * 2 ** 30],
		["64KiB", 65_536],
		["1 kB", 1000],
		["1TiB", 2 ** 40],
	])("reads %s", async (text, maxBytes) => {
		expect(await entry(`max-bytes: ${text}`)).toMatchObject({ maxBytes });
	});

	test.each(["0", "-5", "1.5GB", "5 mb", "a lot", "1e9"])("refuses %s", async (text) => {
		expect(await problemsOf(`- { from: a/, to: "s3://bkt/", max-bytes: ${text} }`)).toEqual([
			`1:43: \`max-bytes\`: expected a number of bytes, or a whole number and a unit, found \`${text}\` (write \`500 MB\` or \`2GiB\`; the units are kB, KiB, MB, MiB, GB, GiB, TB, TiB)`,
		]);
	});
});
