import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { receive } from "../store/open-test-store.ts";
import { arrived, MIB, progressOf, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();
let server: Server | undefined;
let asked: (string | undefined)[] = [];

afterEach(() => {
	server?.closeAllConnections();
	server?.close();
	asked = [];
});

/** A store that answers every request in the way of `answer`. */
async function openStore(answer: (request: IncomingMessage, response: ServerResponse) => void) {
	server = createServer((request, response) => {
		asked.push(request.headers.range);
		answer(request, response);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return bench.open({ endpoint, dialect: "generic" });
}

function download(bytes: number, etag = "e") {
	return { ...bench.download("k"), object: { key: "k", bytes, etag } };
}

test("a store that ignores ranges sends a large object once, as a whole", async () => {
	const content = randomBytes(40 * MIB);
	const store = await openStore((request, response) => {
		response.writeHead(200, { etag: '"e"', "content-length": content.length });
		response.end(request.method === "HEAD" ? undefined : content);
	});
	arrived(await bench.runOne(download(content.length), { store, maxConcurrency: 2 }));
	expect(readFileSync(bench.at("k")).equals(content)).toBe(true);
	expect(asked.at(-1)).toBeUndefined();
	expect(progressOf(bench.events)).toBe(content.length);
	expect(bench.tree()).toEqual(["k"]);
});

test("a store that ignores ranges is read again from the start where a body broke", async () => {
	const content = randomBytes(MIB);
	const store = await openStore((_, response) => {
		response.writeHead(200, { etag: '"e"', "content-length": content.length });
		const isFirst = asked.length === 1;
		response.write(isFirst ? content.subarray(0, 300_000) : content, () => {
			if (isFirst) {
				response.destroy();
			}
		});
	});
	arrived(await bench.runOne(download(content.length), { store }));
	expect(readFileSync(bench.at("k")).equals(content)).toBe(true);
	expect(asked).toEqual([undefined, expect.stringMatching(/^bytes=\d+-1048575$/)]);
});

test("a store that knows no ETags is believed by the size", async () => {
	const store = await openStore((_, response) => response.end("hello"));
	const result = arrived(await bench.runOne(download(5, ""), { store }));
	expect(result).toMatchObject({ verified: "size", etag: "" });
});

test("an ETag the listing did not know holds for the rest of a body that broke", async () => {
	const store = await openStore((request, response) => {
		if (request.method === "HEAD") {
			response.writeHead(404);
			return response.end();
		}
		if (asked.length > 1) {
			response.writeHead(206, { etag: '"two"', "content-range": "bytes 5-9/10" });
			return response.end("56789");
		}
		response.writeHead(200, { etag: '"one"', "content-length": 10 });
		return response.write("01234", () => response.destroy());
	});
	// Were the two halves of different objects joined, it would have arrived.
	expect(await bench.runOne(download(10, ""), { store })).toMatchObject({
		error: { code: "no-such-object" },
	});
	expect(asked[1]).toBe("bytes=5-9");
});

describe("a store that knows no ETags", () => {
	const [first, second] = [randomBytes(MIB), randomBytes(MIB)];

	test("is read again from the first byte where a body broke, so that no versions mix", async () => {
		const store = await openStore((_, response) => {
			response.writeHead(200, { "content-length": MIB });
			if (asked.length > 1) return response.end(second);
			return response.write(first.subarray(0, 700_000), () => response.destroy());
		});
		arrived(await bench.runOne(download(MIB, ""), { store }));
		expect(asked).toEqual([undefined, undefined]);
		expect(readFileSync(bench.at("k")).equals(second)).toBe(true);
		expect(progressOf(bench.events)).toBe(MIB);
	});

	test("and never sends all of it is given up after six attempts", async () => {
		const store = await openStore((_, response) => {
			response.writeHead(200, { "content-length": MIB });
			response.write(first.subarray(0, 700_000), () => response.destroy());
		});
		expect(await bench.runOne(download(MIB, ""), { store })).toMatchObject({
			error: { code: "unreachable" },
		});
		expect(asked).toHaveLength(6);
		expect(progressOf(bench.events)).toBe(0);
		expect(bench.tree()).toEqual([]);
	}, 15_000);

	test("is asked for a large object as a whole", async () => {
		const content = randomBytes(40 * MIB);
		const store = await openStore((request, response) => {
			response.writeHead(200, { "content-length": content.length, "x-amz-request-id": "1" });
			response.end(request.method === "HEAD" ? undefined : content);
		});
		arrived(await bench.runOne(download(content.length, ""), { store }));
		expect(asked).toEqual([undefined, undefined]);
		expect(readFileSync(bench.at("k")).equals(content)).toBe(true);
	});
});

test("what a store says of a range's checksum is not taken for that of the object", async () => {
	const store = await openStore((_, response) => {
		const range = { "content-range": "bytes 0-4/10", "x-amz-checksum-crc32": "NhCmhg==" };
		response.writeHead(206, { etag: '"e"', ...range });
		response.end("hello");
	});
	const range = { start: 0, end: 4 };
	const received = await receive(store, { bucket: "bucket", key: "k" }, { range });
	expect(received.info).toMatchObject({ bytes: 10, checksums: [] });
});

test("an answer without a length is counted", async () => {
	const store = await openStore((_, response) => {
		response.writeHead(200, { etag: '"e"' });
		response.write("hel");
		response.end("lo");
	});
	expect(arrived(await bench.runOne(download(5), { store })).bytes).toBe(5);
	expect(readFileSync(bench.at("k"), "utf8")).toBe("hello");
});

test("a large object of which the store does not tell the length is read as a whole", async () => {
	const size = 33 * 2 ** 20;
	const store = await openStore((request, response) => {
		response.writeHead(200, {
			etag: '"e"',
			"x-amz-request-id": "r",
			"transfer-encoding": "chunked",
		});
		response.end(request.method === "HEAD" ? undefined : Buffer.alloc(size, 1));
	});
	expect(arrived(await bench.runOne(download(size), { store })).bytes).toBe(size);
	expect(readFileSync(bench.at("k")).equals(Buffer.alloc(size, 1))).toBe(true);
});

test("an answer that is longer than the object is refused", async () => {
	const store = await openStore((_, response) => {
		response.writeHead(200, { etag: '"e"' });
		response.write("hel");
		response.end("lo, world");
	});
	expect(await bench.runOne(download(5), { store })).toMatchObject({
		error: {
			code: "request-refused",
			message: "Could not download s3://bucket/k: the answer was longer than announced",
		},
	});
	// An answer in chunks is asked for again by the client that understands it; that is no second try.
	expect(asked).toHaveLength(2);
	expect(bench.tree()).toEqual([]);
});

test.each([
	["shifted", `bytes 1-5/${40 * MIB}`, "the store sent bytes 1 to 5, which were not asked for"],
	["too long", `bytes 0-${40 * MIB - 1}/${40 * MIB}`, "which were not asked for"],
	["of an object of another size", "bytes 0-4/5", "the object changed while it was read"],
	["of no size", "bytes 0-4/*", "the store sent a range without saying which"],
	["negative", `bytes -5-0/${40 * MIB}`, "the store sent a range without saying which"],
	["in other units", `lines 0-4/${40 * MIB}`, "the store sent a range without saying which"],
	["in several parts", undefined, "the store sent a range without saying which"],
])("a range that is %s is refused", async (_, range, problem) => {
	const bytes = 40 * MIB;
	const store = await openStore((request, response) => {
		if (request.method === "HEAD") {
			response.writeHead(200, { etag: '"e"', "content-length": bytes });
			return response.end();
		}
		response.writeHead(206, {
			etag: '"e"',
			"content-length": 5,
			...(range !== undefined && { "content-range": range }),
		});
		return response.end("hello");
	});
	expect(await bench.runOne(download(bytes), { store })).toMatchObject({
		status: "failed",
		error: { message: expect.stringContaining(problem) },
	});
	expect(bench.tree()).toEqual([]);
});

test("a page of a proxy is told as the store's failure", async () => {
	const store = await openStore((_, response) => {
		response.writeHead(403, { "content-type": "text/html" });
		response.end("<html><br>Blocked by policy</html>");
	});
	expect(await bench.runOne(download(5), { store })).toMatchObject({
		error: {
			code: "access-denied",
			message: "Could not download s3://bucket/k: access denied (403)",
		},
	});
});
