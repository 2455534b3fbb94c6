import "../one-realm.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import {
	type AnswerReceiver,
	exchange,
	type HttpAnswer,
	type HttpRequest,
	ReceiverError,
} from "../../../src/store/http/http-exchange.ts";
import type { HttpPools } from "../../../src/store/http/http-pools.ts";
import { failureOf, NEVER } from "../open-test-store.ts";
import { useWebBench } from "./web-server.ts";

const bench = useWebBench();
const GET: HttpRequest = { method: "GET", path: "/", headers: {} };

interface Sent {
	readonly pools?: HttpPools;
	readonly request?: Partial<HttpRequest>;
	readonly receiver?: Partial<AnswerReceiver>;
	readonly signal?: AbortSignal;
}

/** The answer of a server to one request. */
async function send(origin: string, { pools, request, receiver, signal }: Sent = {}) {
	const pool = await (pools ?? bench.openPools()).open(origin, "general");
	let answer: HttpAnswer | undefined;
	const pieces: Buffer[] = [];
	const keep: AnswerReceiver = {
		begin: (begun) => {
			answer = begun;
		},
		take: (chunk) => {
			pieces.push(Buffer.from(chunk));
			return undefined;
		},
	};
	await exchange(pool, { ...GET, ...request }, { ...keep, ...receiver }, signal ?? NEVER);
	return { ...answer, text: String(Buffer.concat(pieces)) };
}

describe("an exchange", () => {
	test("gives status, headers and body, and sends what it was given", async () => {
		const { origin } = await bench.serve(async (request, response) => {
			const body = await request.toArray();
			const told = `${request.method} ${request.url} ${request.headers["x-a"]} ${body.join("")}`;
			response.writeHead(201, { "x-one": "1", "x-two": ["a", "b"] }).end(told);
		});
		const request = { method: "PUT", path: "/a%20b?c=d", headers: { "x-a": "z" }, body: "bytes" };
		expect(await send(origin, { request })).toMatchObject({
			status: 201,
			headers: { "x-one": "1", "x-two": ["a", "b"] },
			text: "PUT /a%20b?c=d z bytes",
		});
	});

	test("holds the next bytes back until the receiver has taken those before", async () => {
		const { origin } = await bench.serve((_, response) => response.end(Buffer.alloc(2 ** 20)));
		let taking = 0;
		let most = 0;
		let bytes = 0;
		const take = async (chunk: Uint8Array) => {
			taking += 1;
			most = Math.max(most, taking);
			bytes += chunk.length;
			await sleep(1);
			taking -= 1;
		};
		await send(origin, { receiver: { take } });
		expect([bytes, most, taking]).toEqual([2 ** 20, 1, 0]);
	});

	test("follows no redirect", async () => {
		const { origin } = await bench.serve((_, response) =>
			response.writeHead(302, { location: "/elsewhere" }).end(),
		);
		expect((await send(origin)).status).toBe(302);
	});

	test("takes no notice of what a server says in passing", async () => {
		const { origin } = await bench.serve((_, response) => {
			response.writeProcessing();
			response.end("done");
		});
		expect(await send(origin)).toMatchObject({ status: 200, text: "done" });
	});
});

describe("connections", () => {
	test("live on from one request to the next, HEAD included", async () => {
		const { origin, sockets } = await bench.serve((_, response) => response.end());
		const pools = bench.openPools();
		for (const method of ["GET", "HEAD", "HEAD", "PUT", "GET"]) {
			await send(origin, { pools, request: { method } });
		}
		expect(sockets).toHaveLength(1);
	});

	test("are never more than may be", async () => {
		let inFlight = 0;
		let most = 0;
		const { origin, sockets } = await bench.serve(async (_, response) => {
			inFlight += 1;
			most = Math.max(most, inFlight);
			await sleep(5);
			inFlight -= 1;
			response.end();
		});
		const pools = bench.openPools({ connections: 3 });
		await Promise.all(Array.from({ length: 20 }, () => send(origin, { pools })));
		expect([most, sockets.length]).toEqual([3, 3]);
	});

	test("are free again for what waits after a request was given up", async () => {
		const { origin } = await bench.serve((request, response) => {
			if (request.url !== "/silent") response.end("served");
		});
		const pools = bench.openPools({ connections: 1 });
		const controller = new AbortController();
		const request = { path: "/silent" };
		const silent = failureOf(send(origin, { pools, request, signal: controller.signal }));
		const waiting = send(origin, { pools });
		controller.abort(new Error("stop"));
		expect(await silent).toMatchObject({ message: "stop" });
		expect((await waiting).text).toBe("served");
	});
});

