import {
	CopyObjectCommand,
	type CopyObjectCommandInput,
	GetObjectCommand,
	HeadObjectCommand,
	PutBucketVersioningCommand,
	type S3Client,
	UploadPartCopyCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";
import { checksumOf, Multipart, PARTS, WHOLE } from "./support/multipart.ts";

const TARGET = { Bucket: "copies", Key: "copy" };
const SOURCE_KEY = "a b/ü+?%.txt";
const CopySource = `sources/${encodeURIComponent(SOURCE_KEY)}`;

let sandbox: Sandbox;
let client: S3Client;

beforeAll(async () => {
	sandbox = await startSandbox();
	client = createClient(sandbox, { requestChecksumCalculation: "WHEN_REQUIRED" });
	sandbox.createBucket("sources");
	sandbox.createBucket("copies");
});

beforeEach(async () => {
	await sandbox.putObject("sources", SOURCE_KEY, "content", {
		"content-type": "text/x-source",
		"x-amz-meta-a": "1",
		"x-amz-tagging": "t=1",
		"x-amz-storage-class": "STANDARD_IA",
	});
});

afterAll(() => sandbox.stop());

describe("CopyObject", () => {
	test("copies bytes, headers, metadata and tags, but not the storage class", async () => {
		const copied = await copy({});
		expect(copied.CopyObjectResult?.ETag).toBe(`"${sandbox.object("copies", "copy")?.etag ?? ""}"`);
		const read = await client.send(new GetObjectCommand(TARGET));
		expect(await read.Body?.transformToString()).toBe("content");
		expect(read).toMatchObject({ ContentType: "text/x-source", Metadata: { a: "1" }, TagCount: 1 });
		expect(read.StorageClass).toBeUndefined();
	});

	test("replaces metadata and tags when told to", async () => {
		await copy({
			MetadataDirective: "REPLACE",
			ContentType: "text/x-copy",
			Metadata: { b: "2" },
			TaggingDirective: "REPLACE",
			Tagging: "",
			StorageClass: "GLACIER_IR",
		});
		const head = await client.send(new HeadObjectCommand(TARGET));
		expect(head).toMatchObject({ ContentType: "text/x-copy", Metadata: { b: "2" } });
		expect(head.StorageClass).toBe("GLACIER_IR");
		expect(head).not.toHaveProperty("TagCount");
	});

	test("of an object onto itself must change something", async () => {
		const self = {
			Bucket: "sources",
			Key: SOURCE_KEY,
			CopySource,
			StorageClass: "STANDARD_IA",
		} as const;
		const refusal = await refusalOf(client.send(new CopyObjectCommand(self)));
		expect(refusal.code).toBe("InvalidRequest");
		const change = { ...self, MetadataDirective: "REPLACE", Metadata: { c: "3" } } as const;
		await client.send(new CopyObjectCommand(change));
		expect(sandbox.object("sources", SOURCE_KEY)?.headers["x-amz-meta-c"]).toBe("3");
		expect(await sandbox.object("sources", SOURCE_KEY)?.body()).toEqual(Buffer.from("content"));
	});

	test("of a multipart object gives one with the MD5 and checksum of the whole", async () => {
		const multipart = new Multipart(client, { Bucket: "sources", Key: "multi" });
		const uploadId = await multipart.create({ ChecksumAlgorithm: "SHA256" });
		const parts = await multipart.uploadAll(uploadId, { ChecksumAlgorithm: "SHA256" });
		await multipart.complete(uploadId, parts);
		await copy({ CopySource: "sources/multi" });
		const head = await client.send(new HeadObjectCommand({ ...TARGET, ChecksumMode: "ENABLED" }));
		expect(head).toMatchObject({
			ContentLength: WHOLE.length,
			ChecksumSHA256: checksumOf("SHA256", WHOLE),
			ChecksumType: "FULL_OBJECT",
		});
		expect(head.ETag).not.toContain("-");
	});

	test.each<[string, Partial<CopyObjectCommandInput>, number]>([
		["CopySourceIfMatch with another ETag", { CopySourceIfMatch: '"x"' }, 412],
		["CopySourceIfNoneMatch with any ETag", { CopySourceIfNoneMatch: "*" }, 412],
		[
			"CopySourceIfModifiedSince in the future",
			{ CopySourceIfModifiedSince: new Date("2100-01-01") },
			412,
		],
		[
			"CopySourceIfUnmodifiedSince in the past",
			{ CopySourceIfUnmodifiedSince: new Date("2000-01-01") },
			412,
		],
		["a source that is not there", { CopySource: "sources/nothing" }, 404],
		["a source bucket that is not there", { CopySource: "nowhere/key" }, 404],
		["a source without a key", { CopySource: "sources" }, 400],
		["a source of another owner", { ExpectedSourceBucketOwner: "999988887777" }, 403],
		["an unknown directive", { MetadataDirective: "MERGE" as "COPY" }, 400],
		["a target that must not exist, but does", { IfNoneMatch: "*" }, 412],
	])("is refused for %s", async (_, input, status) => {
		await sandbox.putObject("copies", "copy", "before");
		expect((await refusalOf(copy(input))).status).toBe(status);
		expect(await sandbox.object("copies", "copy")?.body()).toEqual(Buffer.from("before"));
	});

	test("reads the version it names", async () => {
		sandbox.createBucket("versions", { versioning: true });
		await client.send(
			new PutBucketVersioningCommand({
				Bucket: "versions",
				VersioningConfiguration: { Status: "Enabled" },
			}),
		);
		await sandbox.putObject("versions", "key", "old");
		const old = await client.send(new HeadObjectCommand({ Bucket: "versions", Key: "key" }));
		await sandbox.putObject("versions", "key", "new");
		const named = `versions/key?versionId=${old.VersionId ?? ""}`;
		expect((await copy({ CopySource: named })).CopySourceVersionId).toBe(old.VersionId);
		expect(await sandbox.object("copies", "copy")?.body()).toEqual(Buffer.from("old"));
	});
});

describe("UploadPartCopy", () => {
	test("makes parts of ranges of an object", async () => {
		await sandbox.putObject("sources", "big", WHOLE);
		const multipart = new Multipart(client, TARGET);
		const UploadId = await multipart.create();
		const copyPart = async (PartNumber: number, CopySourceRange: string): Promise<string> => {
			const input = { ...TARGET, UploadId, PartNumber, CopySource: "sources/big", CopySourceRange };
			const copied = await client.send(new UploadPartCopyCommand(input));
			return copied.CopyPartResult?.ETag ?? "";
		};
		const parts = [
			{ PartNumber: 1, ETag: await copyPart(1, "bytes=5242880-10485759") },
			{ PartNumber: 2, ETag: await copyPart(2, "bytes=10485760-10485760") },
		];
		await multipart.complete(UploadId, parts);
		const whole = await sandbox.object("copies", "copy")?.body();
		expect(whole?.equals(Buffer.concat(PARTS.slice(1)))).toBe(true);
	});

	test.each(["bytes=0-7", "bytes=3-", "bytes=4-2"])("refuses the range %s", async (range) => {
		const UploadId = await new Multipart(client, TARGET).create();
		const input = { ...TARGET, UploadId, PartNumber: 1, CopySource, CopySourceRange: range };
		const refusal = await refusalOf(client.send(new UploadPartCopyCommand(input)));
		expect(refusal.code).toBe("InvalidArgument");
	});
});

function copy(input: Partial<CopyObjectCommandInput>) {
	return client.send(new CopyObjectCommand({ ...TARGET, CopySource, ...input }));
}
