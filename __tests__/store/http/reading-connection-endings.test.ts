import "../one-realm.ts";
import { describe, expect, test } from "@jest/globals";
import { failureOf } from "../open-test-store.ts";
import { getBody, letHappen, textAt } from "./get-body.ts";
import { echo, gone } from "./raw-server.ts";
import { useReadingBench } from "./reading-bench.ts";

const { serve, openPool } = useReadingBench();

describe("a request fails", () => {
	test.each([
		["before a word", ""],
		["within the head", "HTTP/1.1 200 OK\r\nContent-Le"],
		["within the body", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab"],
	])("with ECONNRESET when the store goes %s, and the next one goes well", async (_, words) => {
		const { origin } = await serve((request) => {
			if (request.at > 0) echo(request);
			else request.socket.end(words);
		});
		const pool = await openPool(origin);
		expect(await failureOf(getBody(pool))).toMatchObject({ code: "ECONNRESET" });
		expect(await textAt(pool, "/next")).toBe("/next");
	});

	test.each([
		["before a word", ""],
		["within the head", "HTTP/1.1 200 OK\r\nContent-Le"],
		["within the body", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab"],
	])("with TimeoutError when the store is silent %s", async (_, words) => {
		const { origin, sockets } = await serve(({ socket }) => socket.write(words));
		const startedAt = performance.now();
		const error = await failureOf(getBody(await openPool(origin, 1, 200)));
		expect(error).toMatchObject({ name: "TimeoutError" });
		expect(performance.now() - startedAt).toBeLessThan(2000);
		await gone(sockets[0]);
	});

	test("with ECONNREFUSED, each time, when nobody listens", async () => {
		const { origin, close } = await serve(echo);
		await close();
		const pool = await openPool(origin);
		expect(await failureOf(getBody(pool))).toMatchObject({ code: "ECONNREFUSED" });
		expect(await failureOf(getBody(pool))).toMatchObject({ code: "ECONNREFUSED" });
	});

	test.each([
		["when its connections are ended before they are open", "connect"],
		["when its connections are ended within the body", "body"],
	])("%s", async (_, when) => {
		const { origin, sockets } = await serve(({ socket }) => {
			socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab");
		});
		const pool = await openPool(origin);
		const take = () => pool.destroy() as undefined;
		const failure = failureOf(getBody(pool, { receiver: { take } }));
		if (when === "connect") pool.destroy();
		expect(await failure).toMatchObject({ message: "the connection was given up" });
		await letHappen();
		await Promise.all(sockets.map(gone));
	});
});

describe("a pool whose connections are ended", () => {
	test("fails what waits for one and what comes later, and connects to nobody", async () => {
		const { origin, sockets } = await serve(() => {});
		const pool = await openPool(origin);
		const failures = [failureOf(getBody(pool)), failureOf(getBody(pool))];
		await until(() => sockets.length === 1);
		pool.destroy();
		failures.push(failureOf(getBody(pool)));
		const [running, ...others] = await Promise.all(failures);
		expect(running).toMatchObject({ message: "the connection was given up" });
		for (const failure of others) {
			expect(failure).toMatchObject({ message: "the connections were given up" });
		}
		await letHappen();
		expect(sockets).toHaveLength(1);
	});
});

describe("a host that never lets a connection come about is let go", () => {
	test.each(["give up", "destroy"])("on %s", async (way) => {
		const { origin, sockets } = await serve(() => {});
		// It takes the connection and says nothing to the TLS handshake.
		const pool = await openPool(origin.replace("http:", "https:"));
		const controller = new AbortController();
		const failure = failureOf(getBody(pool, { signal: controller.signal }));
		await until(() => sockets.length === 1);
		if (way === "destroy") pool.destroy();
		else controller.abort(new Error("stop"));
		await failure;
		await gone(sockets[0]);
	});
});

describe("a request that is given up ends at once, and its connection is free for others", () => {
	const REASON = new Error("stop");

	test("before it is connected", async () => {
		const { origin, requests } = await serve(echo);
		const pool = await openPool(origin);
		const controller = new AbortController();
		const givenUp = failureOf(getBody(pool, { path: "/1", signal: controller.signal }));
		const next = textAt(pool, "/2");
		controller.abort(REASON);
		expect(await givenUp).toBe(REASON);
		expect(await next).toBe("/2");
		expect(requests).toHaveLength(1);
	});

	test.each([
		["before a word", ""],
		["within the head", "HTTP/1.1 200 OK\r\nContent-Le"],
		["within the body", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab"],
	])("%s", async (_, words) => {
		const controller = new AbortController();
		const { origin, sockets } = await serve(async (request) => {
			if (request.at > 0) return echo(request);
			request.socket.write(words);
			await letHappen();
			controller.abort(REASON);
		});
		const pool = await openPool(origin);
		const givenUp = failureOf(getBody(pool, { signal: controller.signal }));
		const next = textAt(pool, "/next");
		expect(await givenUp).toBe(REASON);
		expect(await next).toBe("/next");
		await gone(sockets[0]);
		expect(sockets).toHaveLength(2);
	});

	test("while its receiver takes its time", async () => {
		const { origin } = await serve(echo);
		const pool = await openPool(origin);
		const controller = new AbortController();
		const { promise, resolve } = Promise.withResolvers<void>();
		const take = () => {
			controller.abort(REASON);
			return promise;
		};
		const givenUp = getBody(pool, { signal: controller.signal, receiver: { take } });
		expect(await failureOf(givenUp)).toBe(REASON);
		const next = textAt(pool, "/next");
		resolve();
		expect(await next).toBe("/next");
	});
});

async function until(hasHappened: () => boolean): Promise<void> {
	while (!hasHappened()) {
		await letHappen();
	}
}
