import { describe, expect, test } from "@jest/globals";
import { findGrowth } from "../../soak/growth/find-growth.ts";
import type { Sample } from "../../soak/growth/sample.ts";

const MIB = 2 ** 20;

/** Fifty samples; `change` says what differs in the nth. */
function samples(change: (n: number) => Partial<Sample> = () => ({})): readonly Sample[] {
	const usual = {
		heapBytes: 20 * MIB,
		residentBytes: 150 * MIB,
		handles: 1,
		files: 20,
		sockets: 1,
	};
	return Array.from({ length: 50 }, (_, n) => ({ ...usual, ...change(n) }));
}

function growing(list: readonly Sample[]): readonly string[] {
	return findGrowth(list).flatMap(({ name, isTooMuch }) => (isTooMuch ? [name] : []));
}

describe("growth", () => {
	test("is none where everything stays", () => {
		expect(growing(samples())).toEqual([]);
	});

	test.each([
		["heapBytes", (n: number) => 20 * MIB + n * 150_000],
		["residentBytes", (n: number) => 150 * MIB + n * 1.5 * MIB],
		["handles", (n: number) => n],
		["files", (n: number) => 20 + Math.floor(n / 8)],
		["sockets", (n: number) => n],
	] as const)("of %s is found", (name, valueAt) => {
		expect(growing(samples((n) => ({ [name]: valueAt(n) })))).toEqual([name]);
	});

	test("before the warm-up is over, and of one sample alone, is none", () => {
		expect(growing(samples((n) => ({ heapBytes: Math.min(n, 10) * 10 * MIB })))).toEqual([]);
		expect(growing(samples((n) => ({ sockets: n === 45 ? 30 : 1 })))).toEqual([]);
	});

	test("of files and sockets is not told where they cannot be counted", () => {
		const uncounted = samples().map(({ files: _, sockets: __, ...others }) => others);
		expect(findGrowth(uncounted).map(({ name }) => name)).toEqual([
			"heapBytes",
			"residentBytes",
			"handles",
		]);
	});

	test("takes ten samples to be judged", () => {
		expect(() => findGrowth(samples().slice(0, 9))).toThrow("9 samples show no growth");
	});
});
