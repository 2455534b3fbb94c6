import {
	AbortMultipartUploadCommand,
	type CompletedPart,
	type CompleteMultipartUploadCommandInput,
	GetObjectCommand,
	type S3Client,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";
import { checksumOf, Multipart, WHOLE } from "./support/multipart.ts";

let sandbox: Sandbox;
let client: S3Client;
let target: { readonly Bucket: string; readonly Key: string };
let multipart: Multipart;
let bucketCount = 0;

beforeAll(async () => {
	sandbox = await startSandbox();
	// The SDK adds a CRC32 of its own to everything unless told not to.
	client = createClient(sandbox, { requestChecksumCalculation: "WHEN_REQUIRED" });
});

beforeEach(() => {
	bucketCount += 1;
	target = { Bucket: `bucket${bucketCount}`, Key: "key" };
	sandbox.createBucket(target.Bucket);
	multipart = new Multipart(client, target);
});

afterAll(() => sandbox.stop());

describe("a multipart upload", () => {
	test("puts the parts together and keeps what Create said", async () => {
		const UploadId = await multipart.create({
			ContentType: "text/x-test",
			Metadata: { a: "1" },
			Tagging: "t=1",
			StorageClass: "STANDARD_IA",
		});
		expect(sandbox.uploads(target.Bucket)).toEqual([{ key: "key", uploadId: UploadId }]);
		expect((await multipart.complete(UploadId, await multipart.uploadAll(UploadId))).ETag).toBe(
			// MD5 of the three MD5s, as Python's hashlib gives it.
			'"0a97f1336a2298a6c3e9adaa562a9eec-3"',
		);
		const read = await client.send(new GetObjectCommand(target));
		expect(Buffer.from((await read.Body?.transformToByteArray()) ?? []).equals(WHOLE)).toBe(true);
		const facts = { ContentType: "text/x-test", Metadata: { a: "1" }, TagCount: 1 };
		expect(read).toMatchObject({ ...facts, StorageClass: "STANDARD_IA" });
		expect(sandbox.uploads(target.Bucket)).toEqual([]);
	});

	test.each<[string, Partial<CompleteMultipartUploadCommandInput>, string]>([
		["a wrong size", { MpuObjectSize: WHOLE.length + 1 }, "InvalidRequest"],
		["a wrong checksum", { ChecksumCRC32: "AAAAAA==" }, "BadDigest"],
		["a checksum of another algorithm", { ChecksumSHA1: checksumOf("SHA1", WHOLE) }, "BadDigest"],
		["another checksum type", { ChecksumType: "COMPOSITE" }, "BadDigest"],
		["an ETag that must match", { IfMatch: '"x"' }, "NoSuchKey"],
	])(
		"is not completed when the whole has %s, and can be completed after",
		async (_, claim, code) => {
			const UploadId = await multipart.create({
				ChecksumAlgorithm: "CRC32",
				ChecksumType: "FULL_OBJECT",
			});
			const parts = await multipart.uploadAll(UploadId, { ChecksumAlgorithm: "CRC32" });
			expect((await refusalOf(multipart.complete(UploadId, parts, claim))).code).toBe(code);
			expect(sandbox.object(target.Bucket, "key")).toBeUndefined();
			await multipart.complete(UploadId, parts, {
				MpuObjectSize: WHOLE.length,
				ChecksumCRC32: checksumOf("CRC32", WHOLE),
				ChecksumType: "FULL_OBJECT",
			});
			expect(sandbox.object(target.Bucket, "key")?.size).toBe(WHOLE.length);
		},
	);

	test("is completed by If-None-Match: * only where there is no object", async () => {
		const UploadId = await multipart.create();
		const parts = await multipart.uploadAll(UploadId);
		await sandbox.putObject(target.Bucket, "key", "first");
		const refusal = await refusalOf(multipart.complete(UploadId, parts, { IfNoneMatch: "*" }));
		expect(refusal.status).toBe(412);
		expect(await sandbox.object(target.Bucket, "key")?.body()).toEqual(Buffer.from("first"));
	});

	test("is refused when the list of parts is wrong", async () => {
		const UploadId = await multipart.create();
		const [first = {}, second = {}, third = {}] = await multipart.uploadAll(UploadId);
		const refusal = async (...parts: readonly CompletedPart[]): Promise<string> =>
			(await refusalOf(multipart.complete(UploadId, parts))).code;
		expect(await refusal(second, first)).toBe("InvalidPartOrder");
		expect(await refusal(first, first)).toBe("InvalidPartOrder");
		expect(await refusal(first, { ...second, ETag: '"x"' })).toBe("InvalidPart");
		expect(await refusal(first, { ...second, PartNumber: 9 })).toBe("InvalidPart");
		expect(await refusal()).toBe("MalformedXML");
		expect(await refusal({ ...third, PartNumber: 3 }, { ...third, PartNumber: 4 })).toBe(
			"InvalidPart",
		);
	});

	test("is refused when a part but the last is below 5 MiB", async () => {
		const UploadId = await multipart.create();
		const parts = [
			await multipart.uploadPart(UploadId, 1, Buffer.from("a")),
			await multipart.uploadPart(UploadId, 2, Buffer.from("b")),
		];
		expect((await refusalOf(multipart.complete(UploadId, parts))).code).toBe("EntityTooSmall");
	});

	test("takes the last upload of a part number", async () => {
		const UploadId = await multipart.create();
		await multipart.uploadPart(UploadId, 1, Buffer.from("old"));
		await multipart.complete(UploadId, [
			await multipart.uploadPart(UploadId, 1, Buffer.from("new")),
		]);
		expect(await sandbox.object(target.Bucket, "key")?.body()).toEqual(Buffer.from("new"));
	});

	test("is gone once it is completed or aborted", async () => {
		const completed = await multipart.create();
		const parts = [await multipart.uploadPart(completed, 1, Buffer.from("x"))];
		await multipart.complete(completed, parts);
		expect((await refusalOf(multipart.complete(completed, parts))).code).toBe("NoSuchUpload");
		const UploadId = await multipart.create();
		await multipart.uploadPart(UploadId, 1, Buffer.from("x"));
		await client.send(new AbortMultipartUploadCommand({ ...target, UploadId }));
		expect(sandbox.uploads(target.Bucket)).toEqual([]);
		expect((await refusalOf(multipart.uploadPart(UploadId, 2, Buffer.from("x")))).code).toBe(
			"NoSuchUpload",
		);
	});

	test("is read part by part", async () => {
		const UploadId = await multipart.create();
		await multipart.complete(UploadId, await multipart.uploadAll(UploadId));
		const second = await client.send(new GetObjectCommand({ ...target, PartNumber: 2 }));
		expect(second).toMatchObject({
			PartsCount: 3,
			ContentRange: "bytes 5242880-10485759/10485761",
		});
		expect(
			Buffer.from((await second.Body?.transformToByteArray()) ?? []).equals(
				WHOLE.subarray(5_242_880, 10_485_760),
			),
		).toBe(true);
		const beyond = client.send(new GetObjectCommand({ ...target, PartNumber: 4 }));
		expect((await refusalOf(beyond)).status).toBe(416);
	});

	test("is what lib-storage makes of a stream", async () => {
		const upload = new Upload({
			client: createClient(sandbox),
			params: { ...target, Body: WHOLE },
		});
		await upload.done();
		const stored = await sandbox.object(target.Bucket, "key")?.body();
		expect(stored?.equals(WHOLE)).toBe(true);
	});
});
