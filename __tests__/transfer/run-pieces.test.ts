import { describe, expect, test } from "@jest/globals";
import { splitBytes } from "../../src/transfer/parts.ts";
import { runPieces } from "../../src/transfer/run-pieces.ts";
import { Scheduler } from "../../src/transfer/scheduler.ts";
import { failureOf, NEVER } from "../store/open-test-store.ts";

/** Does `move` for so many pieces, `maxConcurrency` at once. */
function run(
	count: number,
	move: (number: number, signal: AbortSignal) => Promise<void>,
	{ maxConcurrency = 2, signal = NEVER } = {},
): Promise<void> {
	const scheduler = new Scheduler({ maxConcurrency, maxMemoryBytes: 2 ** 20 });
	const pieces = [...splitBytes(count, 1)];
	return runPieces(
		{ bucket: "b", pieces, bufferBytes: 0, move: ({ number }, _, stop) => move(number, stop) },
		{ scheduler, signal },
	);
}

function nextTurn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

describe("the pieces of a file", () => {
	test("are moved when there are none", async () => {
		await run(0, () => Promise.reject(new Error("there is nothing to move")));
	});

	test("are all moved, as many at once as there are turns", async () => {
		let running = 0;
		let most = 0;
		const done: number[] = [];
		await run(5, async (number) => {
			running += 1;
			most = Math.max(most, running);
			await nextTurn();
			running -= 1;
			done.push(number);
		});
		expect(new Set(done)).toEqual(new Set([1, 2, 3, 4, 5]));
		expect(most).toBe(2);
	});

	test("end with the first failure, which cancels the rest and waits until they have ended", async () => {
		const ended: number[] = [];
		const failure = failureOf(
			run(4, async (number, signal) => {
				if (number === 2) {
					throw new Error("first");
				}
				await new Promise((resolve) => signal.addEventListener("abort", resolve));
				await nextTurn();
				ended.push(number);
				throw new Error("second");
			}),
		);
		expect(await failure).toMatchObject({ message: "first" });
		expect(ended).toEqual([1]);
	});

	test("are not begun after the job was cancelled", async () => {
		const begun: number[] = [];
		const controller = new AbortController();
		const cancelAtOnce = async (number: number) => {
			begun.push(number);
			controller.abort();
		};
		const options = { maxConcurrency: 1, signal: controller.signal };
		await failureOf(run(3, cancelAtOnce, options));
		expect(begun).toEqual([1]);
	});
});
