import { describe, expect, test } from "@jest/globals";
import type { CopyHeaders } from "../../src/store/object-copy.ts";
import type { ObjectStore } from "../../src/store/object-store.ts";
import { failureOf, NEVER, useStoreBench } from "./open-test-store.ts";

const bench = useStoreBench();
const careless = useStoreBench({ ignores: ["x-amz-checksum-", "x-amz-sdk-checksum-"] });
const LOCATION = { bucket: "bucket", key: "to" };
const MIB = 2 ** 20;

function copy(store: ObjectStore, key: string, headers: CopyHeaders = {}, etag = "") {
	return store.copy(
		{ source: { bucket: "bucket", key, etag }, location: LOCATION, headers },
		NEVER,
	);
}

function count(operation: string) {
	return bench.sandbox.recorder.count(operation);
}

describe("a copy with one request", () => {
	test.each(["a b+c%20d/é#?&=.txt", "a//b/../c", "日本 語/🙂'()*!", "100%", "a?versionId=x"])(
		"finds the source %s, whatever its characters",
		async (key) => {
			await bench.sandbox.putObject("bucket", key, `of ${key}`);
			await copy(bench.open(), key);
			expect(String(await bench.sandbox.object("bucket", "to")?.body())).toBe(`of ${key}`);
		},
	);

	test("reads the version that is named", async () => {
		bench.sandbox.createBucket("versions", { versioning: true });
		const { versionId } = await bench.sandbox.putObject("versions", "k", "first");
		await bench.sandbox.putObject("versions", "k", "second");
		const source = { bucket: "versions", key: "k", versionId };
		const copied = await bench.open().copy({ source, location: LOCATION, headers: {} }, NEVER);
		expect(String(await bench.sandbox.object("bucket", "to")?.body())).toBe("first");
		expect(copied.etag).toBe(bench.sandbox.object("bucket", "to")?.etag);
	});

	test("keeps headers, metadata and tags without saying any of them", async () => {
		await bench.sandbox.putObject("bucket", "k", "x", {
			"content-type": "text/css",
			"cache-control": "no-cache",
			"x-amz-meta-a": "1",
			"x-amz-tagging": "t=v",
		});
		await copy(bench.open(), "k");
		expect(bench.sandbox.object("bucket", "to")).toMatchObject({
			headers: { "content-type": "text/css", "cache-control": "no-cache", "x-amz-meta-a": "1" },
			tags: new Map([["t", "v"]]),
		});
	});

	test("fails when the source is another than was meant, and copies nothing", async () => {
		await bench.sandbox.putObject("bucket", "k", "x");
		const error = await failureOf(copy(bench.open(), "k", {}, "0".repeat(32)));
		expect(error).toMatchObject({ code: "object-changed" });
		expect(String(error)).toContain("copy s3://bucket/k to s3://bucket/to");
		expect(bench.sandbox.object("bucket", "to")).toBeUndefined();
	});

	test("tells apart a source that changed and a destination that is taken", async () => {
		await bench.sandbox.putObject("bucket", "k", "x");
		const store = bench.open();
		const changed = await failureOf(copy(store, "k", { onlyNew: true }, "0".repeat(32)));
		expect(changed).toMatchObject({ code: "object-changed" });
		await bench.sandbox.putObject("bucket", "to", "theirs");
		const taken = await failureOf(copy(store, "k", { onlyNew: true }));
		expect(taken).toMatchObject({ code: "object-exists" });
		expect(String(await bench.sandbox.object("bucket", "to")?.body())).toBe("theirs");
	});

	test("knows its own object again when the answer was lost", async () => {
		await bench.sandbox.putObject("bucket", "k", "x");
		bench.sandbox.fault({ operation: "CopyObject", action: { kind: "drop-answer" } });
		const copied = await copy(bench.open(), "k", { onlyNew: true });
		const original = bench.sandbox.object("bucket", "k");
		expect(copied.etag).toBe(original?.etag);
		expect(copied.checksum?.value).toBe(original?.checksum?.value);
		expect(count("CopyObject")).toBe(2);
	});

	test("is tried again after an error in an answer with status 200", async () => {
		await bench.sandbox.putObject("bucket", "k", "x");
		bench.sandbox.fault({ operation: "CopyObject", action: { kind: "error-in-200" } });
		await copy(bench.open(), "k");
		expect(bench.retries).toMatchObject([{ reason: "503 InternalError" }]);
		expect(String(await bench.sandbox.object("bucket", "to")?.body())).toBe("x");
	});

	test("names both permissions where one is missing", async () => {
		bench.sandbox.fault({
			operation: "CopyObject",
			action: { kind: "error", status: 403, code: "AccessDenied" },
		});
		expect(await failureOf(copy(bench.open(), "k"))).toMatchObject({
			code: "access-denied",
			hint: "Allow `s3:GetObject` on `arn:aws:s3:::bucket/k`, and `s3:PutObject` on `arn:aws:s3:::bucket/to`",
		});
	});
});

