import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Download } from "../../src/plan/plan.ts";
import { openRun, type Run } from "../../src/transfer/open-run.ts";
import { NEVER } from "../store/open-test-store.ts";
import { MIB, toPlan, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();
const WAITING = expect.stringMatching(/\.s3-staging-[0-9a-f]{8}\.part$/);

function open(signal = NEVER): Run {
	return openRun({
		store: bench.open(),
		maxConcurrency: 4,
		maxMemoryBytes: 64 * MIB,
		onEvent: () => undefined,
		signal,
	});
}

/** Puts objects and gives their downloads. */
async function downloads(sizes: Readonly<Record<string, number>>): Promise<Download[]> {
	for (const [key, bytes] of Object.entries(sizes)) {
		await bench.sandbox.putObject("bucket", key, randomBytes(bytes));
	}
	return Object.keys(sizes).map((key) => bench.download(key));
}

/** Settles when so many files wait beside their destinations. */
async function waiting(count: number): Promise<void> {
	while (bench.tree().filter((name) => name.endsWith(".part")).length < count) {
		await new Promise((resolve) => setImmediate(resolve));
	}
}

async function contentOf(key: string): Promise<Buffer | undefined> {
	return bench.sandbox.object("bucket", key)?.body();
}

describe("downloads that are begun before the plan is whole", () => {
	test("arrive beside their destinations, and take their names when it is", async () => {
		const begun = await downloads({ small: 3, medium: MIB, "d/large": 40 * MIB });
		const [later] = await downloads({ later: 5 });
		bench.file("small", "old");
		const run = open();
		run.begin(begun.slice(0, 2));
		run.begin(begun.slice(2));
		await waiting(3);
		expect(readFileSync(bench.at("small"), "utf8")).toBe("old");
		expect(bench.tree()).toEqual([
			WAITING,
			WAITING,
			"d/",
			expect.stringMatching(/^d\/.*part$/),
			"small",
		]);
		const plan = [...begun, ...(later ? [later] : [])].reverse();
		const results = await run.finish(toPlan(plan));
		expect(results.map(({ status, transfer }) => [status, transfer])).toEqual(
			plan.map((transfer) => ["done", transfer]),
		);
		expect(bench.tree()).toEqual(["d/", "d/large", "later", "medium", "small"]);
		for (const { object, path } of plan) {
			expect((await contentOf(object.key))?.equals(readFileSync(path))).toBe(true);
		}
		expect(bench.sandbox.recorder.count("GetObject")).toBe(3 + 5);
	});

	test("take their names when they arrive, if the plan is whole by then", async () => {
		const begun = await downloads({ a: 3, b: MIB, c: 4 });
		const held = Promise.withResolvers<void>();
		const action = { kind: "hold", until: held.promise } as const;
		bench.sandbox.fault({ operation: "GetObject", action, times: 3 });
		const run = open();
		run.begin(begun);
		await bench.sandbox.recorder.waitFor("GetObject", 3);
		const finished = run.finish(toPlan(begun));
		held.resolve();
		expect((await finished).map(({ status }) => status)).toEqual(["done", "done", "done"]);
		expect(bench.tree()).toEqual(["a", "b", "c"]);
	});

	test("and fail are results of the plan like any other", async () => {
		const [good, bad] = await downloads({ good: 3, bad: 3 });
		if (good === undefined || bad === undefined) throw new Error("there are no downloads");
		bench.sandbox.fault({
			operation: "GetObject",
			key: "bad",
			action: { kind: "corrupt", atByte: 0 },
		});
		const run = open();
		run.begin([good, bad]);
		await waiting(1);
		expect(await run.finish(toPlan([bad, good]))).toMatchObject([
			{ status: "failed", transfer: bad, error: { code: "checksum-mismatch" } },
			{ status: "done", transfer: good },
		]);
		expect(bench.tree()).toEqual(["good"]);
	});

	test("and are not in the plan leave nothing, wherever they stood", async () => {
		const dropped = await downloads({ "new/a": 3, "new/b": 40 * MIB, "new/c": 4, "new/d": 5 });
		const [kept] = await downloads({ kept: 3 });
		if (kept === undefined) throw new Error("there is no download");
		const action = { kind: "stall", afterBytes: 1000 } as const;
		const times = Number.POSITIVE_INFINITY;
		bench.sandbox.fault({ operation: "GetObject", key: "new/b", action, times });
		const run = open();
		run.begin([...dropped, kept]);
		await waiting(5);
		const results = await run.finish(toPlan([kept]));
		expect(results.map(({ status }) => status)).toEqual(["done"]);
		expect(bench.tree()).toEqual(["kept"]);
	});

	test("leave nothing when they are abandoned, and what was there is as it was", async () => {
		mkdirSync(bench.at("there"));
		const begun = await downloads({ "there/a": 3, "new/deep/b": MIB, "new/c": 40 * MIB });
		bench.file("there/a", "old");
		const action = { kind: "stall", afterBytes: 1000 } as const;
		const times = Number.POSITIVE_INFINITY;
		bench.sandbox.fault({ operation: "GetObject", key: "new/c", action, times });
		const run = open();
		run.begin(begun);
		await waiting(3);
		await run.abandon();
		expect(bench.tree()).toEqual(["there/", "there/a"]);
		expect(readFileSync(bench.at("there/a"), "utf8")).toBe("old");
	});

	test("are cancelled results when the job is cancelled before they have their names", async () => {
		const begun = await downloads({ a: 3, b: MIB });
		bench.file("a", "old");
		const controller = new AbortController();
		const run = open(controller.signal);
		run.begin(begun);
		await waiting(2);
		controller.abort();
		const results = await run.finish(toPlan(begun));
		expect(results).toMatchObject([
			{ error: { code: "cancelled" } },
			{ error: { code: "cancelled" } },
		]);
		expect(bench.tree()).toEqual(["a"]);
		expect(readFileSync(bench.at("a"), "utf8")).toBe("old");
	});

	test("are begun again once when the object changes on the way", async () => {
		const begun = await downloads({ a: 3 });
		bench.sandbox.fault({ operation: "GetObject", action: { kind: "replace", body: "newer" } });
		const run = open();
		run.begin(begun);
		await waiting(1);
		expect(await run.finish(toPlan(begun))).toMatchObject([{ status: "done", bytes: 5 }]);
		expect(readFileSync(bench.at("a"), "utf8")).toBe("newer");
	});
});

test("a run that is abandoned before it began leaves nothing to wait for", async () => {
	await open().abandon();
	expect(bench.tree()).toEqual([]);
});
