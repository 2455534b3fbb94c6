import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { FaultRule } from "../../sandbox/faults.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import type { RawResponse } from "./support/raw-request.ts";
import { sendRaw } from "./support/raw-request.ts";

const ALWAYS = { times: Number.POSITIVE_INFINITY };

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
	for (const name of ["one", "two"]) {
		sandbox.createBucket(name);
		await sandbox.putObject(name, "key", "x");
	}
});

afterEach(() => {
	sandbox.clearFaults();
	sandbox.recorder.clear();
});

afterAll(() => sandbox.stop());

describe("a throttle", () => {
	test("answers SlowDown while its bucket is at its limit, and serves again after that", async () => {
		throttle({ retryAfterSeconds: 3 });
		const release = hold();
		const held = [get("one"), get("one")];
		await sandbox.recorder.waitFor("GetObject", 2);
		const refused = await get("one");
		expect(refused).toMatchObject({ status: 503, code: "SlowDown" });
		expect(refused.headers["retry-after"]).toBe("3");
		release();
		expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200]);
		expect(await get("one")).toMatchObject({ status: 200 });
	});

	test("names no time unless it is told one", async () => {
		throttle({ maxInFlight: 0 });
		const refused = await get("one");
		expect(refused).toMatchObject({ status: 503, code: "SlowDown" });
		expect(refused.headers).not.toHaveProperty("retry-after");
	});

	test("counts each bucket by itself, and no request it does not fit", async () => {
		throttle({ maxInFlight: 1 }, { operation: "GetObject" });
		const release = hold("GetObject");
		const held = [get("one"), get("two")];
		await sandbox.recorder.waitFor("GetObject", 2);
		expect((await get("one")).status).toBe(503);
		expect((await get("two")).status).toBe(503);
		expect((await sendRaw(sandbox, { method: "HEAD", path: "/one/key" })).status).toBe(200);
		release();
		expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200]);
	});

	test("does not count what it refused", async () => {
		throttle();
		const release = hold();
		const held = [get("one"), get("one")];
		await sandbox.recorder.waitFor("GetObject", 2);
		for (let i = 0; i < 3; i += 1) expect((await get("one")).status).toBe(503);
		release();
		await Promise.all(held);
		const afterwards = await Promise.all([get("one"), get("one")]);
		expect(afterwards.map(({ status }) => status)).toEqual([200, 200]);
	});

	test("has the same limit after many requests", async () => {
		throttle({ maxInFlight: 1 });
		for (let i = 0; i < 5; i += 1) expect((await get("one")).status).toBe(200);
		const release = hold();
		const held = get("one");
		await sandbox.recorder.waitFor("GetObject", 6);
		expect((await get("one")).status).toBe(503);
		release();
		expect((await held).status).toBe(200);
	});

	test("frees the place of a request whose client is gone", async () => {
		throttle({ maxInFlight: 1 });
		sandbox.fault({ action: { kind: "reset" } });
		await expect(get("one")).rejects.toThrow();
		expect((await get("one")).status).toBe(200);
	});
});

describe("the recorder", () => {
	test("knows the most that was under way at once in each bucket", async () => {
		const release = hold();
		const calls = [get("one"), get("one"), get("two")];
		calls.push(sendRaw(sandbox, { method: "PUT", path: "/two/new", body: "x" }));
		await sandbox.recorder.waitFor("GetObject", 3);
		await sandbox.recorder.waitFor("PutObject");
		release();
		await Promise.all(calls);
		const { recorder } = sandbox;
		expect(recorder.maxConcurrency()).toBe(4);
		expect(recorder.maxConcurrency("GetObject")).toBe(3);
		expect(recorder.maxConcurrency(undefined, "one")).toBe(2);
		expect(recorder.maxConcurrency(undefined, "two")).toBe(2);
		expect(recorder.maxConcurrency("GetObject", "two")).toBe(1);
		expect(recorder.maxConcurrency("GetObject", "three")).toBe(0);
	});
});

function throttle(
	limits: { readonly maxInFlight?: number; readonly retryAfterSeconds?: number } = {},
	conditions: Pick<FaultRule, "operation" | "bucket"> = {},
): void {
	const action = { kind: "throttle", maxInFlight: 2, ...limits } as const;
	sandbox.fault({ ...conditions, ...ALWAYS, action });
}

/** Holds what is not refused until the function it gives is called. */
function hold(operation?: string): () => void {
	const { promise, resolve } = Promise.withResolvers<void>();
	sandbox.fault({
		...(operation && { operation }),
		...ALWAYS,
		action: { kind: "hold", until: promise },
	});
	return resolve;
}

function get(bucket: string): Promise<RawResponse> {
	return sendRaw(sandbox, { path: `/${bucket}/key` });
}
