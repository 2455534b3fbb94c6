import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "@jest/globals";
import { HEADERS, NEVER, receive, useStoreBench } from "../open-test-store.ts";

const bench = useStoreBench();
const LOCATION = { bucket: "name--use1-az4--x-s3", key: "dir/a b" };
const SESSION =
	"<CreateSessionResult><Credentials><AccessKeyId>SESSIONKEY</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>session-token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></CreateSessionResult>";

interface Seen {
	readonly method: string | undefined;
	readonly url: URL;
	readonly headers: IncomingMessage["headers"];
	readonly body: string;
}

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

/** A store that only shows what it was asked. */
async function listen(seen: Seen[]): Promise<string> {
	server = createServer(async (request, response) => {
		const url = new URL(request.url ?? "", "http://host");
		const { method, headers } = request;
		seen.push({ method, url, headers, body: await text(request) });
		const isSession = url.searchParams.has("session");
		const answer = method === "GET" ? "content" : "";
		response.setHeader("etag", '"random"').end(isSession ? SESSION : answer);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("a directory bucket is read and written with a session, which begins once", async () => {
	const seen: Seen[] = [];
	const store = bench.open({ endpoint: await listen(seen) });
	expect(String((await receive(store, LOCATION)).body)).toBe("content");
	await store.put(LOCATION, Buffer.from("hello"), HEADERS, NEVER);
	await store.uploadPart(
		{ location: LOCATION, uploadId: "u", proof: "md5" },
		3,
		Buffer.from("x"),
		NEVER,
	);
	const [session, get, put, part, ...others] = seen;
	expect(others).toEqual([]);
	expect(session?.url.searchParams.has("session")).toBe(true);
	for (const request of [get, put, part]) {
		expect(request?.url.pathname).toMatch(/\/dir\/a%20b$/);
		expect(request?.headers["x-amz-s3session-token"]).toBe("session-token");
		expect(request?.headers.authorization).toContain("Credential=SESSIONKEY/");
	}
	expect([get, put, part].map((request) => request?.method)).toEqual(["GET", "PUT", "PUT"]);
	expect(get?.headers["accept-encoding"]).toBe("identity");
	expect(put).toMatchObject({ body: "hello", headers: { "content-type": "text/plain" } });
	expect(put?.headers.authorization).toMatch(/SignedHeaders=[^,]*x-amz-checksum-crc32/);
	expect(part?.url.search).toBe("?partNumber=3&uploadId=u");
});
