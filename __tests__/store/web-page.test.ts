import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { failureOf, HEADERS, NEVER, useStoreBench } from "./open-test-store.ts";

const bench = useStoreBench();
const LOCATION = { bucket: "bucket", key: "k" };
const PAGE = "<!doctype html><html><p>Welcome</p></html>";
const CREATED =
	"<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>";
const LOCATED =
	"<CompleteMultipartUploadResult><Location>/bucket/k</Location></CompleteMultipartUploadResult>";
const PART = { number: 1, bytes: 1, etag: "9dd4e461268c8034f5c8564e155c67a6", crc32: 0x8cdc1683 };
const WHOLE_ETAG = '"9affad555af89da9b0bfcd5e45bc93da-1"';

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

interface Answers {
	/** Of the request that completes an upload. Default: a page. */
	readonly complete?: string;
	readonly headEtag?: string;
}

/** A store that begins uploads and shows a page for everything else; `conditions` are those of deletions. */
async function openHalfStore({ complete = PAGE, headEtag }: Answers = {}) {
	const conditions: (string | undefined)[] = [];
	server = createServer((request, response) => {
		request.resume();
		if (request.method === "DELETE") conditions.push(request.headers["if-match"]);
		const isComplete = request.method === "POST" && request.url?.includes("uploadId=");
		if (request.method === "HEAD" && headEtag !== undefined) {
			response.writeHead(200, { etag: headEtag, "content-length": 1 }).end();
			return;
		}
		const others = request.method === "POST" ? CREATED : PAGE;
		response.end(isComplete ? complete : others);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return { endpoint, conditions, store: bench.open({ endpoint, dialect: "generic" }) };
}

function noStore(endpoint: string, verb = "upload") {
	return {
		code: "not-supported",
		message: `Could not ${verb} s3://bucket/k: the endpoint does not answer as an S3 store does`,
		hint: `Check \`endpoint\`, which is ${endpoint}: it must lead to the S3 API, not to a web page or a console`,
	};
}

describe("a web page in answer to", () => {
	test("a part is no part that was taken", async () => {
		const { endpoint, store } = await openHalfStore();
		const upload = await store.createUpload(LOCATION, HEADERS, NEVER);
		const error = await failureOf(store.uploadPart(upload, 1, Buffer.from("x"), NEVER));
		expect(error).toMatchObject(noStore(endpoint));
	});

	test("the completion of an upload is no object that was stored", async () => {
		const { endpoint, store } = await openHalfStore();
		const upload = await store.createUpload(LOCATION, HEADERS, NEVER);
		const error = await failureOf(store.completeUpload(upload, [PART], NEVER));
		expect(error).toMatchObject(noStore(endpoint));
	});

	test("a deletion is no object that went, and the deletion is not sent again without its condition", async () => {
		const { endpoint, store, conditions } = await openHalfStore({ headEtag: '"e"' });
		const error = await failureOf(store.deleteObject(LOCATION, "e", NEVER));
		expect(error).toMatchObject(noStore(endpoint, "delete"));
		expect(conditions).toEqual(['"e"']);
	});
});

describe("a completion that names where the object is, without its ETag,", () => {
	test("is believed when the object is there and is the one", async () => {
		const { store } = await openHalfStore({ complete: LOCATED, headEtag: WHOLE_ETAG });
		const upload = await store.createUpload(LOCATION, HEADERS, NEVER);
		const stored = await store.completeUpload(upload, [PART], NEVER);
		expect(stored.etag).toBe(WHOLE_ETAG.replaceAll('"', ""));
	});

	test("is not believed when another object is there", async () => {
		const { endpoint, store } = await openHalfStore({ complete: LOCATED, headEtag: '"other"' });
		const upload = await store.createUpload(LOCATION, HEADERS, NEVER);
		const error = await failureOf(store.completeUpload(upload, [PART], NEVER));
		expect(error).toMatchObject(noStore(endpoint));
	});
});
