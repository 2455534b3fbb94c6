import { describe, expect, test } from "@jest/globals";
import { failureOf, HEADERS, NEVER, receive, useStoreBench } from "./open-test-store.ts";

const bench = useStoreBench();
const LOCATION = { bucket: "bucket", key: "k" };
const SLOW_DOWN = { kind: "error", status: 503, code: "SlowDown" } as const;

function put(signal = NEVER, settings = {}) {
	return bench.open(settings).put(LOCATION, Buffer.from("x"), HEADERS, signal);
}

describe("a request that fails in passing", () => {
	test.each([
		["throttling", SLOW_DOWN, "503 SlowDown"],
		[
			"too many requests",
			{ kind: "error", status: 429, code: "TooManyRequests" },
			"429 TooManyRequests",
		],
		[
			"an internal error",
			{ kind: "error", status: 500, code: "InternalError" },
			"500 InternalError",
		],
		["a status of a proxy", { kind: "error", status: 520, code: "Odd" }, "520 Odd"],
		[
			"a conflict",
			{ kind: "error", status: 409, code: "ConditionalRequestConflict" },
			"409 ConditionalRequestConflict",
		],
		[
			"a body cut short",
			{ kind: "error", status: 400, code: "IncompleteBody" },
			"400 IncompleteBody",
		],
		["a timeout", { kind: "error", status: 400, code: "RequestTimeout" }, "400 RequestTimeout"],
		["a broken connection", { kind: "reset" }, "ECONNRESET"],
	] as const)("by %s is tried again and told of once", async (_, action, reason) => {
		bench.sandbox.fault({ operation: "PutObject", action });
		await put();
		expect(bench.sandbox.recorder.count("PutObject")).toBe(2);
		expect(bench.retries).toEqual([
			{
				operation: "PutObject",
				location: "s3://bucket/k",
				bucket: "bucket",
				isThrottled: reason === "503 SlowDown" || reason === "429 TooManyRequests",
				attempt: 1,
				maxAttempts: 8,
				delayMilliseconds: expect.any(Number),
				reason,
			},
		]);
	});

	test("is tried eight times and no more", async () => {
		bench.sandbox.fault({ action: SLOW_DOWN, times: Number.POSITIVE_INFINITY });
		const error = await failureOf(put());
		expect(error).toMatchObject({
			code: "throttled",
			message: expect.stringMatching(
				/^Could not upload s3:\/\/bucket\/k: the store asks for fewer requests \(503 SlowDown, request id .+, 8 attempts\)$/,
			),
		});
		expect(bench.sandbox.recorder.count("PutObject")).toBe(8);
		expect(bench.retries.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7]);
	});

	test("is tried as often as AWS_MAX_ATTEMPTS says", async () => {
		bench.sandbox.fault({ action: SLOW_DOWN, times: Number.POSITIVE_INFINITY });
		await failureOf(put(NEVER, { environment: { AWS_MAX_ATTEMPTS: "3" } }));
		expect(bench.sandbox.recorder.count("PutObject")).toBe(3);
	});

	test("does not use up the patience of others", async () => {
		// The SDK's own quota allows some 35 retries for all requests of a client together.
		bench.sandbox.fault({ operation: "PutObject", action: SLOW_DOWN, times: 120 });
		const store = bench.open({ environment: { AWS_MAX_ATTEMPTS: "999" } });
		const puts = Array.from({ length: 20 }, (_, at) =>
			store.put({ bucket: "bucket", key: `k${at}` }, Buffer.from("x"), HEADERS, NEVER),
		);
		await Promise.all(puts);
		expect(bench.sandbox.keys("bucket")).toHaveLength(20);
	}, 30_000);

	test.each(["0", "-1", "1e3", "abc", "1000"])("refuses AWS_MAX_ATTEMPTS=%s", (text) => {
		expect(() => bench.open({ environment: { AWS_MAX_ATTEMPTS: text } })).toThrow(
			expect.objectContaining({ code: "invalid-input", message: `AWS_MAX_ATTEMPTS is "${text}"` }),
		);
	});
});

describe("the pause before the next attempt", () => {
	test("is as long as the store asks for", async () => {
		const action = { ...SLOW_DOWN, headers: { "retry-after": "1" } };
		bench.sandbox.fault({ operation: "PutObject", action });
		await put();
		expect(bench.retries[0]?.delayMilliseconds).toBeGreaterThanOrEqual(900);
		const [first, second] = bench.sandbox.recorder.requests;
		expect((second?.startedAt ?? 0) - (first?.endedAt ?? 0)).toBeGreaterThanOrEqual(900);
	});

	test("is never longer than 20 s, and ends at once when the job is cancelled", async () => {
		const action = { ...SLOW_DOWN, headers: { "retry-after": "3600" } };
		bench.sandbox.fault({ operation: "PutObject", action });
		const controller = new AbortController();
		const retried = bench.nextRetry();
		const work = failureOf(put(controller.signal));
		expect((await retried).delayMilliseconds).toBe(20_000);
		const cancelledAt = performance.now();
		controller.abort();
		expect(await work).toMatchObject({ code: "cancelled" });
		expect(performance.now() - cancelledAt).toBeLessThan(1000);
	});
});

describe("a store that stops answering", () => {
	test("is asked again", async () => {
		let release = () => {};
		const until = new Promise<void>((resolve) => {
			release = resolve;
		});
		bench.sandbox.fault({ operation: "PutObject", action: { kind: "hold", until } });
		await put(NEVER, { timing: { idle: 300, retryBase: 1 } });
		release();
		expect(bench.retries).toMatchObject([{ reason: "TimeoutError" }]);
	});

	test("in the middle of a body fails the body with timeout", async () => {
		await bench.sandbox.putObject("bucket", "k", Buffer.alloc(100_000));
		bench.sandbox.fault({ operation: "GetObject", action: { kind: "stall", afterBytes: 1000 } });
		const store = bench.open({ timing: { idle: 300, retryBase: 1 } });
		expect(await failureOf(receive(store, LOCATION))).toMatchObject({ code: "timeout" });
	});
});

test("a request that is cancelled ends at once, wherever it is", async () => {
	await bench.sandbox.putObject("bucket", "k", Buffer.alloc(100_000));
	bench.sandbox.fault({ operation: "GetObject", action: { kind: "stall", afterBytes: 1000 } });
	const controller = new AbortController();
	const reading = bench.open().get(
		LOCATION,
		{ signal: controller.signal },
		{
			begin: () => {},
			take: () => {
				controller.abort();
				return undefined;
			},
		},
	);
	expect(await failureOf(reading)).toMatchObject({
		code: "cancelled",
		message: "Could not download s3://bucket/k: cancelled",
	});
});