describe("an exchange fails", () => {
	test("with the reason of its signal, while it waits for a connection", async () => {
		const { origin } = await bench.serve(() => {});
		const pools = bench.openPools({ connections: 1 });
		const first = new AbortController();
		const silent = failureOf(send(origin, { pools, signal: first.signal }));
		const second = new AbortController();
		const waiting = failureOf(send(origin, { pools, signal: second.signal }));
		second.abort(new Error("second"));
		expect(await waiting).toMatchObject({ message: "second" });
		first.abort(new Error("first"));
		expect(await silent).toMatchObject({ message: "first" });
	});

	test("at once when its signal has fired before", async () => {
		const { origin, sockets } = await bench.serve((_, response) => response.end());
		const signal = AbortSignal.abort(new Error("before"));
		expect(await failureOf(send(origin, { signal }))).toMatchObject({ message: "before" });
		expect(sockets).toEqual([]);
	});

	test.each(["begin", "take", "take later"])(
		"with what its receiver throws on %s",
		async (when) => {
			const { origin } = await bench.serve((_, response) => response.end("body"));
			const fail = () => {
				throw new Error("disk full");
			};
			const receivers = {
				begin: { begin: fail },
				take: { take: fail },
				later: { take: async () => fail() },
			};
			const receiver =
				when === "begin" ? receivers.begin : when === "take" ? receivers.take : receivers.later;
			const error = await failureOf(send(origin, { receiver }));
			expect(error).toBeInstanceOf(ReceiverError);
			expect(error).toMatchObject({ cause: { message: "disk full" } });
		},
	);

	test.each([
		["that breaks off", "GET / HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nab"],
		["without a word", ""],
	])("with ECONNRESET for an answer %s", async (_, words) => {
		const { origin } = await bench.serve((request) => {
			const { socket } = request;
			socket.end(words.replace("GET / ", ""));
		});
		expect(await failureOf(send(origin))).toMatchObject({ code: "ECONNRESET" });
	});

	test("with ERR_INVALID_CHAR for a header that HTTP cannot carry", async () => {
		const { origin, sockets } = await bench.serve((_, response) => response.end());
		const request = { headers: { "x-a": "snow\u2603" } };
		expect(await failureOf(send(origin, { request }))).toMatchObject({ code: "ERR_INVALID_CHAR" });
		expect(sockets).toEqual([]);
	});
});

describe("a connection on which nothing moves", () => {
	test("is given up, before the answer and within it", async () => {
		const { origin } = await bench.serve((request, response) => {
			if (request.url === "/begun") response.writeHead(200, { "content-length": 9 }).write("abc");
		});
		const pools = bench.openPools({ idle: 200 });
		for (const path of ["/silent", "/begun"]) {
			const startedAt = performance.now();
			const error = await failureOf(send(origin, { pools, request: { path } }));
			expect(error).toMatchObject({ name: "TimeoutError" });
			expect(performance.now() - startedAt).toBeLessThan(2000);
		}
	});

	test("is not one whose large body moves slowly", async () => {
		// Long enough that a busy machine does not pass for a silent store.
		const idle = 1000;
		let received = 0;
		const { origin } = await bench.serve(async (request, response) => {
			for await (const chunk of request) {
				received += chunk.length;
				await sleep(1);
			}
			response.end();
		});
		const body = Buffer.alloc(80 * 2 ** 20);
		const startedAt = performance.now();
		await send(origin, { pools: bench.openPools({ idle }), request: { method: "PUT", body } });
		expect(received).toBe(body.length);
		expect(performance.now() - startedAt).toBeGreaterThan(idle);
	});

	test("gets more time where it was opened for that", async () => {
		const { origin } = await bench.serve((_, response) => {
			setTimeout(() => response.end(), 500);
		});
		const pool = await bench.openPools({ idle: 100 }).open(origin, "patient");
		let status = 0;
		const receiver = {
			begin: (answer: HttpAnswer) => {
				status = answer.status;
			},
			take: () => undefined,
		};
		await exchange(pool, GET, receiver, NEVER);
		expect(status).toBe(200);
	});
});
