import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { failureOf, HEADERS, NEVER, receive, useStoreBench } from "./open-test-store.ts";

const bench = useStoreBench();
const LOCATION = { bucket: "bucket", key: "a/b c+d?é#%.txt" };
const MIB = 2 ** 20;

async function keysBelow(prefix: string): Promise<string[]> {
	const keys: string[] = [];
	for await (const page of bench.open().list("bucket", prefix, NEVER)) {
		keys.push(...page.objects.map(({ key }) => key));
	}
	return keys;
}

describe("list", () => {
	test("gives every key of a prefix over all pages, with size and ETag", async () => {
		const expected = Array.from({ length: 1001 }, (_, at) => `many/${String(at).padStart(4, "0")}`);
		for (const key of [...expected, "other"]) {
			await bench.sandbox.putObject("bucket", key, "x");
		}
		expect(await keysBelow("many/")).toEqual(expected);
		expect(bench.sandbox.recorder.count("ListObjectsV2")).toBe(2);
		for await (const page of bench.open().list("bucket", "other", NEVER)) {
			expect(page).toEqual({
				objects: [{ key: "other", bytes: 1, etag: "9dd4e461268c8034f5c8564e155c67a6" }],
				hasMore: false,
			});
		}
	});

	test("gives keys exactly as they are, control characters and plus signs included", async () => {
		const keys = ["+ %2B", "a\u0001b", "é", "e\u0301", "\u{1f600}", "&<>\"'"].map(
			(key) => `k/${key}`,
		);
		for (const key of keys) {
			await bench.sandbox.putObject("bucket", key, "x");
		}
		expect(new Set(await keysBelow("k/"))).toEqual(new Set(keys));
	});
});

describe("head and get", () => {
	test("tell everything of an object", async () => {
		await bench.sandbox.putObject("bucket", LOCATION.key, "hello", {
			"content-type": "text/x",
			"x-amz-meta-note": "=?UTF-8?B?Y2Fmw6k=?=",
		});
		const store = bench.open();
		const info = await store.head(LOCATION, NEVER);
		expect(info).toEqual({
			key: LOCATION.key,
			bytes: 5,
			etag: "5d41402abc4b2a76b9719d911017c592",
			contentType: "text/x",
			lastModified: expect.any(Date),
			metadata: { note: "café" },
			checksums: [{ algorithm: "crc64nvme", value: "M3eFcAZSQlc=", type: "FULL_OBJECT" }],
			etagIsOpaque: false,
			hasCustomerKey: false,
			headers: { contentType: "text/x", metadata: { note: "café" } },
			untoldMetadata: 0,
		});
		const received = await receive(store, LOCATION);
		expect(info).toMatchObject(received.info);
		expect(received.range).toBeUndefined();
		expect(String(received.body)).toBe("hello");
	});

	test("say that the ETag is no MD5 under KMS encryption", async () => {
		await bench.sandbox.putObject("bucket", "k", "x", {
			"x-amz-server-side-encryption": "aws:kms",
		});
		const info = await bench.open().head({ bucket: "bucket", key: "k" }, NEVER);
		expect(info.etagIsOpaque).toBe(true);
	});

	test("give a range with the size of the whole", async () => {
		await bench.sandbox.putObject("bucket", "k", "0123456789");
		const range = { start: 2, end: 5 };
		const received = await receive(bench.open(), { bucket: "bucket", key: "k" }, { range });
		expect(received.range).toEqual(range);
		expect(received.info).toMatchObject({ bytes: 10, checksums: [] });
		expect(String(received.body)).toBe("2345");
	});

	test("fail with object-changed when the object no longer has the ETag", async () => {
		await bench.sandbox.putObject("bucket", "k", "new");
		const options = { ifMatch: "0".repeat(32) };
		const error = await failureOf(receive(bench.open(), { bucket: "bucket", key: "k" }, options));
		expect(error).toMatchObject({ code: "object-changed" });
	});

	test("ask for stored bytes, and do not sign that wish", async () => {
		await bench.sandbox.putObject("bucket", "k", "x");
		await receive(bench.open(), { bucket: "bucket", key: "k" });
		const [request] = bench.sandbox.recorder.requests;
		expect(request?.headers["accept-encoding"]).toBe("identity");
		expect(request?.headers.authorization).not.toContain("accept-encoding");
		expect(request?.query).toEqual({});
	});
});

