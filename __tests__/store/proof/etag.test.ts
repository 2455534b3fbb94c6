import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { failureOf, HEADERS, NEVER, useStoreBench } from "../open-test-store.ts";

const bench = useStoreBench();
const OTHER_MD5 = "0".repeat(32);

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

/** A store that looks at no Content-MD5 and says to every upload what `answers` say, the last for good. */
async function openCareless(...answers: Record<string, string>[]) {
	let count = 0;
	server = createServer((request, response) => {
		request.resume();
		request.on("end", () => {
			response.writeHead(200, answers[Math.min(count, answers.length - 1)]).end();
			count += 1;
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const environment = { AWS_MAX_ATTEMPTS: "3" };
	return bench.open({ endpoint, dialect: "generic", environment });
}

function put(store: Awaited<ReturnType<typeof openCareless>>) {
	return store.put({ bucket: "bucket", key: "k" }, Buffer.from("hello"), HEADERS, NEVER);
}

describe("an ETag that is the MD5 of other bytes", () => {
	test("is bytes that were damaged: they are sent again", async () => {
		const etag = '"5d41402abc4b2a76b9719d911017c592"';
		const store = await openCareless({ etag: `"${OTHER_MD5}"` }, { etag });
		expect(await put(store)).toMatchObject({ etag: etag.replaceAll('"', ""), verified: "md5" });
		expect(bench.retries).toHaveLength(1);
	});

	test("fails the upload when it stays", async () => {
		const store = await openCareless({ etag: `"${OTHER_MD5}"` });
		expect(await failureOf(put(store))).toMatchObject({ code: "checksum-mismatch" });
	});
});

test.each([
	["encrypts with KMS", { "x-amz-server-side-encryption": "aws:kms" }],
	["encrypts with KMS twice", { "x-amz-server-side-encryption": "aws:kms:dsse" }],
	[
		"encrypts with a key of the customer's",
		{ "x-amz-server-side-encryption-customer-algorithm": "AES256" },
	],
])("an ETag says nothing of the bytes where the store %s", async (_, headers) => {
	const store = await openCareless({ etag: `"${OTHER_MD5}"`, ...headers });
	expect((await put(store)).etag).toBe(OTHER_MD5);
});

test("an ETag that is no MD5 says nothing of the bytes", async () => {
	const store = await openCareless({ etag: '"not-an-md5"' });
	expect((await put(store)).etag).toBe("not-an-md5");
});
