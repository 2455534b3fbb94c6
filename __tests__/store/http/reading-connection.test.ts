import "../one-realm.ts";
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { ReceiverError } from "../../../src/store/http/http-exchange.ts";
import { failureOf } from "../open-test-store.ts";
import { createSlowReceiver, getBody, letHappen, textAt } from "./get-body.ts";
import { echo, plainAnswer } from "./raw-server.ts";
import { useReadingBench } from "./reading-bench.ts";

const { serve, openPool } = useReadingBench();

describe("a body", () => {
	const SIZES = [2 ** 18, 2 ** 21].flatMap((size) => [size - 1, size, size + 1]);
	const HEAD_BYTES = plainAnswer(Buffer.alloc(2 ** 18)).length - 2 ** 18;

	test.each([0, 1, 2, ...SIZES, 2 ** 18 - HEAD_BYTES, 2 ** 18 - HEAD_BYTES + 1])(
		"of %d bytes comes whole",
		async (size) => {
			const body = randomBytes(size);
			const { origin, requests } = await serve(({ socket }) => socket.write(plainAnswer(body)));
			const pool = await openPool(origin);
			for (const _ of [1, 2]) {
				const answer = await getBody(pool);
				expect(answer).toMatchObject({ status: 200, headers: { "content-length": String(size) } });
				expect(answer.body.equals(body)).toBe(true);
			}
			expect(requests).toHaveLength(2);
		},
	);

	test("is asked for as it was to be", async () => {
		const { origin, requests } = await serve(echo);
		const headers = { host: "a.example", range: "bytes=1-2", "x-latin": "\xe4" };
		await getBody(await openPool(origin), { path: "/a%20b?c=d", headers });
		expect(requests[0]?.head.split("\r\n")).toEqual([
			"GET /a%20b?c=d HTTP/1.1",
			"connection: keep-alive",
			"host: a.example",
			"range: bytes=1-2",
			"x-latin: \xe4",
		]);
	});

	test("is right wherever the packets end", async () => {
		const whole = plainAnswer("body", "ETag: 1");
		const { origin, requests, sockets } = await serve(async ({ socket, at }) => {
			socket.write(whole.subarray(0, at));
			await letHappen();
			socket.write(whole.subarray(at));
		});
		const pool = await openPool(origin);
		for (let at = 0; at <= whole.length; at += 1) {
			const { headers, body } = await getBody(pool);
			expect([at, headers, String(body)]).toEqual([
				at,
				expect.objectContaining({ etag: "1", "content-length": "4" }),
				"body",
			]);
		}
		expect([requests.length, sockets.length]).toEqual([whole.length + 1, 1]);
	});

	test("may come byte by byte", async () => {
		const { origin, requests } = await serve(async ({ socket }) => {
			for (const byte of plainAnswer("body")) {
				socket.write(Buffer.of(byte));
				await letHappen();
			}
		});
		const { body, pieces } = await getBody(await openPool(origin));
		expect([String(body), pieces, requests.length]).toEqual(["body", 4, 1]);
	});

	test("of a refusal comes as well", async () => {
		const { origin, requests } = await serve(({ socket }) => {
			socket.write("HTTP/1.1 503 Slow Down\r\nContent-Length: 4\r\n\r\nslow");
		});
		const { status, body } = await getBody(await openPool(origin));
		expect([status, String(body), requests.length]).toEqual([503, "slow", 1]);
	});
});

describe("a receiver that takes its time", () => {
	test("holds back the store", async () => {
		const body = randomBytes(2 ** 25);
		const { origin, sockets } = await serve(({ socket }) => socket.write(plainAnswer(body)));
		const { taken, begun, take, release } = createSlowReceiver();
		const reading = getBody(await openPool(origin), { receiver: { take } });
		await begun;
		await letHappen();
		expect(taken).toHaveLength(1);
		expect(sockets[0]?.writableLength).toBeGreaterThan(0);
		release();
		await reading;
		expect(Buffer.concat(taken).equals(body)).toBe(true);
	});

	test("is waited for at the last byte too, and the next request goes over the same connection", async () => {
		const { origin, sockets } = await serve(echo);
		const pool = await openPool(origin);
		for (const path of ["/1", "/2"]) {
			const { taken, begun, take, release } = createSlowReceiver();
			let isOver = false;
			const reading = getBody(pool, { path, receiver: { take } }).then(() => {
				isOver = true;
			});
			await begun;
			await letHappen();
			expect([String(taken[0]), isOver]).toEqual([path, false]);
			release();
			await reading;
		}
		expect(await textAt(pool, "/3")).toBe("/3");
		expect(sockets).toHaveLength(1);
	});

	test("of an answer that broke off meanwhile has no say in the next one", async () => {
		const answer = plainAnswer(randomBytes(2 ** 22));
		const { origin } = await serve(({ socket, at }) => {
			socket.write(at === 0 ? answer.subarray(0, 1000) : answer);
		});
		const pool = await openPool(origin, 1, 500);
		const first = createSlowReceiver();
		const broken = failureOf(getBody(pool, { receiver: { take: first.take } }));
		expect(await broken).toMatchObject({ name: "TimeoutError" });
		const second = createSlowReceiver();
		let isOver = false;
		const reading = getBody(pool, { receiver: { take: second.take } }).then(() => {
			isOver = true;
		});
		await second.begun;
		first.release();
		await letHappen();
		expect([second.taken.length, isOver]).toEqual([1, false]);
		second.release();
		await reading;
		expect(Buffer.concat(second.taken)).toHaveLength(2 ** 22);
	});

	test.each(["begin", "take", "later"])("and fails (%s) ends it", async (when) => {
		const { origin, sockets } = await serve(echo);
		const pool = await openPool(origin);
		const fail = () => {
			throw new Error("disk full");
		};
		const receiver =
			when === "later" ? { take: async () => fail() } : { [when]: fail as () => undefined };
		const error = await failureOf(getBody(pool, { receiver }));
		expect(error).toBeInstanceOf(ReceiverError);
		expect(error).toMatchObject({ cause: { message: "disk full" } });
		expect(await textAt(pool, "/next")).toBe("/next");
		expect(sockets).toHaveLength(2);
	});
});
