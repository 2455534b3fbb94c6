import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemsOf } from "./problems-of.ts";

async function restoreOf(option: string, file = "defaults: {}") {
	const transfers = `- { from: s3://bucket/a, to: b${option} }`;
	const source = { before: "", after: "", transfers, file: { path: "f.yml", text: file } };
	const { transfers: entries, problems } = await parseSpec(source, "one-phase");
	expect(problems).toEqual([]);
	const [first] = entries;
	return first?.direction === "download" ? first.restore : "no download";
}

const STANDARD = { days: 1, tier: "Standard", waitMilliseconds: 0 };
const HOUR = 3_600_000;

describe("restore", () => {
	test.each([
		["true", STANDARD],
		["{}", STANDARD],
		["{ days: 7 }", { ...STANDARD, days: 7 }],
		['{ days: "7", tier: Bulk }', { ...STANDARD, days: 7, tier: "Bulk" }],
		["{ tier: Expedited, wait: 5h }", { days: 1, tier: "Expedited", waitMilliseconds: 5 * HOUR }],
		["{ wait: 1h30m }", { ...STANDARD, waitMilliseconds: 1.5 * HOUR }],
		["{ wait: 90s }", { ...STANDARD, waitMilliseconds: 90_000 }],
		["{ wait: 5d }", { ...STANDARD, waitMilliseconds: 120 * HOUR }],
		["{ wait: 0 }", STANDARD],
	])("is read: %s", async (written, meant) => {
		expect(await restoreOf(`, restore: ${written}`)).toEqual(meant);
	});

	test("may be a default, which an entry replaces as a whole or turns off", async () => {
		const file = "defaults: { restore: { days: 7, wait: 5h } }";
		expect(await restoreOf("", file)).toMatchObject({ days: 7, waitMilliseconds: 5 * HOUR });
		expect(await restoreOf(", restore: { days: 2 }", file)).toEqual({ ...STANDARD, days: 2 });
		expect(await restoreOf(", restore: false", file)).toBeUndefined();
		expect(await restoreOf("")).toBeUndefined();
	});

	const DURATION = "`wait`: expected a duration, found";
	const HOW = "(write it like `90m`, `1h30m` or `7d`)";

	test.each([
		[
			"maybe",
			"expected `true`, `false` or a mapping with `days`, `tier` and `wait`, found the text",
		],
		['"true"', "found the text `true` (write it without quotes)"],
		["[true]", "with `days`, `tier` and `wait`, found a list"],
		['""', "`restore` is empty"],
		["{ day: 1 }", "unknown key `day` (did you mean `days`?)"],
		["{ days: 0 }", "`days`: expected a whole number from 1 to 36500, found `0`"],
		["{ days: 1.5 }", "`days`: expected a whole number from 1 to 36500, found `1.5`"],
		["{ days: 36501 }", "found `36501`"],
		["{ tier: standard }", "expected `Standard`, `Bulk` or `Expedited`, found the text `standard`"],
		["{ wait: 30 }", `${DURATION} \`30\` ${HOW}`],
		["{ wait: 5 hours }", `${DURATION} \`5 hours\` ${HOW}`],
		["{ wait: h }", `${DURATION} \`h\` ${HOW}`],
		["{ wait: 30m1h }", `${DURATION} \`30m1h\` ${HOW}`],
		["{ wait: 121h }", "`wait`: expected a duration from 0s to 5d, found `121h`"],
		["{ wait: }", "`wait` is empty"],
	])("is refused where it is %s", async (written, problem) => {
		const source = `- { from: s3://bucket/a, to: b, restore: ${written} }`;
		const [found, ...more] = await problemsOf(source);
		expect(found).toContain(problem);
		expect(more).toEqual([]);
	});

	test("belongs to downloads", async () => {
		expect(await problemsOf("- { from: a, to: s3://bucket/b, restore: true }")).toEqual([
			"1:42: `restore` is for downloads, and this is an upload",
		]);
	});

	test("may have gaps as long as expressions have no value", async () => {
		const after = '- { from: s3://bucket/a, to: b, restore: { days: "", wait: "" } }';
		const source = { before: "", after, transfers: "" };
		expect((await parseSpec(source, "main")).problems).toEqual([]);
	});
});
