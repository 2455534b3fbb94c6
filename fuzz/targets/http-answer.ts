import assert from "node:assert/strict";
import { crc32 } from "node:zlib";
import { ReadingExchange } from "../../src/store/http/reading-exchange.ts";
import { Random } from "../random.ts";
import { readByNode } from "../references/node-answer.ts";
import type { FuzzTarget } from "../target.ts";

const HEAD = [
	"HTTP/1.1 206 Partial Content",
	"Content-Type: text/plain",
	"Content-Length: 5",
	"Content-Range: bytes 0-4/10",
	'ETag: "e"',
	"x-amz-meta-a: =?UTF-8?B?w6k=?=",
].join("\r\n");

/** What a server sends on a connection. The first byte is the request's method, in effect. */
export const HTTP_ANSWER: FuzzTarget = {
	seeds: [
		`G${HEAD}\r\n\r\nhello`,
		"HHTTP/1.1 200 OK\r\nContent-Length: 12\r\nConnection: close\r\n\r\n",
		"GHTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
		"GHTTP/1.1 503 Slow Down\r\nRetry-After: 1\r\ncontent-length: 3\r\nVary: a\r\nVary: b\r\n\r\nabc",
		"GHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
	],
	dictionary: [
		...[
			"\r\n",
			"\r\n\r\n",
			"\n",
			"\r",
			"HTTP/1.1 ",
			"HTTP/1.0 200",
			"200 OK",
			"204",
			"304",
			"101 ",
		],
		...[
			"Content-Length: ",
			"content-length: 5\r\n",
			"Transfer-Encoding: chunked\r\n",
			"Connection: ",
		],
		...[
			"close",
			"keep-alive",
			"Upgrade: h2c\r\n",
			"Trailer: a\r\n",
			"\r\n ",
			"\t",
			" :",
			": ",
			"\0",
		],
		...["5;a=b\r\n", "0\r\n", "é", "Proxy-Connection: ", "__proto__: a\r\n", "Set-Cookie: a\r\n"],
	],
	check: async (input) => {
		const method = input[0] === 0x48 ? "HEAD" : "GET";
		const bytes = input.subarray(1);
		const ours = readByUs(method, [bytes]);
		const random = new Random(crc32(input));
		assert.deepEqual(
			readByUs(
				method,
				cut(bytes, () => 1 + random.below(9)),
			),
			ours,
		);
		assert.deepEqual(
			readByUs(
				method,
				cut(bytes, () => 1),
			),
			ours,
		);
		if (ours.end !== "complete") {
			return;
		}
		const { status, headers, body } = ours;
		const theirs = await readByNode(method, bytes);
		assert.deepEqual({ status, body }, { status: theirs?.status, body: theirs?.body });
		assert.deepEqual(grouped(theirs?.headers ?? []), headers);
	},
};

interface OurAnswer {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, unknown>>;
	readonly body: Buffer;
	readonly end: "complete" | "not-plain" | "unfinished";
}

function readByUs(method: "GET" | "HEAD", pieces: readonly Buffer[]): OurAnswer {
	const taken: Buffer[] = [];
	let head: Pick<OurAnswer, "status" | "headers"> = {};
	let end: OurAnswer["end"] = "unfinished";
	const exchange = new ReadingExchange(
		{ method, path: "/" },
		{
			onResponseStart: (_, status, headers) => {
				head = { status, headers: { ...headers } };
			},
			onResponseData: (_, chunk) => taken.push(Buffer.from(chunk)),
		},
		{
			resume: () => assert.fail("nobody has paused"),
			complete: () => {
				end = "complete";
			},
			giveUp: () => assert.fail("nobody has given up"),
		},
	);
	for (const piece of pieces) {
		// After its end the connection asks for nothing more.
		if (end !== "unfinished") {
			break;
		}
		if (exchange.take(piece) === "not-plain") {
			end = "not-plain";
		}
	}
	return { ...head, body: Buffer.concat(taken), end };
}

function cut(bytes: Buffer, nextLength: () => number): Buffer[] {
	const pieces: Buffer[] = [];
	for (let start = 0; start < bytes.length; ) {
		const end = start + nextLength();
		pieces.push(bytes.subarray(start, end));
		start = end;
	}
	return pieces;
}

function grouped(headers: readonly (readonly [string, string])[]): Record<string, unknown> {
	const lists = Map.groupBy(headers, ([name]) => name);
	return Object.fromEntries(
		[...lists].map(([name, all]) => {
			const values = all.map(([, value]) => value);
			return [name, values.length > 1 ? values : values[0]];
		}),
	);
}
