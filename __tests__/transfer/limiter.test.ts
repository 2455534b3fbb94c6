import { describe, expect, test } from "@jest/globals";
import { BufferPool } from "../../src/transfer/buffer-pool.ts";
import { Limiter } from "../../src/transfer/limiter.ts";
import { failureOf, NEVER } from "../store/open-test-store.ts";

const MIB = 2 ** 20;

/** A task that runs until told to end. */
function aTask() {
	let end = () => {};
	const ended = new Promise<void>((resolve) => {
		end = resolve;
	});
	let buffer: Buffer | undefined;
	const run = async (given: Buffer) => {
		buffer = given;
		await ended;
	};
	return { run, end, buffer: () => buffer, hasBegun: () => buffer !== undefined };
}

/** Lets everything that can go on go on. */
function settle(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

describe("Limiter", () => {
	test("runs so many tasks at once, the others in order", async () => {
		const limiter = new Limiter({ maxConcurrency: 2, maxMemoryBytes: MIB });
		const tasks = [aTask(), aTask(), aTask(), aTask()] as const;
		const runs = tasks.map(({ run }) => limiter.run(0, NEVER, run));
		await settle();
		expect(tasks.map((task) => task.hasBegun())).toEqual([true, true, false, false]);
		tasks[1].end();
		await settle();
		expect(tasks.map((task) => task.hasBegun())).toEqual([true, true, true, false]);
		for (const task of tasks) {
			task.end();
		}
		await Promise.all(runs);
	});

	test("gives a buffer to nobody else until its task has ended", async () => {
		const limiter = new Limiter({ maxConcurrency: 9, maxMemoryBytes: 2 * MIB });
		const tasks = [aTask(), aTask(), aTask()] as const;
		const runs = tasks.map(({ run }) => limiter.run(MIB, NEVER, run));
		await settle();
		expect(tasks.map((task) => task.hasBegun())).toEqual([true, true, false]);
		expect(tasks[0].buffer()).not.toBe(tasks[1].buffer());
		tasks[0].end();
		await settle();
		expect(tasks[2].buffer()).toBe(tasks[0].buffer());
		for (const task of tasks) {
			task.end();
		}
		await Promise.all(runs);
	});

	test("goes on after a task that failed", async () => {
		const limiter = new Limiter({ maxConcurrency: 1, maxMemoryBytes: MIB });
		const failure = failureOf(limiter.run(MIB, NEVER, () => Promise.reject(new Error("no"))));
		expect(await failure).toMatchObject({ message: "no" });
		expect(await limiter.run(MIB, NEVER, async (buffer) => buffer.length)).toBe(MIB);
	});

	test("lets one that is cancelled go, and those behind it pass", async () => {
		const limiter = new Limiter({ maxConcurrency: 2, maxMemoryBytes: 2 * MIB });
		const [first, large, small] = [aTask(), aTask(), aTask()];
		const controller = new AbortController();
		const running = limiter.run(MIB, NEVER, first.run);
		const waiting = failureOf(limiter.run(2 * MIB, controller.signal, large.run));
		const behind = limiter.run(MIB, NEVER, small.run);
		await settle();
		expect(small.hasBegun()).toBe(false);
		controller.abort(new Error("cancelled"));
		expect(await waiting).toMatchObject({ message: "cancelled" });
		await settle();
		expect([large.hasBegun(), small.hasBegun()]).toEqual([false, true]);
		first.end();
		small.end();
		await Promise.all([running, behind]);
	});

	test("begins nothing for a signal that has fired", async () => {
		const limiter = new Limiter({ maxConcurrency: 1, maxMemoryBytes: MIB });
		const task = aTask();
		await failureOf(limiter.run(0, AbortSignal.abort(), task.run));
		expect(task.hasBegun()).toBe(false);
	});
});

describe("BufferPool", () => {
	test("never has more than its bytes, whatever is asked in whatever order", () => {
		const pool = new BufferPool(64 * MIB);
		const lent: Buffer[] = [];
		for (let round = 0; round < 300; round++) {
			const bytes = ((round * 7919) % 20) * MIB + 1;
			const buffer = pool.take(bytes);
			if (buffer === undefined) {
				for (const one of lent.splice(0, 2)) {
					pool.give(one);
				}
			} else {
				expect(buffer.length).toBeGreaterThanOrEqual(bytes);
				lent.push(buffer);
			}
			expect(pool.allocatedBytes).toBeLessThanOrEqual(64 * MIB);
		}
	});

	test("lends one buffer that is too large, and only when nothing else is lent", () => {
		const pool = new BufferPool(MIB);
		const large = pool.take(10 * MIB);
		expect(large?.length).toBeGreaterThanOrEqual(10 * MIB);
		expect(pool.take(1)).toBeUndefined();
		pool.give(large ?? Buffer.alloc(0));
		expect(pool.take(1)?.length).toBeLessThan(MIB);
	});
});
