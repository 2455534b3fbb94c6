import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { failureOf, HEADERS, NEVER, receive, useStoreBench } from "../open-test-store.ts";

const bench = useStoreBench();
const LOCATION = { bucket: "bucket", key: "k" };

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

/** A store that is served by `listener`; every request is made once. */
async function openHostile(listener: RequestListener) {
	server = createServer(listener);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const environment = { AWS_MAX_ATTEMPTS: "1" };
	return bench.open({ endpoint, environment, dialect: "aws" });
}

/** Says `head` and then never stops talking. */
function talkForEver(head: string): RequestListener {
	return (_, response) => {
		response.writeHead(head.startsWith("<Error>") ? 403 : 200, { etag: '"e"' });
		response.write(head);
		const more = Buffer.alloc(65_536, "x");
		const talk = () => {
			while (!response.destroyed && response.write(more));
		};
		response.on("drain", talk);
		talk();
	};
}

describe("an answer that never ends", () => {
	test("is no reason to wait when it is a refusal", async () => {
		const store = await openHostile(talkForEver("<Error><Code>AccessDenied</Code>"));
		expect(await failureOf(receive(store, LOCATION))).toMatchObject({
			code: "access-denied",
			message: "Could not download s3://bucket/k: access denied (403)",
		});
	});

	test("is no reason to wait when the store has taken an object", async () => {
		const store = await openHostile(talkForEver("thank you"));
		const stored = await store.put(LOCATION, Buffer.from("hello"), HEADERS, NEVER);
		expect(stored.etag).toBe("e");
	});

	test("fails a listing", async () => {
		const store = await openHostile(talkForEver("<ListBucketResult>"));
		const listing = store.list("bucket", "", NEVER)[Symbol.asyncIterator]();
		expect(await failureOf(listing.next())).toMatchObject({
			name: "StagingError",
			message: expect.stringContaining("the answer is longer than 16777216 bytes"),
		});
	});
});

describe("a refusal", () => {
	test.each([
		["of words that are no XML", "go away"],
		["of half an XML document", "<Error><Code>Acc"],
		["of another document", "<html><Code>NoSuchKey</Code></html>"],
		["with things in place of words", "<Error><Code><b>NoSuchKey</b></Code></Error>"],
		["without a word", ""],
	])("%s is told by its status", async (_, body) => {
		const store = await openHostile((__, response) => response.writeHead(403).end(body));
		expect(await failureOf(receive(store, LOCATION))).toMatchObject({
			code: "access-denied",
			message: "Could not download s3://bucket/k: access denied (403)",
		});
	});

	test("is told with its code, words and request id, made safe", async () => {
		const body =
			'<?xml version="1.0"?>\n<Error><Code>Odd&#10;Code</Code><Message>a &lt;b&gt; \u001b[31mc</Message><RequestId>R&amp;D</RequestId></Error>';
		const store = await openHostile((_, response) => response.writeHead(400).end(body));
		expect(await failureOf(receive(store, LOCATION))).toMatchObject({
			message:
				"Could not download s3://bucket/k: the store said: a <b>  [31mc (400 Odd Code, request id R&D)",
		});
	});
});

test("a redirect is not followed, whatever it leads to", async () => {
	const requests: (string | undefined)[] = [];
	const store = await openHostile(({ method, url }, response) => {
		requests.push(`${method} ${url}`);
		response
			.writeHead(307, { location: "http://127.0.0.1:1/elsewhere", "content-length": 0 })
			.end();
	});
	expect(await failureOf(receive(store, LOCATION))).toMatchObject({ code: "wrong-region" });
	expect(requests).toEqual(["GET /bucket/k", "HEAD /bucket/"]);
});

test("an object that is larger than any store fails when it is looked at", async () => {
	const bytes = 100 * 2 ** 40 + 1;
	const store = await openHostile((_, response) => {
		response.writeHead(200, { etag: '"e"', "content-length": String(bytes) }).end();
	});
	expect(await failureOf(store.head(LOCATION, NEVER))).toMatchObject({
		code: "service-error",
		message: expect.stringContaining(`the store gives an object the size ${bytes}`),
	});
});
