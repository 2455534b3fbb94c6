import { describe, expect, test } from "@jest/globals";
import { mapConcurrently } from "../../src/plan/map-concurrently.ts";

const ITEMS = Array.from({ length: 50 }, (_, index) => index);
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe("many questions at once", () => {
	test("are answered in order, however long each takes", async () => {
		const answers = await mapConcurrently(ITEMS, new AbortController().signal, async (item) => {
			for (let turn = 0; turn < (item * 7) % 5; turn++) await nextTurn();
			return item * 2;
		});
		expect(answers).toEqual(ITEMS.map((item) => item * 2));
	});

	test("are not asked any more once one has failed", async () => {
		const asked: number[] = [];
		const all = mapConcurrently(ITEMS, new AbortController().signal, async (item) => {
			asked.push(item);
			await nextTurn();
			if (item === 3) throw new Error("the third");
		});
		await expect(all).rejects.toThrow("the third");
		const askedThen = asked.length;
		for (let turn = 0; turn < 20; turn++) await nextTurn();
		expect(askedThen).toBeLessThan(ITEMS.length);
		// Those under way when it failed may have taken one more each.
		expect(asked.length).toBeLessThan(ITEMS.length);
	});

	test("end with the signal", async () => {
		const controller = new AbortController();
		const asked: number[] = [];
		const all = mapConcurrently(ITEMS, controller.signal, async (item) => {
			asked.push(item);
			await nextTurn();
			if (item === 3) controller.abort();
		});
		await expect(all).rejects.toMatchObject({ code: "cancelled" });
		expect(asked.length).toBeLessThan(ITEMS.length);
	});

	test("may be none", async () => {
		expect(await mapConcurrently([], new AbortController().signal, nextTurn)).toEqual([]);
	});
});
