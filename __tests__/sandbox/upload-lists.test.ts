import {
	CreateMultipartUploadCommand,
	ListMultipartUploadsCommand,
	ListPartsCommand,
	type S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient } from "./support/client.ts";
import { checksumOf, Multipart } from "./support/multipart.ts";

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

describe("lists of parts and uploads", () => {
	test("ListParts pages through parts in order, with their checksums", async () => {
		const UploadId = await multipart.create({ ChecksumAlgorithm: "CRC32" });
		for (const number of [3, 1, 2]) {
			await multipart.uploadPart(UploadId, number, Buffer.from(String(number)), {
				ChecksumAlgorithm: "CRC32",
			});
		}
		const input = { ...target, UploadId, MaxParts: 2 };
		const first = await client.send(new ListPartsCommand(input));
		expect(first).toMatchObject({
			IsTruncated: true,
			NextPartNumberMarker: "2",
			ChecksumAlgorithm: "CRC32",
		});
		expect(first.Parts?.map(({ PartNumber }) => PartNumber)).toEqual([1, 2]);
		const rest = await client.send(new ListPartsCommand({ ...input, PartNumberMarker: "2" }));
		expect(rest.IsTruncated).toBe(false);
		expect(rest.Parts?.[0]).toMatchObject({
			PartNumber: 3,
			Size: 1,
			ChecksumCRC32: checksumOf("CRC32", Buffer.from("3")),
		});
	});

	test("ListMultipartUploads pages, filters and groups", async () => {
		const keys = ["a/1", "a/2", "b", "c"];
		for (const Key of keys) {
			await client.send(new CreateMultipartUploadCommand({ ...target, Key }));
		}
		const { Bucket } = target;
		const page = await client.send(new ListMultipartUploadsCommand({ Bucket, MaxUploads: 3 }));
		expect(page.Uploads?.map(({ Key }) => Key)).toEqual(["a/1", "a/2", "b"]);
		const next = await client.send(
			new ListMultipartUploadsCommand({
				Bucket,
				KeyMarker: page.NextKeyMarker,
				UploadIdMarker: page.NextUploadIdMarker,
			}),
		);
		expect(next.Uploads?.map(({ Key }) => Key)).toEqual(["c"]);
		const grouped = await client.send(new ListMultipartUploadsCommand({ Bucket, Delimiter: "/" }));
		expect(grouped.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(["a/"]);
		expect(grouped.Uploads?.map(({ Key }) => Key)).toEqual(["b", "c"]);
		const below = await client.send(new ListMultipartUploadsCommand({ Bucket, Prefix: "a/" }));
		expect(below.Uploads).toHaveLength(2);
	});
});