describe("put", () => {
	const headers = {
		contentType: "text/html; charset=utf-8",
		cacheControl: "no-cache",
		contentDisposition: "attachment",
		contentEncoding: "gzip",
		contentLanguage: "de",
		expires: new Date("2030-01-01T00:00:00Z"),
		metadata: { note: "日本", plain: "x" },
	};

	test("stores the bytes with all headers", async () => {
		const stored = await bench.open().put(LOCATION, Buffer.from("hello"), headers, NEVER);
		const object = bench.sandbox.object("bucket", LOCATION.key);
		expect(String(await object?.body())).toBe("hello");
		expect(object?.headers).toMatchObject({
			"content-type": "text/html; charset=utf-8",
			"cache-control": "no-cache",
			"content-disposition": "attachment",
			"content-encoding": "gzip",
			"content-language": "de",
			expires: "Tue, 01 Jan 2030 00:00:00 GMT",
			"x-amz-meta-note": "=?UTF-8?B?5pel5pys?=",
			"x-amz-meta-plain": "x",
		});
		expect(stored).toMatchObject({ etag: object?.etag, verified: "crc32" });
	});

	test.each([
		["aws", "x-amz-checksum-crc32", "NhCmhg==", "crc32"],
		["generic", "content-md5", "XUFAKrxLKna5cZ2REBfFkg==", "md5"],
	] as const)(
		"on %s sends %s and nothing else to check",
		async (dialect, name, value, verified) => {
			const store = bench.open({ dialect });
			const stored = await store.put(LOCATION, Buffer.from("hello"), HEADERS, NEVER);
			const sent = bench.sandbox.recorder.requests[0]?.headers ?? {};
			const proofs = Object.keys(sent).filter((header) => /checksum|md5|sdk-checksum/.test(header));
			expect(proofs).toEqual([name]);
			expect(sent[name]).toBe(value);
			expect(sent.expect).toBeUndefined();
			expect(stored.verified).toBe(verified);
		},
	);

	test("stores an empty object", async () => {
		await bench.open().put(LOCATION, Buffer.alloc(0), HEADERS, NEVER);
		expect(bench.sandbox.object("bucket", LOCATION.key)?.size).toBe(0);
	});

	test("uses its connections again and opens no more than it may", async () => {
		const store = bench.open({ maxConnections: 2 });
		const puts = Array.from({ length: 12 }, (_, at) =>
			store.put({ bucket: "bucket", key: `k${at}` }, randomBytes(3 * MIB), HEADERS, NEVER),
		);
		await Promise.all(puts);
		expect(bench.sandbox.recorder.connections).toBeLessThanOrEqual(2);
		expect(bench.sandbox.recorder.requests[0]?.headers.expect).toBeUndefined();
	});
});

