import { describe, expect, test } from "@jest/globals";
import { BufferPool } from "../../src/transfer/buffer-pool.ts";
import { Scheduler } from "../../src/transfer/scheduler.ts";
import type { Grant, TransferTask } from "../../src/transfer/task.ts";
import { failureOf } from "../store/open-test-store.ts";

const MIB = 2 ** 20;
/** Large enough that memory decides nothing. */
const AMPLE = 1024 * MIB;

/** Tasks that run until told to end. */
class Work {
	readonly #running: { name: string; grant: Grant; end: () => void }[] = [];
	/** All that have begun, in order. */
	readonly begun: string[] = [];
	most = 0;

	task(name: string, needs: { bufferBytes?: number; totalBytes?: number } = {}): TransferTask {
		const { bufferBytes = 0, totalBytes = 0 } = needs;
		const run = (grant: Grant) =>
			new Promise<void>((end) => {
				this.begun.push(name);
				this.#running.push({ name, grant, end });
				this.most = Math.max(this.most, this.#running.length);
			});
		return { bytes: 0, totalBytes, bufferBytes, run };
	}

	*tasks(name: string, count: number, bufferBytes = 0): Generator<TransferTask> {
		for (let number = 1; number <= count; number++) {
			yield this.task(`${name}${number}`, { bufferBytes });
		}
	}

	/** Names of those running, without their numbers. */
	running(): string[] {
		return this.#running.map(({ name }) => name);
	}

	count(prefix: string): number {
		return this.running().filter((name) => name.startsWith(prefix)).length;
	}

	buffer(name: string): Buffer | undefined {
		return this.#running.find((one) => one.name === name)?.grant.buffer;
	}

	/** Ends those, or the one that has run longest, and lets whatever can begin. */
	async end(...names: string[]): Promise<void> {
		const chosen = names.length === 0 ? this.running().slice(0, 1) : names;
		for (const name of chosen) {
			const index = this.#running.findIndex((one) => one.name === name);
			this.#running.splice(index, 1)[0]?.end();
		}
		await settle();
	}
}

/** Lets everything that can go on go on: turns that were given back are taken a moment later. */
function settle(): Promise<void> {
	return new Promise((resolve) => setImmediate(setImmediate, resolve));
}

function aScheduler(maxConcurrency: number, maxMemoryBytes = AMPLE) {
	return { scheduler: new Scheduler({ maxConcurrency, maxMemoryBytes }), work: new Work() };
}

describe("requests in flight", () => {
	test("are never more than allowed, and files go in order", async () => {
		const { scheduler, work } = aScheduler(3);
		scheduler.addFiles("a", work.tasks("a", 10));
		scheduler.addFiles("b", work.tasks("b", 10));
		await settle();
		for (let ends = 0; ends < 20; ends++) {
			await work.end();
		}
		expect(work.most).toBe(3);
		expect(work.begun.filter((name) => name.startsWith("a"))).toEqual(
			Array.from({ length: 10 }, (_, at) => `a${at + 1}`),
		);
		expect(work.begun).toHaveLength(20);
	});

	test("whose turns come in one round of events begin together at its end", async () => {
		const { scheduler, work } = aScheduler(3);
		scheduler.addFiles("bucket", work.tasks("f", 9));
		await settle();
		const ending = Promise.all(["f1", "f2", "f3"].map((name) => work.end(name)));
		for (let microtasks = 0; microtasks < 100; microtasks++) await Promise.resolve();
		expect(work.begun).toHaveLength(3);
		await ending;
		expect(work.begun).toHaveLength(6);
	});

	test("are made ready only when their turn comes", async () => {
		const { scheduler, work } = aScheduler(4);
		let made = 0;
		function* endless() {
			for (;;) {
				made += 1;
				yield work.task(`f${made}`);
			}
		}
		scheduler.addFiles("bucket", endless());
		await settle();
		expect(work.begun).toHaveLength(4);
		expect(made).toBeLessThanOrEqual(5);
	});

	test("are shared out evenly between buckets", async () => {
		const { scheduler, work } = aScheduler(8);
		scheduler.addFiles("a", work.tasks("a", 50));
		await settle();
		expect(work.count("a")).toBe(8);
		scheduler.addFiles("b", work.tasks("b", 50));
		for (let ends = 0; ends < 4; ends++) {
			await work.end();
		}
		expect([work.count("a"), work.count("b")]).toEqual([4, 4]);
	});

	test("of one bucket become fewer when it asks for that, those of others do not", async () => {
		const { scheduler, work } = aScheduler(32);
		scheduler.addFiles("a", work.tasks("a", 100));
		scheduler.addFiles("b", work.tasks("b", 100));
		await settle();
		expect([work.count("a"), work.count("b")]).toEqual([16, 16]);
		scheduler.throttle("a");
		for (let ends = 0; ends < 32; ends++) {
			await work.end();
		}
		expect([work.count("a"), work.count("b")]).toEqual([8, 16]);
	});

	test("of one bucket become fewer when one that they read from asks for that", async () => {
		const { scheduler, work } = aScheduler(32);
		scheduler.addFiles("a", work.tasks("a", 100));
		scheduler.addFiles("b", work.tasks("b", 100));
		await settle();
		scheduler.readsFrom("a", "source");
		scheduler.readsFrom("a", "source");
		scheduler.throttle("source");
		for (let ends = 0; ends < 32; ends++) {
			await work.end();
		}
		expect([work.count("a"), work.count("b")]).toEqual([8, 16]);
	});
});

describe("large and small work", () => {
	test("begins with the largest transfer, and with no other while one has pieces to ask for", async () => {
		const { scheduler, work } = aScheduler(2);
		const transfers = [10, 30, 20].map((totalBytes) => work.task(`t${totalBytes}`, { totalBytes }));
		scheduler.addTransfers("bucket", transfers);
		await settle();
		expect(work.begun).toEqual(["t30", "t20"]);
		scheduler.addPieces("bucket", work.tasks("p", 3));
		await work.end();
		await work.end();
		expect(work.begun).toEqual(["t30", "t20", "p1", "p2"]);
		await work.end();
		await work.end();
		expect(work.running()).toEqual(["p3", "t10"]);
	});

	test("leaves a quarter of the turns to small files while they wait, and all when nothing large does", async () => {
		const { scheduler, work } = aScheduler(16);
		scheduler.addPieces("bucket", work.tasks("large", 60));
		await settle();
		expect(work.count("large")).toBe(16);
		scheduler.addFiles("bucket", work.tasks("small", 200));
		for (let ends = 0; ends < 30; ends++) {
			await work.end();
			expect(work.count("large") + work.count("small")).toBe(16);
		}
		expect(work.count("small")).toBe(4);
		while (work.count("large") > 0) {
			await work.end();
		}
		expect(work.count("small")).toBe(16);
	});

	test("takes turns where only one request may be in flight", async () => {
		const { scheduler, work } = aScheduler(1);
		scheduler.addFiles("bucket", work.tasks("small", 9));
		scheduler.addPieces("bucket", work.tasks("large", 9));
		await settle();
		for (let ends = 0; ends < 5; ends++) {
			await work.end();
		}
		expect(work.begun).toEqual(["large1", "small1", "large2", "small2", "large3", "small3"]);
	});

	test("fails a call alone whose work throws at once, and gives its turn to the next", async () => {
		const scheduler = new Scheduler({ maxConcurrency: 1, maxMemoryBytes: AMPLE });
		const call = { bucket: "bucket", bufferBytes: 0 };
		const thrown = new Error("the job was cancelled before the turn came");
		const failing = scheduler.run(call, () => {
			throw thrown;
		});
		const next = scheduler.run(call, async () => "done");
		await expect(failing).rejects.toBe(thrown);
		await expect(next).resolves.toBe("done");
	});

	test("does a call before the pieces of other transfers, because something waits for it", async () => {
		const { scheduler, work } = aScheduler(1);
		scheduler.addPieces("bucket", work.tasks("piece", 9));
		await settle();
		const call = scheduler.run({ bucket: "bucket", bufferBytes: 0 }, async () => "done");
		await work.end();
		expect(await call).toBe("done");
	});

	test("gives a turn back before its task has ended, and to whoever asked first", async () => {
		const { scheduler, work } = aScheduler(1);
		const handOver: TransferTask = {
			...work.task("unused"),
			run: async ({ release }) => {
				release();
				release();
				await scheduler.run({ bucket: "bucket", bufferBytes: 0 }, async () => {
					work.begun.push("call");
				});
			},
		};
		scheduler.addTransfers("bucket", [work.task("other"), handOver]);
		await settle();
		expect(work.begun).toEqual(["call", "other"]);
		expect(work.most).toBe(1);
	});

	test("goes on after a request that failed", async () => {
		const { scheduler } = aScheduler(1);
		const call = { bucket: "bucket", bufferBytes: MIB };
		const failure = failureOf(scheduler.run(call, () => Promise.reject(new Error("no"))));
		expect(await failure).toMatchObject({ message: "no" });
		expect(await scheduler.run(call, async ({ buffer }) => buffer.length)).toBe(MIB);
	});
});

describe("memory", () => {
	test("of a task is its own until it has ended", async () => {
		const { scheduler, work } = aScheduler(9, 4 * MIB);
		scheduler.addPieces("bucket", work.tasks("p", 3, MIB));
		await settle();
		expect(work.running()).toEqual(["p1", "p2"]);
		const first = work.buffer("p1");
		expect(first).not.toBe(work.buffer("p2"));
		await work.end("p1");
		expect(work.buffer("p3")).toBe(first);
	});

	test("leaves room for the process in what it may take", async () => {
		const { scheduler, work } = aScheduler(32, 256 * MIB);
		scheduler.addPieces("bucket", work.tasks("p", 32, 16 * MIB));
		await settle();
		expect(work.running()).toHaveLength(8);
	});

	test("that is too little for a large piece is not taken by small files for ever", async () => {
		const { scheduler, work } = aScheduler(8, 16 * MIB);
		scheduler.addFiles("bucket", work.tasks("small", 1000, MIB));
		await settle();
		scheduler.addPieces("bucket", work.tasks("large", 1, 8 * MIB));
		let ends = 0;
		for (; work.count("large") === 0 && ends < 100; ends++) {
			await work.end();
		}
		expect(ends).toBeLessThan(20);
		await work.end("large1");
		expect(work.count("small")).toBe(8);
	});

	test("that is too little for a large file is not taken by pieces for ever", async () => {
		const { scheduler, work } = aScheduler(8, 16 * MIB);
		scheduler.addPieces("bucket", work.tasks("large", 1000, MIB));
		await settle();
		scheduler.addFiles("bucket", work.tasks("small", 1, 8 * MIB));
		let ends = 0;
		for (; work.count("small") === 0 && ends < 100; ends++) {
			await work.end();
		}
		expect(ends).toBeLessThan(20);
	});

	test("does not hold up what needs none", async () => {
		const { scheduler, work } = aScheduler(4, 2 * MIB);
		scheduler.addPieces("bucket", work.tasks("p", 9, MIB));
		await settle();
		expect(work.running()).toEqual(["p1"]);
		const call = scheduler.run({ bucket: "bucket", bufferBytes: 0 }, async () => "done");
		expect(await call).toBe("done");
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

test("goes on when what has waited longest for memory stands behind something else", async () => {
	const work = new Work();
	const scheduler = new Scheduler({ maxConcurrency: 2, maxMemoryBytes: 20 * MIB });
	const pieces = ["first", "starved"].map((name) => work.task(name, { bufferBytes: 8 * MIB }));
	scheduler.addPieces("b", pieces.values());
	await settle();
	scheduler.addFiles("b", work.tasks("file", 3, 1));
	await settle();
	await work.end("file1");
	await work.end("file2");
	const called = scheduler.run({ bucket: "b", bufferBytes: 2 ** 18 }, work.task("call").run);
	while (work.running().length > 0) await work.end();
	expect(new Set(work.begun)).toEqual(
		new Set(["first", "starved", "file1", "file2", "file3", "call"]),
	);
	await called;
});
