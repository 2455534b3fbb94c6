import { describe, expect, test } from "@jest/globals";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { problemsOf } from "./problems-of.ts";

const MODE = "retention-mode: GOVERNANCE";

async function retentionOf(options: string, defaults = ""): Promise<unknown> {
	const transfers = `- { from: a, to: s3://bucket/a, ${options} }`;
	const file = { path: "f.yml", text: `defaults: { ${defaults} }` };
	const spec = await parseSpec({ before: "", after: "", transfers, file }, "one-phase");
	expect(spec.problems).toEqual([]);
	const [first] = spec.transfers;
	return first?.direction === "upload" ? first.headers.retention : undefined;
}

describe("a lock", () => {
	test.each([
		["2027-12-31", new Date("2027-12-31")],
		["2027-12-31T23:59:59Z", new Date("2027-12-31T23:59:59Z")],
		["30d", { amount: 30, unit: "d" }],
		["8w", { amount: 8, unit: "w" }],
		["100y", { amount: 100, unit: "y" }],
	])("is read: %s", async (written, until) => {
		expect(await retentionOf(`retain-until: ${written}, ${MODE}`)).toEqual({
			mode: "GOVERNANCE",
			until,
		});
	});

	test("may have its mode from the defaults", async () => {
		expect(await retentionOf("retain-until: 1y", MODE)).toMatchObject({ mode: "GOVERNANCE" });
	});

	test.each([
		[
			"retain-until: 30d",
			"`retain-until` needs a `retention-mode` (write `GOVERNANCE`, which whoever has the right to may lift, or `COMPLIANCE`, which nobody can)",
		],
		[
			MODE,
			"`retention-mode` needs a `retain-until` (write a date, or how long from now: `retain-until: 30d`)",
		],
		[
			`retain-until: 30, ${MODE}`,
			"`retain-until`: `30` is neither a date nor a period (write `2027-12-31`, `2027-12-31T23:59:59Z`, or how long from now: `30d`, `8w` or `1y`)",
		],
		[
			`retain-until: 101y, ${MODE}`,
			"`retain-until`: expected a period from `1y` to `100y`, found `101y`",
		],
		[
			`retain-until: 2027-12-31T10:00, ${MODE}`,
			"`retain-until`: `2027-12-31T10:00` has no time zone (add `Z` for UTC, or an offset such as `+02:00`)",
		],
	])("is refused: %s", async (options, expected) => {
		const [problem] = await problemsOf(`- { from: a, to: s3://bucket/a, ${options} }`);
		expect(problem?.replace(/^[\d:]+ /, "")).toBe(expected);
	});

	test("is refused where its mode is another", async () => {
		const [problem, ...more] = await problemsOf(
			"- { from: a, to: s3://bucket/a, retain-until: 1y, retention-mode: governance }",
		);
		expect(problem).toContain("expected `GOVERNANCE` or `COMPLIANCE`");
		expect(more).toEqual([]);
	});
});