describe("multipart uploads", () => {
	const first = randomBytes(5 * MIB);
	const last = randomBytes(7);

	async function sendParts(dialect: "aws" | "generic") {
		const store = bench.open({ dialect });
		const upload = await store.createUpload(LOCATION, HEADERS, NEVER);
		const parts = [
			await store.uploadPart(upload, 1, first, NEVER),
			await store.uploadPart(upload, 2, last, NEVER),
		];
		return { store, upload, parts };
	}

	test("on aws give an object with a checksum of the whole", async () => {
		const { store, upload, parts } = await sendParts("aws");
		const stored = await store.completeUpload(upload, parts, NEVER);
		const object = bench.sandbox.object("bucket", LOCATION.key);
		const body = await object?.body();
		expect(body?.equals(Buffer.concat([first, last]))).toBe(true);
		expect(object?.checksum).toMatchObject({ algorithm: "CRC32", type: "FULL_OBJECT" });
		expect(stored.checksum?.value).toBe(object?.checksum?.value);
	});

	test("on generic stores carry MD5s and no checksum", async () => {
		const { store, upload, parts } = await sendParts("generic");
		const stored = await store.completeUpload(upload, parts, NEVER);
		const names = bench.sandbox.recorder.requests.flatMap(({ headers }) => Object.keys(headers));
		expect(names.filter((name) => name.includes("checksum"))).toEqual([]);
		expect(stored).toMatchObject({ etag: expect.stringMatching(/-2$/), verified: "md5" });
	});

	test("are refused when the parts do not add up", async () => {
		const { store, upload, parts } = await sendParts("aws");
		const wrong = parts.map((part) => ({ ...part, crc32: (part.crc32 ^ 1) >>> 0 }));
		const error = await failureOf(store.completeUpload(upload, wrong, NEVER));
		expect(error).toMatchObject({ name: "StagingError" });
		expect(bench.sandbox.object("bucket", LOCATION.key)).toBeUndefined();
	});

	test.each(["aws", "generic"] as const)(
		"on %s are done when the answer to the completion was lost",
		async (dialect) => {
			const { store, upload, parts } = await sendParts(dialect);
			bench.sandbox.fault({
				operation: "CompleteMultipartUpload",
				action: { kind: "drop-answer" },
			});
			const stored = await store.completeUpload(upload, parts, NEVER);
			expect(stored.etag).toBe(bench.sandbox.object("bucket", LOCATION.key)?.etag);
			expect(bench.sandbox.recorder.count("CompleteMultipartUpload")).toBe(2);
		},
	);

	test("are not taken for done when another object is there after a lost answer", async () => {
		const { store, upload, parts } = await sendParts("aws");
		bench.sandbox.fault({ operation: "CompleteMultipartUpload", action: { kind: "drop-answer" } });
		bench.sandbox.fault({
			operation: "HeadObject",
			action: { kind: "replace", body: "somebody else's" },
		});
		await expect(store.completeUpload(upload, parts, NEVER)).rejects.toMatchObject({
			message: expect.stringContaining("404 NoSuchUpload"),
		});
	});

	test("are completed however long the store is silent over it", async () => {
		const store = bench.open({ timing: { idle: 200, retryBase: 1 } });
		const upload = await store.createUpload(LOCATION, HEADERS, NEVER);
		const parts = [await store.uploadPart(upload, 1, last, NEVER)];
		const action = { kind: "delay", milliseconds: 600 } as const;
		bench.sandbox.fault({ operation: "CompleteMultipartUpload", action });
		await store.completeUpload(upload, parts, NEVER);
		expect(bench.retries).toEqual([]);
	});

	test("are completed in spite of an error inside a 200", async () => {
		const { store, upload, parts } = await sendParts("aws");
		bench.sandbox.fault({ operation: "CompleteMultipartUpload", action: { kind: "error-in-200" } });
		await store.completeUpload(upload, parts, NEVER);
		expect(bench.retries).toMatchObject([{ reason: "503 InternalError" }]);
	});

	test("leave nothing when aborted, also a second time", async () => {
		const { store, upload } = await sendParts("aws");
		await store.abortUpload(upload, NEVER);
		expect(bench.sandbox.uploads("bucket")).toEqual([]);
		await store.abortUpload(upload, NEVER);
	});

	test("are gone when the store knows no parts of them, and calls them a missing key", async () => {
		const { store, upload } = await sendParts("aws");
		const action = { kind: "error", status: 404, code: "NoSuchKey" } as const;
		bench.sandbox.fault({ operation: "ListParts", action });
		await store.abortUpload(upload, NEVER);
		expect(bench.sandbox.uploads("bucket")).toEqual([]);
	});

	test("can be aborted without the right to list parts", async () => {
		const { store, upload } = await sendParts("aws");
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		bench.sandbox.fault({ operation: "ListParts", action });
		await store.abortUpload(upload, NEVER);
		expect(bench.sandbox.uploads("bucket")).toEqual([]);
	});
});
