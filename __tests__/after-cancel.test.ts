import { describe, expect, test } from "@jest/globals";
import { runWithGrace } from "../src/after-cancel.ts";

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
		// Timers of one length fire in the order they were set.
		await new Promise((resolve) => setTimeout(resolve, 0));
		expect(signal.aborted).toBe(false);
	});
});
