import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type FaultProxy, startFaultProxy } from "../../sandbox/proxy/fault-proxy.ts";
import type { StoreSettings } from "../../src/store/store-settings.ts";
import { failureOf, HEADERS, NEVER, useStoreBench } from "./open-test-store.ts";

const bench = useStoreBench();
const LOCATION = { bucket: "bucket", key: "k" };

let proxy: FaultProxy;

beforeEach(async () => {
	proxy = await startFaultProxy({ target: bench.sandbox.endpoint });
});

afterEach(() => proxy.stop());

/** A store whose eight attempts are over within a second. */
function open(settings: Partial<StoreSettings> = {}) {
	return bench.open({ endpoint: proxy.endpoint, timing: { retryBase: 2 }, ...settings });
}

function put(store: ReturnType<typeof open>) {
	return store.put(LOCATION, Buffer.from("x"), HEADERS, NEVER);
}

describe("a network that is gone", () => {
	test("is waited for longer than eight attempts take, where the store was there before", async () => {
		const store = open();
		await put(store);
		await proxy.close();
		const putting = put(store);
		while (bench.retries.length <= 8) await bench.nextRetry();
		await proxy.open();
		await putting;
		expect(bench.sandbox.recorder.count("PutObject")).toBe(2);
		expect(bench.retries.length).toBeGreaterThan(8);
		const tooMany = bench.retries.filter(({ attempt, maxAttempts }) => attempt >= maxAttempts);
		expect(tooMany).toEqual([]);
	});

	test("is no network to wait for where the store never was there", async () => {
		const store = open();
		await proxy.close();
		expect(await failureOf(put(store))).toMatchObject({
			code: "unreachable",
			message: expect.stringContaining("8 attempts"),
		});
	});

	test("takes as many attempts as AWS_MAX_ATTEMPTS says", async () => {
		const store = open({ environment: { AWS_MAX_ATTEMPTS: "2" } });
		await put(store);
		await proxy.close();
		expect(await failureOf(put(store))).toMatchObject({
			message: expect.stringContaining("2 attempts"),
		});
	});

	test("is given up after two minutes, by all who wait for it", async () => {
		const store = open();
		await put(store);
		await proxy.close();
		const { now } = performance;
		try {
			const puts = [put(store), put(store)];
			await bench.nextRetry();
			performance.now = () => now.call(performance) + 121_000;
			for (const one of puts) expect(await failureOf(one)).toMatchObject({ code: "unreachable" });
			expect(await failureOf(put(store))).toMatchObject({
				message: expect.stringContaining("8 attempts"),
			});
		} finally {
			performance.now = now;
		}
	});
});
