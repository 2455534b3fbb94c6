import { describe, expect, test } from "@jest/globals";
import { parseOptions } from "../../soak/options.ts";

describe("the options of the soak", () => {
	test("are two minutes of a seed nobody chose, unless something is said", () => {
		const { seed, ...others } = parseOptions([]);
		expect(Number.isInteger(seed)).toBe(true);
		expect(others).toEqual({ from: 1, rounds: Number.POSITIVE_INFINITY, minutes: 2 });
	});

	test("repeat one round", () => {
		const options = parseOptions(["--seed", "7", "--from", "12", "--rounds", "1"]);
		expect(options).toEqual({ seed: 7, from: 12, rounds: 1, minutes: Number.POSITIVE_INFINITY });
	});

	test("say how many requests one process makes", () => {
		expect(parseOptions(["--growth"]).growthRequests).toBe(100_000);
		expect(parseOptions(["--growth", "--requests", "5000"]).growthRequests).toBe(5_000);
	});

	test.each([
		[["--seed", "x"], /--seed takes a number, not "x"/],
		[["--minutes", ""], /--minutes takes a number/],
		[["--hours", "2"], /--hours/],
	])("%j are refused", (texts, message) => {
		expect(() => parseOptions(texts)).toThrow(message);
	});
});
