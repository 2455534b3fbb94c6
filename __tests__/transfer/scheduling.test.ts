import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import type { RecordedRequest } from "../../sandbox/recorder.ts";
import type { Transfer } from "../../src/plan/plan.ts";
import { MIB, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();
const EVER = Number.POSITIVE_INFINITY;

/** Uploads of so many small files, all with the same content. */
function smallUploads(count: number, bucket = "bucket"): Transfer[] {
	bench.file(`for-${bucket}`, randomBytes(1000));
	return Array.from({ length: count }, (_, at) => {
		const location = { bucket, key: `small/${at}` };
		return bench.upload(`for-${bucket}`, location.key, { location });
	});
}

function requests(operation: string): RecordedRequest[] {
	return bench.sandbox.recorder.requests.filter((request) => request.operation === operation);
}

function times(operation: string): { first: number; last: number } {
	const started = requests(operation).map(({ startedAt }) => startedAt);
	return { first: Math.min(...started), last: Math.max(...started) };
}

test("small files go beside the parts of a large one, and neither waits for the other to end", async () => {
	bench.file("large", randomBytes(80 * MIB));
	const action = { kind: "delay", milliseconds: 20 } as const;
	bench.sandbox.fault({ action, times: EVER });
	const transfers = [...smallUploads(60), bench.upload("large")];
	const results = await bench.run(transfers, { maxConcurrency: 4 });
	expect(results.every(({ status }) => status === "done")).toBe(true);
	expect(bench.sandbox.recorder.maxConcurrency()).toBe(4);
	const [parts, files] = [times("UploadPart"), times("PutObject")];
	expect(files.first).toBeLessThan(parts.last);
	expect(parts.last).toBeLessThan(files.last);
	const during = requests("PutObject").filter(({ startedAt }) => startedAt < parts.last);
	expect(during.length).toBeGreaterThanOrEqual(2);
});

test("a large upload begins with the first of the small files that the plan names before it", async () => {
	bench.file("large", randomBytes(17 * MIB));
	const transfers = [...smallUploads(100), bench.upload("large")];
	await bench.run(transfers, { maxConcurrency: 2 });
	const { first } = times("CreateMultipartUpload");
	// One of the two turns is a small file's from the beginning.
	const before = requests("PutObject").filter(({ startedAt }) => startedAt < first);
	expect(before.length).toBeLessThanOrEqual(10);
});

test("a bucket that asks for fewer requests gets fewer, and another as many as before", async () => {
	bench.sandbox.createBucket("busy");
	const slow = { kind: "delay", milliseconds: 20 } as const;
	const throttle = { kind: "throttle", maxInFlight: 3 } as const;
	bench.sandbox.fault({ operation: "PutObject", bucket: "busy", action: throttle, times: EVER });
	bench.sandbox.fault({ operation: "PutObject", action: slow, times: EVER });
	const environment = { AWS_MAX_ATTEMPTS: "50" };
	const timing = { retryBase: 20 };
	const store = bench.open({ maxConnections: 32, environment, timing });
	const transfers = [...smallUploads(300, "busy"), ...smallUploads(300)];
	const results = await bench.run(transfers, { store, maxConcurrency: 24 });
	expect(results.every(({ status }) => status === "done")).toBe(true);
	const { recorder } = bench.sandbox;
	expect(recorder.maxConcurrency("PutObject", "bucket")).toBeGreaterThanOrEqual(12);
	const refused = requests("PutObject").filter(({ status }) => status === 503);
	expect(refused.every(({ bucket }) => bucket === "busy")).toBe(true);
	expect(refused.length).toBeGreaterThan(0);
	// Without a smaller window four of five requests would be refused, again and again.
	expect(refused.length).toBeLessThan(300);
}, 60_000);

test("a bucket that has stopped asking for less is given as many requests as before", async () => {
	const refusal = { kind: "error", status: 503, code: "SlowDown" } as const;
	bench.sandbox.fault({ operation: "PutObject", action: refusal, times: 6 });
	const slow = { kind: "delay", milliseconds: 20 } as const;
	bench.sandbox.fault({ operation: "PutObject", action: slow, times: EVER });
	const store = bench.open({ maxConnections: 8 });
	await bench.run(smallUploads(300), { store, maxConcurrency: 8 });
	const puts = requests("PutObject");
	const late = puts.slice(-100).map((request) => inFlightAt(request, puts));
	expect(Math.max(...late)).toBe(8);
});

/** How many requests were in flight when that one began. */
function inFlightAt({ startedAt: at }: RecordedRequest, all: readonly RecordedRequest[]): number {
	return all.filter(({ startedAt, endedAt }) => startedAt <= at && endedAt > at).length;
}

test("small files at 30 ms each come to use all the requests there may be", async () => {
	const slow = { kind: "delay", milliseconds: 30 } as const;
	bench.sandbox.fault({ operation: "PutObject", action: slow, times: EVER });
	const store = bench.open({ maxConnections: 32 });
	await bench.run(smallUploads(600), { store, maxConcurrency: 32 });
	expect(bench.sandbox.recorder.maxConcurrency()).toBe(32);
});
