import { describe, expect, test } from "@jest/globals";
import type { Measurement, Round } from "../../bench/measurement.ts";
import { median } from "../../bench/median.ts";
import { renderTable } from "../../bench/table.ts";
import { judge } from "../../bench/verdict.ts";
import type { ContenderName, Work } from "../../bench/work.ts";

const WORK: Work = {
	name: "some",
	title: "Some files",
	job: { direction: "download", files: 100, bytes: 10 },
	network: { scheme: "http" },
	contenders: ["ours", "sdk", "rclone"],
	targets: [{ kind: "faster", than: "sdk", factor: 5 }],
};

function round(wallSeconds: Partial<Record<ContenderName, number>>): Round {
	const figures = (seconds: number): Measurement => ({
		wallSeconds: seconds,
		cpuSeconds: seconds / 2,
		peakBytes: seconds * 1e8,
	});
	return new Map(
		Object.entries(wallSeconds).map(([name, seconds]) => [name as ContenderName, figures(seconds)]),
	);
}

describe("the median", () => {
	test("is the value in the middle, whatever the order", () => {
		expect(median([9, 1, 2])).toBe(2);
	});

	test("is the mean of the two in the middle of an even number", () => {
		expect(median([10, 1, 2, 3])).toBe(2.5);
	});

	test("is no number when there is nothing", () => {
		expect(median([])).toBeNaN();
	});
});

describe("a target", () => {
	// The machine was busy in the second round: the medians of the seconds would say 6 times.
	const rounds = [
		round({ ours: 1, sdk: 4 }),
		round({ ours: 10, sdk: 40 }),
		round({ ours: 2, sdk: 12 }),
	];

	test.each([
		[4, true],
		[4.5, false],
	])("of %d times as fast is judged by the ratios of each round", (factor, isReached) => {
		const verdict = judge({ kind: "faster", than: "sdk", factor }, rounds);
		expect(verdict).toMatchObject({ contender: "sdk", value: "4.00 ×", isReached });
	});

	test.each([
		[{ kind: "seconds", most: 2 }, "2.00 s", true],
		[{ kind: "seconds", most: 1.9 }, "2.00 s", false],
		[{ kind: "megabytes", most: 200 }, "200 MB", true],
		[{ kind: "megabytes", most: 199 }, "200 MB", false],
		[{ kind: "memory-ratio", to: "sdk", most: 0.25 }, "0.25 ×", true],
		[{ kind: "memory-ratio", to: "sdk", most: 0.24 }, "0.25 ×", false],
		[{ kind: "cpu-ratio", to: "sdk", most: 0.25 }, "0.25 ×", true],
		[{ kind: "cpu-ratio", to: "sdk", most: 0.24 }, "0.25 ×", false],
		[{ kind: "cpu-milliseconds", above: "sdk", most: -5_000 }, "-5000 ms", true],
		[{ kind: "cpu-milliseconds", above: "sdk", most: -5_001 }, "-5000 ms", false],
	] as const)("of %j is judged by %s", (target, value, isReached) => {
		expect(judge(target, rounds)).toMatchObject({ value, isReached });
	});

	test("is not judged when the one to compare with did not take part", () => {
		const verdict = judge({ kind: "faster", than: "aws-cli", factor: 1 }, rounds);
		expect(verdict).toMatchObject({ value: "–", isReached: undefined });
	});
});

describe("the table", () => {
	const rounds = [round({ ours: 0.5, sdk: 2 })];
	const absent = new Map<ContenderName, string>([["rclone", "no rclone on the PATH"]]);
	const lines = renderTable([{ work: WORK, rounds, absent }]).split("\n");

	test("has a line for each contender that took part, with its figures", () => {
		expect(lines.slice(2, 4)).toEqual([
			"| **Some files** | ours | 0.500 | 200 files/s | 0.250 | 50 |  |  |  |",
			"|  | sdk | 2.00 | 50 files/s | 1.00 | 200 | 4.00 × | ≥ 5 × as fast | **no**, 4.00 × |",
		]);
	});

	test("says below who did not take part, and why", () => {
		expect(lines.slice(4)).toEqual(["", "- Some files, without rclone: no rclone on the PATH"]);
	});

	test("says of a target that it was not measured", () => {
		const targets = [{ kind: "cpu-ratio", to: "rclone", most: 1 }] as const;
		const seen = new Map([...rounds, round({ rclone: 1 })].flatMap((each) => [...each]));
		seen.delete("ours");
		const [, , , row] = renderTable([
			{ work: { ...WORK, targets }, rounds: [seen], absent: new Map() },
		]).split("\n");
		expect(row).toMatch(/\| rclone \|.*\| ≤ 1 × its CPU \| not measured \|$/);
	});
});
