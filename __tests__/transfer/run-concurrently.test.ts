import { describe, expect, test } from "@jest/globals";
import { runWithGrace } from "../../src/transfer/after-cancel.ts";
import { runConcurrently } from "../../src/transfer/run-concurrently.ts";
import { failureOf, NEVER } from "../store/open-test-store.ts";

describe("runConcurrently", () => {
	test("does all items, at most so many at once", async () => {
		let running = 0;
		let most = 0;
		const done: number[] = [];
		await runConcurrently([1, 2, 3, 4, 5], 2, NEVER, async (item) => {
			running += 1;
			most = Math.max(most, running);
			await new Promise((resolve) => setImmediate(resolve));
			running -= 1;
			done.push(item);
		});
		expect(new Set(done)).toEqual(new Set([1, 2, 3, 4, 5]));
		expect(most).toBe(2);
	});

	test("throws the first failure, cancels the rest and waits until they have ended", async () => {
		const ended: number[] = [];
		const failure = failureOf(
			runConcurrently([1, 2, 3, 4], 2, NEVER, async (item, signal) => {
				if (item === 2) {
					throw new Error("first");
				}
				await new Promise((resolve) => signal.addEventListener("abort", resolve));
				await new Promise((resolve) => setImmediate(resolve));
				ended.push(item);
				throw new Error("second");
			}),
		);
		expect(await failure).toMatchObject({ message: "first" });
		expect(ended).toEqual([1]);
	});

	test("begins nothing after it is cancelled", async () => {
		const begun: number[] = [];
		const controller = new AbortController();
		await failureOf(
			runConcurrently([1, 2, 3], 1, controller.signal, async (item) => {
				begun.push(item);
				controller.abort();
			}),
		);
		expect(begun).toEqual([1]);
	});
});

describe("runWithGrace", () => {
	/** Settles when the signal has fired, with how long that took. */
	function waitForAbort(signal: AbortSignal): Promise<number> {
		const startedAt = performance.now();
		return new Promise((resolve) => {
			signal.addEventListener("abort", () => resolve(performance.now() - startedAt));
		});
	}

	test("lets work go on for its grace after the job was cancelled", async () => {
		expect(await runWithGrace(AbortSignal.abort(), 50, waitForAbort)).toBeGreaterThanOrEqual(45);
		const controller = new AbortController();
		const work = runWithGrace(controller.signal, 50, waitForAbort);
		controller.abort();
		expect(await work).toBeGreaterThanOrEqual(45);
	});

	test("does not stop work that is done, nor keep the process waiting", async () => {
		const controller = new AbortController();
		const signal = await runWithGrace(controller.signal, 0, async (graceful) => graceful);
		controller.abort();
		await new Promise((resolve) => setTimeout(resolve, 5));
		expect(signal.aborted).toBe(false);
	});
});
