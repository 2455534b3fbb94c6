import "../one-realm.ts";
import { describe, expect, test } from "@jest/globals";
import Client from "undici/lib/dispatcher/client.js";
import { ConnectionPool } from "../../../src/store/http/connection-pool.ts";
import { ReadingConnection } from "../../../src/store/http/reading-connection.ts";
import { SocketOpener } from "../../../src/store/http/socket-opener.ts";
import { getBody, letHappen, textAt } from "./get-body.ts";
import { echo, gone, plainAnswer } from "./raw-server.ts";
import { useReadingBench } from "./reading-bench.ts";

const { serve, openPool } = useReadingBench();
const EVIL = plainAnswer("evil");

describe("a connection", () => {
	test("is used for one request after the other", async () => {
		const { origin, sockets } = await serve(echo);
		const pool = await openPool(origin);
		const paths = ["/1", "/2", "/3", "/4"];
		expect(await Promise.all(paths.map((path) => textAt(pool, path)))).toEqual(paths);
		expect(sockets).toHaveLength(1);
	});

	test("is not used again after the store said that it closes it", async () => {
		const { origin, sockets } = await serve(({ socket, at }) => {
			socket.write(plainAnswer(String(at), "Connection: close"));
		});
		const pool = await openPool(origin);
		const texts = await Promise.all([textAt(pool, "/"), textAt(pool, "/")]);
		expect([texts, sockets.length]).toEqual([["0", "1"], 2]);
	});

	test("is not used again when the store closes it without a word", async () => {
		const { origin, sockets } = await serve(echo);
		const pool = await openPool(origin);
		const take = () => {
			sockets[0]?.end();
			return undefined;
		};
		const first = getBody(pool, { path: "/1", receiver: { take } });
		expect(await textAt(pool, "/2")).toBe("/2");
		await first;
		expect(sockets).toHaveLength(2);
	});

	test("is not used again after bytes too many, which answer nothing", async () => {
		const { origin, sockets } = await serve((request) => {
			if (request.at > 0) echo(request);
			else request.socket.write(Buffer.concat([plainAnswer("first"), EVIL]));
		});
		const pool = await openPool(origin);
		expect(await Promise.all([textAt(pool, "/1"), textAt(pool, "/2")])).toEqual(["first", "/2"]);
		expect(sockets).toHaveLength(2);
	});

	test.each(["at once", "later"])(
		"is not used again after bytes too many that come when the last was taken %s",
		async (when) => {
			const { origin, sockets } = await serve(echo);
			const pool = await openPool(origin);
			const take = () => {
				sockets[0]?.write(EVIL);
				return when === "later" ? letHappen() : undefined;
			};
			const first = getBody(pool, { path: "/1", receiver: { take } });
			expect(await textAt(pool, "/2")).toBe("/2");
			await first;
			expect(sockets).toHaveLength(2);
		},
	);

	test("is not used again when it was idle for too long", async () => {
		const { origin, sockets } = await serve(echo);
		const opener = await SocketOpener.load(new URL(origin), 1000);
		const connection = new ReadingConnection({
			openSocket: (target, listener) => opener.open({ target, idleMilliseconds: 1000 }, listener),
			openGeneral: async () => new Client(origin),
			keptMilliseconds: 0,
		});
		const pool = new ConnectionPool(1, () => connection);
		expect([await textAt(pool, "/1"), await textAt(pool, "/2")]).toEqual(["/1", "/2"]);
		expect(sockets).toHaveLength(2);
		pool.destroy();
	});

	test("is given up when the store speaks without being asked", async () => {
		const { origin, sockets } = await serve(echo);
		const pool = await openPool(origin);
		await textAt(pool, "/1");
		sockets[0]?.write(EVIL);
		await gone(sockets[0]);
		expect(await textAt(pool, "/2")).toBe("/2");
		expect(sockets).toHaveLength(2);
	});
});