describe("a copy in parts", () => {
	async function copyInParts(store: ObjectStore, etag: string) {
		const description = await store.head({ bucket: "bucket", key: "k" }, NEVER);
		const [checksum] = description.checksums;
		const { headers } = description;
		const begun = await store.beginCopy(
			{ location: LOCATION, headers, ...(checksum && { checksum }) },
			NEVER,
		);
		const source = { bucket: "bucket", key: "k", etag };
		const parts = [
			await store.copyPart(begun, { number: 1, source, start: 0, end: 8 * MIB - 1 }, NEVER),
			await store.copyPart(begun, { number: 2, source, start: 8 * MIB, end: 9 * MIB - 1 }, NEVER),
		];
		return await store.completeUpload(begun, parts, NEVER);
	}

	test("makes an object that the store has checked against the source's own checksum", async () => {
		const { etag } = await bench.sandbox.putObject("bucket", "k", Buffer.alloc(9 * MIB, 7));
		const stored = await copyInParts(bench.open(), etag);
		const [from, to] = ["k", "to"].map((key) => bench.sandbox.object("bucket", key));
		expect(to?.checksum).toEqual(from?.checksum);
		expect(stored).toMatchObject({ verified: "crc64nvme", etag: to?.etag });
		expect((await to?.body())?.equals(Buffer.alloc(9 * MIB, 7))).toBe(true);
	});

	test("knows its object again when the answer was lost", async () => {
		const { etag } = await bench.sandbox.putObject("bucket", "k", Buffer.alloc(9 * MIB, 7));
		bench.sandbox.fault({ operation: "CompleteMultipartUpload", action: { kind: "drop-answer" } });
		const stored = await copyInParts(bench.open(), etag);
		expect(stored.etag).toBe(bench.sandbox.object("bucket", "to")?.etag);
	});

	test("fails at the part whose source is another by then", async () => {
		await bench.sandbox.putObject("bucket", "k", Buffer.alloc(9 * MIB));
		const error = await failureOf(copyInParts(bench.open(), "0".repeat(32)));
		expect(error).toMatchObject({ code: "object-changed" });
		expect(count("UploadPartCopy")).toBe(1);
	});

	test("is not called checked by a store that took no notice of the checksum", async () => {
		const { etag } = await careless.sandbox.putObject("bucket", "k", "x");
		const store = careless.open();
		const wrong = { algorithm: "crc64nvme", type: "FULL_OBJECT", value: "AAAAAAAAAAA=" } as const;
		const asked = { location: LOCATION, headers: { metadata: {} }, checksum: wrong };
		const begun = await store.beginCopy(asked, NEVER);
		const source = { bucket: "bucket", key: "k", etag };
		const part = await store.copyPart(begun, { number: 1, source, start: 0, end: 0 }, NEVER);
		expect(await store.completeUpload(begun, [part], NEVER)).toMatchObject({ verified: "size" });
	});

	test("tries a part again after an error in an answer with status 200", async () => {
		const { etag } = await bench.sandbox.putObject("bucket", "k", Buffer.alloc(9 * MIB));
		bench.sandbox.fault({ operation: "UploadPartCopy", action: { kind: "error-in-200" } });
		await copyInParts(bench.open(), etag);
		expect(count("UploadPartCopy")).toBe(3);
	});
});

describe("what else copies take", () => {
	test("tells the tags of an object, and none where the store knows no tags", async () => {
		await bench.sandbox.putObject("bucket", "k", "x", { "x-amz-tagging": "a=1&b=%C3%A9" });
		const store = bench.open();
		const location = { bucket: "bucket", key: "k" };
		expect(await store.tags(location, NEVER)).toEqual({ a: "1", b: "é" });
		const action = { kind: "error", status: 501, code: "NotImplemented" } as const;
		bench.sandbox.fault({ operation: "GetObjectTagging", action });
		expect(await store.tags(location, NEVER)).toEqual({});
	});

	test("deletes what is still the same, and is content with what is gone", async () => {
		const { etag } = await bench.sandbox.putObject("bucket", "k", "x");
		const store = bench.open();
		const location = { bucket: "bucket", key: "k" };
		const error = await failureOf(store.deleteObject(location, "0".repeat(32), NEVER));
		expect(error).toMatchObject({ code: "object-changed" });
		expect(bench.sandbox.keys("bucket")).toEqual(["k"]);
		await store.deleteObject(location, etag, NEVER);
		await store.deleteObject(location, etag, NEVER);
		expect(bench.sandbox.keys("bucket")).toEqual([]);
	});

	test.each([
		["is deleted", "x", []],
		["stays", "y", ["k"]],
	] as const)(
		"looks first where a store does not know the condition: what is %s",
		async (_, expected, left) => {
			await bench.sandbox.putObject("bucket", "k", "x");
			const { etag } = await bench.sandbox.putObject("bucket", "other", expected);
			const action = { kind: "error", status: 501, code: "NotImplemented" } as const;
			bench.sandbox.fault({ operation: "DeleteObject", action });
			const deleting = bench.open().deleteObject({ bucket: "bucket", key: "k" }, etag, NEVER);
			await deleting.catch((error) => expect(error).toMatchObject({ code: "object-changed" }));
			expect(bench.sandbox.keys("bucket", "k")).toEqual(left);
		},
	);
});
