import "../one-realm.ts";
import { describe, expect, test } from "@jest/globals";
import { failureOf } from "../open-test-store.ts";
import { getBody, letHappen, textAt } from "./get-body.ts";
import { echo, gone, plainAnswer } from "./raw-server.ts";
import { useReadingBench } from "./reading-bench.ts";

const { serve, openPool } = useReadingBench();

describe("an answer that is not plain", () => {
	test.each([
		["in chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n"],
		["after another in passing", `HTTP/1.1 103 Early Hints\r\n\r\n${plainAnswer("body")}`],
		["of HTTP/1.0", "HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\nbody"],
	])("(%s) is asked for again, of a client that understands it", async (_, words) => {
		const { origin, requests, sockets } = await serve(({ socket }) => socket.write(words));
		const pool = await openPool(origin);
		const answer = await getBody(pool, { path: "/a", headers: { "x-a": "b" } });
		expect(answer).toMatchObject({ status: 200, body: Buffer.from("body") });
		expect(requests.map(({ head }) => head.split("\r\n").sort())).toEqual(
			Array(2).fill(["GET /a HTTP/1.1", "connection: keep-alive", "host: store", "x-a: b"]),
		);
		await gone(sockets[0]);
		expect(sockets).toHaveLength(2);
	});

	test("fails when no client can understand it", async () => {
		const words = plainAnswer("body", "Content-Length: 4");
		const { origin, requests } = await serve(({ socket }) => socket.write(words));
		expect(await failureOf(getBody(await openPool(origin)))).toMatchObject({ code: "ECONNRESET" });
		expect(requests).toHaveLength(2);
	});

	test("fails when its head never ends, long before it could fill the memory", async () => {
		const { origin, requests, sockets } = await serve(({ socket }) => {
			socket.write(`HTTP/1.1 200 OK\r\nX-A: ${"a".repeat(20_000)}`);
		});
		const error = await failureOf(getBody(await openPool(origin, 1, 2000)));
		expect(error).toMatchObject({ code: "UND_ERR_HEADERS_OVERFLOW" });
		await Promise.all(sockets.map(gone));
		expect([requests.length, sockets.length]).toEqual([2, 2]);
	});

	test.each([
		["is a refusal leaves the connection as it was", "503 Slow Down", 3],
		["is a success has the next ones asked for as the store understands them", "200 OK", 2],
	])("that %s", async (_, status, connections) => {
		const refusal = `HTTP/1.1 ${status}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
		const { origin, sockets } = await serve((request) => {
			if (request.at > 1) echo(request);
			else request.socket.write(refusal);
		});
		const pool = await openPool(origin);
		expect(await getBody(pool)).toMatchObject({ status: Number(status.slice(0, 3)) });
		expect([await textAt(pool, "/1"), await textAt(pool, "/2")]).toEqual(["/1", "/2"]);
		expect(sockets).toHaveLength(connections);
	});

	test.each([
		["a header", { headers: { "x-a": "b\r\nx-c: d" } }],
		["a path", { path: "/a HTTP/1.1\r\nx-c: d" }],
		["a header beyond Latin-1", { headers: { "x-a": "snow\u2603" } }],
	])("is nothing that %s could bring about: such a request is refused", async (_, asked) => {
		const { origin, sockets } = await serve(echo);
		const error = await failureOf(getBody(await openPool(origin), asked));
		expect(error).toMatchObject({ code: "ERR_INVALID_CHAR" });
		await letHappen();
		expect(sockets).toEqual([]);
	});
});
