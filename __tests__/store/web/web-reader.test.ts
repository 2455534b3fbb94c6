import "../one-realm.ts";
import type { RequestListener } from "node:http";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { StagingError } from "../../../src/errors.ts";
import type { ObjectLocation } from "../../../src/spec/spec.ts";
import type { RetryEvent } from "../../../src/store/object-facts.ts";
import { toWebError, WebRefusal } from "../../../src/store/web/web-errors.ts";
import { openWebReader, type WebReader } from "../../../src/store/web/web-reader.ts";
import { type FileAnswer, serveFile, useWebServers } from "../../support/web-servers.ts";
import { failureOf, NEVER, receive } from "../open-test-store.ts";

const web = useWebServers();
const known = getCACertificates();
let reader: WebReader;
let retries: RetryEvent[] = [];

beforeEach(() => {
	setDefaultCACertificates([...known, web.certificate.cert]);
	const timing = { retryBase: 1, idle: 500 };
	reader = openWebReader({ environment: { AWS_MAX_ATTEMPTS: "3" }, maxConnections: 4, timing });
	retries = [];
	reader.watchRetries((retry) => retries.push(retry));
});
afterEach(() => {
	reader.close();
	setDefaultCACertificates(known);
});

async function serve(listener: RequestListener) {
	const server = await web.serve(listener);
	const location: ObjectLocation = {
		bucket: server.origin,
		key: "a/m?…",
		terms: { webQuery: "?sig=1" },
	};
	return { ...server, location };
}

function serveText(text: string, answer: FileAnswer = {}) {
	return serve((request, response) => serveFile(request, response, Buffer.from(text), answer));
}

async function failure(work: Promise<unknown>): Promise<StagingError> {
	const error = await failureOf(work);
	if (!(error instanceof StagingError)) throw error;
	return error;
}

const look = (location: ObjectLocation) => reader.head(location, NEVER);
const readAll = (location: ObjectLocation, options = {}) => receive(reader, location, options);

describe("a look-up", () => {
	test("is one GET for the first byte, and tells size and strong ETag", async () => {
		const { location, asked } = await serveText("hello", {
			etag: '"v1"',
			headers: { "content-type": "text/plain", "content-encoding": "gzip", "x-amz-meta-a": "b" },
		});
		expect(await look(location)).toEqual({
			key: "a/m?…",
			bytes: 5,
			etag: "v1",
			contentType: "text/plain",
			contentEncoding: "gzip",
			metadata: {},
			checksums: [],
			etagIsOpaque: true,
			headers: {},
			untoldMetadata: 0,
			hasCustomerKey: false,
		});
		expect(asked.map(({ method, url, headers: { range } }) => [method, url, range])).toEqual([
			["GET", "/a/m?sig=1", "bytes=0-0"],
		]);
	});

	test("leaves its connection to the next request, where there are ranges", async () => {
		const { location, connections } = await serveText("hello", { etag: '"v1"' });
		await look(location);
		await readAll(location);
		expect(connections()).toBe(1);
	});

	test("tells of a server without ranges, and reads no more than its head", async () => {
		const { promise, resolve } = Promise.withResolvers<void>();
		const { location } = await serve((_, response) => {
			response.on("close", resolve);
			response.writeHead(200, { "content-length": 2 ** 40, etag: 'W/"v1"' });
			response.write("the first of very many");
		});
		expect(await look(location)).toMatchObject({ bytes: 2 ** 40, etag: "", isOnlyWhole: true });
		await promise;
	});

	test.each([
		["an S3 server", { "x-amz-request-id": "1" }, false],
		[
			"an S3 server that encrypts with KMS",
			{ "x-amz-request-id": "1", "x-amz-server-side-encryption": "aws:kms" },
			true,
		],
		["any other", {}, true],
	])("takes an ETag for an MD5 as %s means it", async (_, headers, etagIsOpaque) => {
		const { location } = await serveText("hello", { etag: '"v1"', headers });
		expect(await look(location)).toMatchObject({ etagIsOpaque });
	});

	test("of an empty file asks without a range where that is out of range", async () => {
		const { location, asked } = await serveText("", { etag: '"v1"' });
		expect(await look(location)).toMatchObject({ bytes: 0, etag: "v1" });
		expect(asked.map(({ headers }) => headers.range)).toEqual(["bytes=0-0", undefined]);
	});

	test.each([
		["a size that no file has", { "content-length": String(2 ** 52) }, "the size 4503599627370496"],
		["no size", { "transfer-encoding": "chunked" }, "does not tell its size"],
	])("fails where the server tells %s", async (_, headers, message) => {
		const { location } = await serve((_request, response) => {
			response.writeHead(200, headers).write("a");
		});
		expect((await failure(look(location))).message).toContain(message);
	});
});

