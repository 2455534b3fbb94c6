import "../one-realm.ts";
import { describe, expect, test } from "@jest/globals";
import { exchange, type HttpRequest } from "../../../src/store/http/http-exchange.ts";
import type { ConnectionUse } from "../../../src/store/http/http-pools.ts";
import {
	drip,
	endless,
	type HostileAnswer,
	useHostileServers,
} from "../../support/hostile-server.ts";
import { failureOf, NEVER } from "../open-test-store.ts";
import { useWebBench } from "./web-server.ts";

const bench = useWebBench();
const serve = useHostileServers();

const IDLE_MILLISECONDS = 100;
/** Four times of silence, and some for a machine that is busy. */
const MOST_MILLISECONDS = 2_000;

const IGNORE = { begin: () => {}, take: () => undefined };

/** How a request to a server that never stops talking ends, and when. */
async function ask(answer: HostileAnswer, use: ConnectionUse, request: Partial<HttpRequest> = {}) {
	const { url } = await serve(() => answer);
	const pool = await bench.openPools({ idle: IDLE_MILLISECONDS }).open(url, use);
	const startedAt = performance.now();
	const sent = { method: "GET", path: "/", headers: {}, ...request } as const;
	const error = await failureOf(exchange(pool, sent, IGNORE, NEVER));
	return { error, milliseconds: performance.now() - startedAt };
}

const CHUNKED = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";

const SLOW_HEAD = drip("HTTP/1.1 200 OK\r\nx-a: b\r\n", 17, 20);

const ANSWERS: readonly (readonly [string, HostileAnswer])[] = [
	["a head that comes byte by byte", SLOW_HEAD],
	["promises of an answer", endless("", "HTTP/1.1 103 Early Hints\r\n\r\n")],
	["promises that come slowly", drip("HTTP/1.1 103 Early Hints\r\n\r\n", 0, 5)],
	["a chunk of which only the extension comes", drip(`${CHUNKED}5;a`, CHUNKED.length + 2, 20)],
];

describe.each<ConnectionUse>(["reading", "general"])("on a connection for %s", (use) => {
	test.each(ANSWERS)("%s is not waited for", async (_, answer) => {
		const { error, milliseconds } = await ask(answer, use);
		expect(error).toMatchObject({
			name: "TimeoutError",
			message: "the answer did not come on for 0.4 s",
		});
		expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
	});

	test.each([
		["a head without an end", endless("HTTP/1.1 200 OK\r\n", "x-a: b\r\n")],
		["a line without an end", endless("HTTP/1.1 200 OK\r\nx-a: ", "b")],
	])("%s fails with its size", async (_, answer) => {
		const { error } = await ask(answer, use);
		expect(error).toMatchObject({ code: "UND_ERR_HEADERS_OVERFLOW" });
	});
});

test("a body has its time to be sent", async () => {
	const body = Buffer.alloc(2 ** 13);
	const { error } = await ask(SLOW_HEAD, "general", { method: "PUT", body });
	// A second more for 8 KiB.
	expect(String(error)).toContain("for 1.424 s");
});
