import { describe, expect, test } from "@jest/globals";
import { parseOptions } from "../../bench/options.ts";
import { WORKS } from "../../bench/works.ts";

describe("the options of the benchmark", () => {
	test("mean five runs of everything when there are none", () => {
		expect(parseOptions([])).toMatchObject({
			works: WORKS,
			runs: 5,
			isQuick: false,
			isKept: false,
		});
	});

	test("choose works, contenders and runs", () => {
		const chosen = parseOptions(["--work", "small-up,idle", "--only", "ours,floor", "--runs", "7"]);
		expect(chosen.works.map(({ name }) => name)).toEqual(["small-up", "idle"]);
		expect(chosen.only).toEqual(new Set(["ours", "floor"]));
		expect(chosen.runs).toBe(7);
	});

	test("mean two runs when it is to be quick, unless they say how many", () => {
		expect(parseOptions(["--quick"]).runs).toBe(2);
		expect(parseOptions(["--quick", "--runs", "3"]).runs).toBe(3);
	});

	test.each([
		[["--work", "small"], /--work has no "small"; it knows small-down, /],
		[["--only", "ours,"], /--only has no ""; it knows ours, /],
		[["--runs", "0"], /--runs takes a number from 1 to 99, not "0"/],
		[["--runs", "1e1"], /--runs takes a number from 1 to 99, not "1e1"/],
		[["--fast"], /Unknown option '--fast'/],
		[["small-up"], /Unexpected argument 'small-up'/],
	])("that mean nothing are named: %j", (texts, message) => {
		expect(() => parseOptions(texts)).toThrow(message);
	});
});

describe("the works", () => {
	test("have names of their own", () => {
		expect(new Set(WORKS.map(({ name }) => name)).size).toBe(WORKS.length);
	});

	test("have us first, and whom their targets name", () => {
		for (const { contenders, targets } of WORKS) {
			expect(contenders[0]).toBe("ours");
			const named = targets.flatMap((target) => [
				...("than" in target ? [target.than] : []),
				...("to" in target ? [target.to] : []),
				...("above" in target ? [target.above] : []),
			]);
			expect(contenders).toEqual(expect.arrayContaining(named));
		}
	});
});