describe("a request", () => {
	test("names the range and the ETag it wants, and gets them", async () => {
		const { location, asked } = await serveText("hello", { etag: '"v1"' });
		const { body, range } = await readAll(location, { range: { start: 1, end: 3 }, ifMatch: "v1" });
		expect([String(body), range]).toEqual(["ell", { start: 1, end: 3 }]);
		expect(asked[0]?.headers).toMatchObject({ range: "bytes=1-3", "if-match": '"v1"' });
	});

	test("fails where the file has changed", async () => {
		const { location } = await serveText("hello", { etag: '"v2"' });
		expect(await failure(readAll(location, { ifMatch: "v1" }))).toMatchObject({
			code: "object-changed",
		});
	});

	test("is made again after what may pass, and tells of it without the query", async () => {
		let count = 0;
		const { location, origin } = await serve((request, response) => {
			count += 1;
			if (count === 1) response.writeHead(503, { "content-length": 0 }).end();
			else if (count === 2) request.socket.destroy();
			else serveFile(request, response, Buffer.from("hello"));
		});
		expect(String((await readAll(location)).body)).toBe("hello");
		expect(retries).toMatchObject([
			{ location: `${origin}/a/m?…`, bucket: origin, attempt: 1, maxAttempts: 3, reason: "503" },
			{ attempt: 2, reason: "ECONNRESET" },
		]);
	});

	test.each([
		[404, "no-such-object", 1],
		[410, "no-such-object", 1],
		[401, "access-denied", 1],
		[418, "request-refused", 1],
		[429, "throttled", 3],
		[500, "service-error", 3],
	])("that is answered with %i fails with %s after %i attempts", async (status, code, attempts) => {
		const { location, asked, origin } = await serve((_, response) =>
			response.writeHead(status, { "content-length": 0 }).end(),
		);
		const error = await failure(readAll(location));
		expect(error).toMatchObject({ code });
		expect(error.message).toContain(`${origin}/a/m?…: `);
		expect(asked).toHaveLength(attempts);
	});

	test("ends where nothing comes any more, after its first byte", async () => {
		const { location } = await serve((_, response) => {
			response.writeHead(200, { "content-length": 10 }).write("a");
		});
		expect(await failure(readAll(location))).toMatchObject({ code: "timeout" });
		expect(retries).toEqual([]);
	});

	test("ends at once when it is cancelled", async () => {
		const controller = new AbortController();
		const { location } = await serve(() => controller.abort());
		const reading = readAll(location, { signal: controller.signal });
		expect(await failure(reading)).toMatchObject({ code: "cancelled" });
	});

	test("fails with what its receiver throws", async () => {
		const { location } = await serveText("hello");
		const thrown = new Error("enough of it");
		const begin = () => {
			throw thrown;
		};
		const receiver = { begin, take: () => undefined };
		await expect(reader.get(location, { signal: NEVER }, receiver)).rejects.toBe(thrown);
	});
});

describe("a refusal", () => {
	const hintOf = (bucket: string, key: string) => {
		const refusal = new WebRefusal({ status: 403, headers: {} });
		return toWebError(refusal, { location: { bucket, key }, signal: NEVER, attempts: 1 }).hint;
	};

	test.each([
		["https://b.s3.amazonaws.com", "k", "write `s3://bucket/key`"],
		["https://b.s3.amazonaws.com", "k?…", "make a new one right before the step"],
		["https://amazonaws.com.example", "k", "use an address that is signed"],
	])("of %s/%s says what to do", (bucket, key, hint) => {
		expect(hintOf(bucket, key)).toContain(hint);
	});
});

describe("a redirect", () => {
	test("is forgotten when its target fails, so that the next request begins at the beginning", async () => {
		let downs = 0;
		const target = await web.serve((request, response) => {
			if (downs > 0) request.socket.destroy();
			else serveFile(request, response, Buffer.from("old"));
		});
		const other = await web.serve((request, response) =>
			serveFile(request, response, Buffer.from("new")),
		);
		const { location, asked } = await serve((_, response) => {
			const { origin } = downs > 0 ? other : target;
			response.writeHead(302, { location: `${origin}/t`, "content-length": 0 }).end();
		});
		expect(String((await readAll(location)).body)).toBe("old");
		expect(String((await readAll(location)).body)).toBe("old");
		expect(asked).toHaveLength(1);
		downs = 1;
		expect(String((await readAll(location)).body)).toBe("new");
		expect(asked).toHaveLength(2);
	});

	test.each([
		["to a page on itself", "http://[::1]/", "http://[::1], which is not encrypted"],
		["to a file", "file:///etc/passwd", "file:, which is not encrypted"],
		["to a name and password", "https://a:b@localhost/", "with a name or a password"],
		["to nonsense", "https://", "no address"],
	])("that leads %s is refused", async (_, where, message) => {
		const { location, asked } = await serve((_request, response) =>
			response.writeHead(301, { location: where, "content-length": 0 }).end(),
		);
		const error = await failure(readAll(location));
		expect(error.code).toBe("request-refused");
		expect(error.message).toContain(message);
		expect(asked).toHaveLength(1);
	});

	test("without a place to go is a refusal", async () => {
		const { location } = await serve((_, response) =>
			response.writeHead(302, { "content-length": 0 }).end(),
		);
		expect((await failure(readAll(location))).message).toContain("answered with 302");
	});
});
