import { describe, expect, test } from "@jest/globals";
import { makeRound, type Round } from "../../soak/round.ts";

/** All of a round but its functions. */
function toText(round: Round): string {
	const shown = (_: string, value: unknown) => (value instanceof RegExp ? String(value) : value);
	return JSON.stringify(round, shown);
}

describe("a round", () => {
	test("follows from seed and number alone", async () => {
		await makeRound(3, 1);
		expect(toText(await makeRound(7, 12))).toBe(toText(await makeRound(7, 12)));
	});

	test("is another for each number and each seed", async () => {
		const rounds = [makeRound(7, 12), makeRound(7, 13), makeRound(8, 12)];
		const texts = new Set((await Promise.all(rounds)).map(toText));
		expect(texts.size).toBe(3);
	});

	test("comes to all kinds of works, faults and endings within 300 numbers", async () => {
		const works = new Set<string>();
		const faults = new Set<string>();
		const endings = new Set<string>();
		for (let number = 1; number <= 300; number += 1) {
			const round = await makeRound(1, number);
			for (const { kind } of round.works) works.add(kind);
			for (const { kind } of round.faults) faults.add(kind);
			if (round.ending) endings.add(round.ending.signal);
		}
		expect(works.size).toBe(14);
		expect(faults.size).toBe(21);
		expect(endings.size).toBe(3);
	});
});
