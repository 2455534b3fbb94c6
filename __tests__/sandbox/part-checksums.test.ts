import {
	type ChecksumAlgorithm,
	type CreateMultipartUploadCommandInput,
	HeadObjectCommand,
	ListPartsCommand,
	type S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";
import { checksumOf, Multipart, PARTS, WHOLE } from "./support/multipart.ts";
import { sendRaw } from "./support/raw-request.ts";

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

describe("the checksum of a multipart object", () => {
	test.each<[ChecksumAlgorithm, "FULL_OBJECT" | "COMPOSITE", "FULL_OBJECT" | undefined]>([
		["CRC32", "COMPOSITE", undefined],
		["CRC32C", "COMPOSITE", undefined],
		["SHA1", "COMPOSITE", undefined],
		["SHA256", "COMPOSITE", undefined],
		["CRC64NVME", "FULL_OBJECT", undefined],
		["CRC32", "FULL_OBJECT", "FULL_OBJECT"],
		["CRC32C", "FULL_OBJECT", "FULL_OBJECT"],
	])("with %s is %s", async (ChecksumAlgorithm, type, ChecksumType) => {
		const UploadId = await multipart.create({
			ChecksumAlgorithm,
			...(ChecksumType && { ChecksumType }),
		});
		const parts = await multipart.uploadAll(UploadId, { ChecksumAlgorithm });
		const done = await multipart.complete(UploadId, parts);
		const expected =
			type === "FULL_OBJECT"
				? checksumOf(ChecksumAlgorithm, WHOLE)
				: `${checksumOf(ChecksumAlgorithm, Buffer.concat(PARTS.map((part) => Buffer.from(checksumOf(ChecksumAlgorithm, part), "base64"))))}-3`;
		const name = `Checksum${ChecksumAlgorithm}`;
		expect(done).toMatchObject({ [name]: expected, ChecksumType: type });
		const head = await client.send(new HeadObjectCommand({ ...target, ChecksumMode: "ENABLED" }));
		expect(head).toMatchObject({ [name]: expected, ChecksumType: type });
		expect(sandbox.object(target.Bucket, "key")?.checksum).toEqual({
			algorithm: ChecksumAlgorithm,
			value: expected,
			type,
		});
	});

	test("without one is a CRC64NVME of the whole", async () => {
		const UploadId = await multipart.create();
		const done = await multipart.complete(UploadId, await multipart.uploadAll(UploadId));
		expect(done).toMatchObject({
			ChecksumCRC64NVME: checksumOf("CRC64NVME", WHOLE),
			ChecksumType: "FULL_OBJECT",
		});
	});
});

describe("checksums of parts", () => {
	test("are verified, and a wrong one stores no part", async () => {
		const uploadId = await multipart.create({ ChecksumAlgorithm: "SHA1" });
		const headers = { "x-amz-checksum-sha1": checksumOf("SHA1", Buffer.from("other")) };
		const query = { uploadId, partNumber: "1" };
		const path = `/${target.Bucket}/key`;
		const raw = { method: "PUT", path, query, headers, body: "body" };
		expect((await sendRaw(sandbox, raw)).code).toBe("BadDigest");
		const listed = await client.send(new ListPartsCommand({ ...target, UploadId: uploadId }));
		expect(listed.Parts).toBeUndefined();
	});

	test("must be of the algorithm the upload was created with", async () => {
		const crc32 = await multipart.create({ ChecksumAlgorithm: "CRC32" });
		const body = Buffer.from("x");
		const other = await refusalOf(
			multipart.uploadPart(crc32, 1, body, { ChecksumAlgorithm: "SHA1" }),
		);
		expect(other.message).toBe(
			"Checksum Type mismatch occurred, expected checksum Type: crc32, actual checksum Type: sha1",
		);
		expect((await refusalOf(multipart.uploadPart(crc32, 1, body))).message).toContain(
			"actual checksum Type: null",
		);
	});

	test("may be of any algorithm when the upload was created with none", async () => {
		const uploadId = await multipart.create();
		const body = Buffer.from("x");
		const part = await multipart.uploadPart(uploadId, 1, body, { ChecksumAlgorithm: "CRC32" });
		expect(part.ChecksumCRC32).toBe(checksumOf("CRC32", body));
		const { ETag, PartNumber } = part;
		const done = await multipart.complete(uploadId, [{ ETag, PartNumber }]);
		expect(done.ChecksumCRC64NVME).toBe(checksumOf("CRC64NVME", body));
	});

	test("must be listed to complete a composite one, and be right", async () => {
		const UploadId = await multipart.create({ ChecksumAlgorithm: "SHA256" });
		const part = await multipart.uploadPart(UploadId, 1, Buffer.from("x"), {
			ChecksumAlgorithm: "SHA256",
		});
		const { ETag, PartNumber } = part;
		const missing = await refusalOf(multipart.complete(UploadId, [{ ETag, PartNumber }]));
		expect(missing.message).toContain("It was missing for part 1");
		const wrong = { ...part, ChecksumSHA256: checksumOf("SHA256", Buffer.from("y")) };
		expect((await refusalOf(multipart.complete(UploadId, [wrong]))).code).toBe("InvalidPart");
		await multipart.complete(UploadId, [part]);
	});

	test.each<[Partial<CreateMultipartUploadCommandInput>]>([
		[{ ChecksumAlgorithm: "SHA256", ChecksumType: "FULL_OBJECT" }],
		[{ ChecksumAlgorithm: "CRC64NVME", ChecksumType: "COMPOSITE" }],
		[{ ChecksumType: "FULL_OBJECT" }],
	])("cannot be %j", async (input) => {
		expect((await refusalOf(multipart.create(input))).code).toBe("InvalidRequest");
	});
});
