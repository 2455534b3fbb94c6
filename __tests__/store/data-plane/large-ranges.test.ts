import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { failureOf, NEVER, receive, useStoreBench } from "../open-test-store.ts";

const bench = useStoreBench();
const LOCATION = { bucket: "bucket", key: "k" };
const BODY = randomBytes(3 * 2 ** 20);
const RANGE = { start: 1000, end: 2 ** 21 };
const RANGE_BODY = BODY.subarray(RANGE.start, RANGE.end + 1);
const SLOW_DOWN = { kind: "error", status: 503, code: "SlowDown" } as const;

function statuses(): (number | undefined)[] {
	return bench.sandbox.recorder.requests.map(({ status }) => status);
}

describe("a large range", () => {
	beforeEach(() => bench.sandbox.putObject("bucket", "k", BODY));

	test("comes over the connection of every other answer that is read", async () => {
		const store = bench.open();
		const info = await store.head(LOCATION, NEVER);
		for (const _ of [1, 2]) {
			const received = await receive(store, LOCATION, { range: RANGE, ifMatch: info.etag });
			expect(received.range).toEqual(RANGE);
			expect(received.info).toMatchObject({ bytes: BODY.length, etag: info.etag });
			expect(received.body.equals(RANGE_BODY)).toBe(true);
		}
		await store.head(LOCATION, NEVER);
		expect(statuses()).toEqual([200, 206, 206, 200]);
		expect(bench.sandbox.recorder.connections).toBe(1);
	});

	test("needs a signature that is right", async () => {
		const credentials = { ...bench.sandbox.credential, secretAccessKey: "wrong" };
		const error = await failureOf(receive(bench.open({ credentials }), LOCATION, { range: RANGE }));
		expect(error).toMatchObject({ code: "bad-credentials" });
		expect(statuses()).toEqual([403]);
	});

	test("of an object that is not there, or not the same any more, is refused at once", async () => {
		const store = bench.open();
		const missing = receive(store, { bucket: "bucket", key: "other" }, { range: RANGE });
		expect(await failureOf(missing)).toMatchObject({ code: "no-such-object" });
		const changed = receive(store, LOCATION, { range: RANGE, ifMatch: "0".repeat(32) });
		expect(await failureOf(changed)).toMatchObject({ code: "object-changed" });
		expect(statuses()).toEqual([404, 412]);
	});

	test("is asked for again when the store is busy, which is told of", async () => {
		bench.sandbox.fault({ operation: "GetObject", action: SLOW_DOWN });
		const { body } = await receive(bench.open(), LOCATION, { range: RANGE });
		expect(body.equals(RANGE_BODY)).toBe(true);
		expect(statuses()).toEqual([503, 206]);
		expect(bench.retries).toMatchObject([{ reason: "503 SlowDown", isThrottled: true }]);
	});

	test("that breaks off fails", async () => {
		bench.sandbox.fault({ operation: "GetObject", action: { kind: "cut", afterBytes: 2 ** 20 } });
		const store = bench.open({ environment: { AWS_MAX_ATTEMPTS: "1" } });
		const error = await failureOf(receive(store, LOCATION, { range: RANGE }));
		expect(error).toMatchObject({ code: "unreachable" });
	});
});

describe("a large range of a store that refuses in chunks", () => {
	let server: Server | undefined;
	afterEach(() => {
		server?.closeAllConnections();
		server?.close();
	});

	/** A store that answers its nth request with the nth of `listeners`, and what it was asked. */
	async function openStore(...listeners: RequestListener[]) {
		const asked: (string | undefined)[] = [];
		server = createServer((request, response) => {
			const listener = listeners[asked.length];
			asked.push(request.headers.range);
			listener?.(request, response);
		});
		server.listen(0, "127.0.0.1");
		await once(server, "listening");
		const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		return { store: bench.open({ endpoint }), asked };
	}

	function refuse(status: number, code: string): RequestListener {
		return (_, response) => {
			response.writeHead(status).write("<Error><Code>");
			response.end(`${code}</Code></Error>`);
		};
	}

	test("fails with the code that the store gave", async () => {
		const refusal = refuse(403, "InvalidAccessKeyId");
		const { store, asked } = await openStore(refusal, refusal);
		const error = await failureOf(receive(store, LOCATION, { range: RANGE }));
		expect(error).toMatchObject({ message: expect.stringContaining("(403 InvalidAccessKeyId") });
		expect(asked).toEqual(Array(2).fill("bytes=1000-2097152"));
	});

	test("is asked for again when the store is busy, each time twice, which is told of once", async () => {
		const refusal = refuse(503, "SlowDown");
		const { store, asked } = await openStore(refusal, refusal, (_, response) =>
			response
				.writeHead(206, {
					"content-length": RANGE_BODY.length,
					"content-range": `bytes 1000-2097152/${BODY.length}`,
					etag: '"e"',
				})
				.end(RANGE_BODY),
		);
		const { body } = await receive(store, LOCATION, { range: RANGE });
		expect(body.equals(RANGE_BODY)).toBe(true);
		expect(asked).toHaveLength(3);
		expect(bench.retries).toMatchObject([{ reason: "503 SlowDown", attempt: 1 }]);
	});
});
