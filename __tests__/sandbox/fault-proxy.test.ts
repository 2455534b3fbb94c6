import { once } from "node:events";
import {
	createServer,
	type IncomingMessage,
	request as plainRequest,
	type Server,
} from "node:http";
import { request as secureRequest } from "node:https";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { type FaultProxy, startFaultProxy } from "../../sandbox/proxy/fault-proxy.ts";
import type { ProxyAction, ProxyRule } from "../../sandbox/proxy/proxy-rule.ts";
import { createCertificate } from "../store/http/certificate.ts";

const BODY = Buffer.alloc(100_000, "bytes of the answer ");
const PASSED = { status: 200, bytes: BODY.length };

/** A request as the server behind the proxy got it. */
interface Got {
	readonly line: string;
	readonly rawHeaders: readonly string[];
	readonly body: Buffer;
}

let server: Server;
let got: Got[] = [];
const proxies: FaultProxy[] = [];
let tls: Awaited<ReturnType<typeof createCertificate>>;

beforeAll(async () => {
	tls = await createCertificate();
	server = createServer((incoming, response) => {
		buffer(incoming).then(
			(body) => {
				got.push({
					line: `${incoming.method} ${incoming.url}`,
					rawHeaders: incoming.rawHeaders,
					body,
				});
				response.writeHead(200, { ETag: '"tag"', "x-amz-checksum-crc32": "AAAAAA==" });
				response.end(incoming.method === "HEAD" ? undefined : BODY);
			},
			() => got.push({ line: "broken off", rawHeaders: [], body: Buffer.alloc(0) }),
		);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
});

afterEach(async () => {
	got = [];
	for (const proxy of proxies.splice(0)) await proxy.stop();
});

afterAll(() => {
	server.closeAllConnections();
	server.close();
});

interface Asked {
	readonly method?: string;
	readonly target?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: Buffer;
}

const KINDS = [
	["plain", false],
	["over TLS", true],
] as const;

describe.each(KINDS)("the fault proxy, %s,", (_kind, isSecure) => {
	async function open(...rules: readonly ProxyRule[]): Promise<FaultProxy> {
		const { port } = server.address() as AddressInfo;
		const target = `http://127.0.0.1:${port}`;
		const proxy = await startFaultProxy({ target, ...(isSecure && { tls }) });
		proxies.push(proxy);
		for (const rule of rules) proxy.add(rule);
		return proxy;
	}

	async function meet(action: ProxyAction, asked: Asked = {}) {
		return await ask(await open({ action }), asked);
	}

	async function ask({ endpoint }: FaultProxy, asked: Asked = {}) {
		const { method = "GET", target = "/bucket/key", headers = {}, body } = asked;
		const send = isSecure ? secureRequest : plainRequest;
		const trust = isSecure ? { ca: tls.cert, servername: "localhost" } : {};
		const sent = send(`${endpoint}${target}`, { method, headers, agent: false, ...trust });
		// One that comes after the answer has begun is the answer's as well.
		sent.on("error", () => undefined);
		sent.end(body);
		const [answer] = (await once(sent, "response")) as [IncomingMessage];
		const read = await buffer(answer);
		return { status: answer.statusCode, headers: answer.headers, read, bytes: read.length };
	}

	test("hands on method, path, query, body and headers unchanged, Host included", async () => {
		const proxy = await open();
		const headers = {
			Host: "bucket.s3.example.com:1234",
			"X-Amz-Meta-A": "b",
			Authorization: "AWS4 x",
		};
		const asked = { method: "PUT", target: "/a%2Fb//c%20d?x-id=1&list", headers, body: BODY };
		expect(await ask(proxy, asked)).toMatchObject(PASSED);
		expect(got).toHaveLength(1);
		expect(got[0]?.line).toBe("PUT /a%2Fb//c%20d?x-id=1&list");
		expect(got[0]?.body.equals(BODY)).toBe(true);
		const sent = got[0]?.rawHeaders ?? [];
		for (const [name, value] of Object.entries(headers))
			expect(sent[sent.indexOf(name) + 1]).toBe(value);
		expect(sent.filter((name) => name.toLowerCase() === "host")).toEqual(["Host"]);
	});

	test("hits only the nth request that fits in method, path, query and headers", async () => {
		const action = { kind: "answer", status: 500, code: "InternalError" } as const;
		const fitting = { method: "PUT", path: /key$/, query: ["partNumber"], headers: ["x-a"] };
		const proxy = await open({ ...fitting, withoutQuery: ["acl"], skip: 1, action });
		const put = { method: "PUT", target: "/bucket/key?partNumber=1", headers: { "x-a": "1" } };
		const others: readonly Asked[] = [
			{ ...put, method: "POST" },
			{ ...put, target: "/bucket/other?partNumber=1" },
			{ ...put, target: "/bucket/key" },
			{ ...put, target: "/bucket/key?partNumber=1&acl" },
			{ ...put, headers: {} },
		];
		for (const other of others) expect(await ask(proxy, other)).toMatchObject(PASSED);
		const statuses = [];
		for (let n = 0; n < 3; n += 1) statuses.push((await ask(proxy, put)).status);
		expect(statuses).toEqual([200, 500, 200]);
		expect(proxy.requestCount).toBe(others.length + 3);
		expect(proxy.rules.log).toEqual([
			{ method: "PUT", target: "/bucket/key?partNumber=1", kind: "answer" },
		]);
	});

	test.each([
		["answer", 503, "SlowDown"],
		["answer", 429, "TooManyRequests"],
		["answer", 200, "InternalError"],
	] as const)("has %s %i %s in place of the server", async (kind, status, code) => {
		const headers = { "retry-after": "7" };
		const answer = await meet({ kind, status, code, headers });
		expect(answer).toMatchObject({ status, headers });
		expect(String(answer.read)).toContain(`<Code>${code}</Code>`);
		expect(got).toEqual([]);
	});

	test("resets before the server is asked", async () => {
		await expect(meet({ kind: "reset" })).rejects.toThrow(/ECONNRESET|hang up/);
		expect(got).toEqual([]);
	});

	test("resets inside the request, which the server never gets whole", async () => {
		const asked = { method: "PUT", body: BODY };
		await expect(meet({ kind: "reset-request", afterBytes: 50_000 }, asked)).rejects.toThrow();
		expect(got.filter(({ line }) => line.startsWith("PUT"))).toEqual([]);
	});

	test.each(["reset-answer", "cut"] as const)("has the answer end early by %s", async (kind) => {
		await expect(meet({ kind, afterBytes: 60_000 })).rejects.toThrow(/aborted|ECONNRESET/);
		expect(got).toHaveLength(1);
	});

	test("loses the answer of what the server has done", async () => {
		await expect(meet({ kind: "lose-answer" }, { method: "PUT", body: BODY })).rejects.toThrow();
		expect(got.map(({ line, body }) => [line, body.length])).toEqual([
			["PUT /bucket/key", BODY.length],
		]);
	});

	test("refuses connections for a while, and takes them again", async () => {
		const proxy = await open({ action: { kind: "refuse", milliseconds: 300 } });
		await expect(ask(proxy)).rejects.toThrow();
		await expect(ask(proxy)).rejects.toThrow(/ECONNREFUSED/);
		let answer: { readonly status: number | undefined } | undefined;
		while (answer === undefined) answer = await ask(proxy).catch(() => undefined);
		expect(answer).toMatchObject(PASSED);
	});

	test("stalls until whoever asked goes away", async () => {
		const proxy = await open({ action: { kind: "stall", afterBytes: 1_000 } });
		const send = isSecure ? secureRequest : plainRequest;
		const sent = send(proxy.endpoint, { agent: false, ...(isSecure && { ca: tls.cert }) });
		sent.end();
		const [answer] = (await once(sent, "response")) as [IncomingMessage];
		let bytes = 0;
		answer.on("data", (chunk: Buffer) => {
			bytes += chunk.length;
			if (bytes === 1_000) sent.destroy();
		});
		answer.on("error", () => undefined);
		await new Promise((resolve) => answer.once("close", resolve));
		expect(bytes).toBe(1_000);
	});

	test.each(["GET", "PUT"])("throttles %s to so many bytes a second", async (method) => {
		const startedAt = performance.now();
		const body = method === "PUT" ? BODY : Buffer.alloc(0);
		const answer = await meet({ kind: "throttle", bytesPerSecond: 400_000 }, { method, body });
		const least = (1_000 * (body.length + BODY.length)) / 400_000;
		expect(performance.now() - startedAt).toBeGreaterThan(0.9 * least);
		expect(answer).toMatchObject(PASSED);
	});

	test("adds latency", async () => {
		const startedAt = performance.now();
		expect(await meet({ kind: "delay", milliseconds: 200 })).toMatchObject(PASSED);
		expect(performance.now() - startedAt).toBeGreaterThan(190);
	});

	test("flips one byte of the answer, and no other", async () => {
		const { read } = await meet({ kind: "flip", atByte: 70_001 });
		const differing = [...read.keys()].filter((at) => read[at] !== BODY[at]);
		expect(differing).toEqual([70_001]);
	});

	test("flips one byte of the request, and no other", async () => {
		await meet({ kind: "flip-request", atByte: 70_001 }, { method: "PUT", body: BODY });
		const { body = Buffer.alloc(0) } = got[0] ?? {};
		const differing = [...body.keys()].filter((at) => body[at] !== BODY[at]);
		expect(differing).toEqual([70_001]);
	});

	test.each(["etag", "x-amz-checksum-crc32"])(
		"changes or drops %s, and nothing else",
		async (name) => {
			const changed = await meet({ kind: "header", name, value: "other" });
			const dropped = await meet({ kind: "header", name });
			expect(changed.headers[name]).toBe("other");
			expect(dropped.headers[name]).toBeUndefined();
			expect(Object.keys(changed.headers)).toEqual(
				expect.arrayContaining(["etag", "x-amz-checksum-crc32"]),
			);
			expect(dropped).toMatchObject(PASSED);
		},
	);

	test("changes all headers whose names begin alike", async () => {
		const { headers } = await meet({ kind: "header", name: "x-amz-checksum-" });
		expect([headers["x-amz-checksum-crc32"], headers.etag]).toEqual([undefined, '"tag"']);
	});

	test("lets something else happen before the server is asked", async () => {
		const seen: number[] = [];
		await meet({ kind: "meanwhile", run: () => seen.push(got.length) });
		expect([seen, got.length]).toEqual([[0], 1]);
	});

	test("carries out all rules that hit, in their order", async () => {
		const proxy = await open(
			{ action: { kind: "header", name: "etag", value: "other" } },
			{ action: { kind: "flip", atByte: 0 } },
		);
		const { headers, read } = await ask(proxy);
		expect([headers.etag, read[0]]).toEqual(["other", 0xff ^ (BODY[0] ?? 0)]);
	});
});
