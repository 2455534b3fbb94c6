import "../__tests__/store/one-realm.ts";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { failureOf, HEADERS, NEVER, receive } from "../__tests__/store/open-test-store.ts";
import type { MultipartUpload, ObjectStore } from "../src/store/object-store.ts";
import { openObjectStore } from "../src/store/s3-object-store.ts";
import type { Lack } from "./servers/conformance-server.ts";
import { eachServer } from "./support/each-server.ts";

const MIB = 2 ** 20;

/** Keys that servers and clients like to change on the way. */
const ODD_KEYS = [
	"sp ace/two  x",
	"uni/日本語-é",
	"nfd/e\u0301",
	"plus+plus",
	"pct%20lit%",
	"q?x=1&y=#h",
	"star*[x]",
	"quote'\"",
	"emoji-🚀",
	"lit%2Fslash",
];

eachServer((bench, { dialect, lacks = [] }) => {
	const testUnless = (lack: Lack) => (lacks.includes(lack) ? test.failing : test);
	let store: ObjectStore;
	let bucket: string;

	beforeAll(async () => {
		const { endpoint, region, accessKeyId, secretAccessKey } = bench.server;
		store = openObjectStore({
			endpoint,
			region,
			credentials: { accessKeyId, secretAccessKey },
			pathStyle: "auto",
			anonymous: false,
			dialect,
			maxConnections: 8,
			environment: {},
		});
		bucket = await bench.createBucket();
	});

	afterAll(() => store.close());

	const put = (key: string, body: Buffer | string) =>
		store.put({ bucket, key }, Buffer.from(body), HEADERS, NEVER);

	const keysBelow = async (prefix: string) => {
		const keys: string[] = [];
		for await (const { objects } of store.list(bucket, prefix, NEVER)) {
			keys.push(...objects.map(({ key }) => key));
		}
		return keys;
	};

	const isAbsent = async (key: string) =>
		expect(await failureOf(store.head({ bucket, key }, NEVER))).toMatchObject({
			code: "no-such-object",
		});

	test.each([0, 1, 5 * MIB + 1])("gives back an object of %d bytes", async (bytes) => {
		const body = randomBytes(bytes);
		const { etag } = await put("sizes", body);
		const received = await receive(store, { bucket, key: "sizes" });
		expect(received.body.equals(body)).toBe(true);
		expect(received.info).toMatchObject({ bytes, etag });
	});

	test("gives a range, and the size of the whole with it", async () => {
		await put("range", "0123456789");
		const range = { start: 2, end: 5 };
		const received = await receive(store, { bucket, key: "range" }, { range });
		expect(String(received.body)).toBe("2345");
		expect(received).toMatchObject({ range, info: { bytes: 10 } });
	});

	test("keeps type, headers and metadata beyond ASCII", async () => {
		const headers = {
			contentType: "text/html; charset=utf-8",
			cacheControl: "no-cache",
			contentDisposition: "attachment",
			metadata: { note: "café 日本", plain: "1" },
		};
		await store.put({ bucket, key: "headers" }, Buffer.from("x"), headers, NEVER);
		const found = await store.head({ bucket, key: "headers" }, NEVER);
		expect(found).toMatchObject({ contentType: headers.contentType, metadata: headers.metadata });
		expect(found.headers).toMatchObject({
			cacheControl: headers.cacheControl,
			contentDisposition: headers.contentDisposition,
		});
	});

	test.each(ODD_KEYS)("keeps the key %j", async (key) => {
		await put(key, key);
		expect(await keysBelow(key)).toEqual([key]);
		expect(String((await receive(store, { bucket, key })).body)).toBe(key);
	});

	testUnless("empty-segments")("keeps a key with empty segments", async () => {
		await put("gap//a", "x");
		expect(await keysBelow("gap/")).toEqual(["gap//a"]);
	});

	test("lists 1,001 keys over two pages, in order", async () => {
		const keys = Array.from({ length: 1001 }, (_, at) => `many/${String(at).padStart(4, "0")}`);
		await Promise.all(keys.map((key) => put(key, "x")));
		expect(await keysBelow("many/")).toEqual(keys);
		const doomed = [];
		for await (const { objects } of store.list(bucket, "many/", NEVER)) doomed.push(...objects);
		for (const objects of [doomed.slice(0, 1000), doomed.slice(1000)]) {
			expect(await store.deleteObjects({ bucket, objects }, NEVER)).toEqual([]);
		}
		expect(await keysBelow("many/")).toEqual([]);
	});

	test("says that an object, or a bucket, is not there", async () => {
		await isAbsent("missing");
		expect(await failureOf(receive(store, { bucket, key: "missing" }))).toMatchObject({
			code: "no-such-object",
		});
		const list = async () => {
			for await (const _ of store.list("conformance-missing", "", NEVER)) return;
		};
		expect(await failureOf(list())).toMatchObject({ code: "no-such-bucket" });
	});

	testUnless("conditional-reads")("refuses an object that has changed", async () => {
		await put("changed", "x");
		const options = { ifMatch: "0".repeat(32) };
		expect(await failureOf(receive(store, { bucket, key: "changed" }, options))).toMatchObject({
			code: "object-changed",
		});
	});

	test("puts an object together from parts", async () => {
		const body = randomBytes(12 * MIB);
		const location = { bucket, key: "parts" };
		const upload = await store.createUpload(location, HEADERS, NEVER);
		await store.completeUpload(upload, await sendParts(upload, body), NEVER);
		expect((await receive(store, location)).body.equals(body)).toBe(true);
		expect((await store.head(location, NEVER)).bytes).toBe(body.length);
	});

	const sendParts = async (upload: MultipartUpload, body: Buffer) => {
		const pieces = [
			body.subarray(0, 5 * MIB),
			body.subarray(5 * MIB, 10 * MIB),
			body.subarray(10 * MIB),
		];
		return await Promise.all(
			pieces.map((piece, at) => store.uploadPart(upload, at + 1, piece, NEVER)),
		);
	};

	test("leaves nothing of an upload that is aborted", async () => {
		const upload = await store.createUpload({ bucket, key: "aborted" }, HEADERS, NEVER);
		await store.uploadPart(upload, 1, randomBytes(5 * MIB), NEVER);
		await store.abortUpload(upload, NEVER);
		await store.abortUpload(upload, NEVER);
		await isAbsent("aborted");
	});

	test("copies an object, with the headers of the source or with others", async () => {
		const { etag } = await put("a b+c%20d/é#?&=.txt", "copied");
		const source = { bucket, key: "a b+c%20d/é#?&=.txt", etag };
		await store.copy({ source, location: { bucket, key: "copy" }, headers: {} }, NEVER);
		const copy = await receive(store, { bucket, key: "copy" });
		expect(String(copy.body)).toBe("copied");
		expect(copy.info.contentType).toBe(HEADERS.contentType);
	});

	test("deletes an object, and takes one that is gone for deleted", async () => {
		const { etag } = await put("doomed", "x");
		await store.deleteObject({ bucket, key: "doomed" }, etag, NEVER);
		await store.deleteObject({ bucket, key: "doomed" }, etag, NEVER);
		await isAbsent("doomed");
	});

	testUnless("authentication")("refuses wrong keys as what they are", async () => {
		const { endpoint, region, accessKeyId } = bench.server;
		const stranger = openObjectStore({
			endpoint,
			region,
			credentials: { accessKeyId, secretAccessKey: "wrong-secret-key" },
			pathStyle: "auto",
			anonymous: false,
			dialect,
			maxConnections: 1,
			environment: {},
		});
		const error = await failureOf(
			stranger.put({ bucket, key: "stranger" }, Buffer.from("x"), HEADERS, NEVER),
		);
		stranger.close();
		expect(error).toMatchObject({ code: expect.stringMatching(/bad-credentials|access-denied/) });
	});
});
