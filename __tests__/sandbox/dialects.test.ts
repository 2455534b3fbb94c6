import {
	CompleteMultipartUploadCommand,
	CopyObjectCommand,
	CreateMultipartUploadCommand,
	GetObjectTaggingCommand,
	HeadObjectCommand,
	PutObjectCommand,
	type PutObjectCommandInput,
	type S3Client,
	UploadPartCommand,
	UploadPartCopyCommand,
} from "@aws-sdk/client-s3";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { Dialect } from "../../sandbox/dialects/manners.ts";
import { MANNERS } from "../../sandbox/dialects/manners.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { DIALECT_NAMES } from "../../src/store-traits.ts";
import { createClient, refusalOf } from "./support/client.ts";

const TARGET = { Bucket: "bucket", Key: "key" };
const PART_BYTES = 5 * 2 ** 20;

let sandbox: Sandbox;

async function play(dialect: Dialect): Promise<S3Client> {
	sandbox = await startSandbox({ dialect });
	sandbox.createBucket("bucket", { allowAcls: true, objectLock: true });
	await sandbox.putObject("bucket", "there", "x");
	const mode = "WHEN_REQUIRED";
	const checksums = { requestChecksumCalculation: mode, responseChecksumValidation: mode } as const;
	return createClient(sandbox, checksums);
}

afterEach(() => sandbox?.stop());

test("it can play every store that has a name", () => {
	expect(Object.keys(MANNERS)).toEqual([...DIALECT_NAMES]);
});

describe("played by the sandbox", () => {
	test.each<[Dialect, Partial<PutObjectCommandInput>, string]>([
		["r2", { Tagging: "a=b" }, "NotImplemented"],
		["r2", { ACL: "public-read" }, "NotImplemented"],
		["r2", { GrantRead: "id=x" }, "NotImplemented"],
		["r2", { WebsiteRedirectLocation: "/x" }, "NotImplemented"],
		["r2", { StorageClass: "GLACIER" }, "InvalidStorageClass"],
		["r2", { ExpectedBucketOwner: "111122223333" }, "NotImplemented"],
		["b2", { Tagging: "a=b" }, "NotImplemented"],
		["b2", { IfNoneMatch: "*" }, "NotImplemented"],
		["b2", { ChecksumCRC32: "jNwWgw==" }, "NotImplemented"],
		["gcs", { ObjectLockLegalHoldStatus: "ON" }, "NotImplemented"],
		["hetzner", { ServerSideEncryption: "AES256" }, "NotImplemented"],
		["scaleway", { StorageClass: "DEEP_ARCHIVE" }, "InvalidStorageClass"],
		["alibaba", { IfNoneMatch: "*" }, "NotImplemented"],
		["swift", { IfNoneMatch: "*" }, "NotImplemented"],
		["swift", { ServerSideEncryption: "aws:kms" }, "NotImplemented"],
	])("%s refuses a PUT with %p", async (dialect, input, code) => {
		const client = await play(dialect);
		const call = client.send(new PutObjectCommand({ ...TARGET, Body: "x", ...input }));
		expect((await refusalOf(call)).code).toBe(code);
		expect(sandbox.object("bucket", "key")).toBeUndefined();
	});

	test.each<[Dialect]>([["gcs"], ["rclone"], ["spaces"]])(
		"%s replaces what is there although it is told not to",
		async (dialect) => {
			const client = await play(dialect);
			const put = { ...TARGET, Key: "there", Body: "mine", IfNoneMatch: "*" };
			await client.send(new PutObjectCommand(put));
			expect(String(await sandbox.object("bucket", "there")?.body())).toBe("mine");
		},
	);

	test("r2 heeds a condition of a PUT, but none of a copy", async () => {
		const client = await play("r2");
		const there = { Bucket: "bucket", Key: "there", IfNoneMatch: "*" };
		const put = client.send(new PutObjectCommand({ ...there, Body: "mine" }));
		expect((await refusalOf(put)).status).toBe(412);
		await sandbox.putObject("bucket", "other", "other");
		await client.send(new CopyObjectCommand({ ...there, CopySource: "bucket/other" }));
		expect(String(await sandbox.object("bucket", "there")?.body())).toBe("other");
	});

	test("r2 wants parts of one size, and a last one that is no larger", async () => {
		const client = await play("r2");
		const sizes = [PART_BYTES, PART_BYTES + 1, 10];
		expect((await refusalOf(upload(client, sizes))).message).toContain("the same length");
		expect((await refusalOf(upload(client, [PART_BYTES, PART_BYTES + 1]))).code).toBe(
			"InvalidPart",
		);
		await upload(client, [PART_BYTES, PART_BYTES, 10]);
	});

	test("scaleway takes a thousand parts", async () => {
		const client = await play("scaleway");
		const { UploadId } = await client.send(new CreateMultipartUploadCommand(TARGET));
		const part = { ...TARGET, UploadId, Body: "x" };
		await client.send(new UploadPartCommand({ ...part, PartNumber: 1000 }));
		const call = client.send(new UploadPartCommand({ ...part, PartNumber: 1001 }));
		expect((await refusalOf(call)).code).toBe("InvalidArgument");
	});

	test("storj copies no parts, and swift tells of no tags", async () => {
		const storj = await play("storj");
		const { UploadId } = await storj.send(new CreateMultipartUploadCommand(TARGET));
		const part = { ...TARGET, UploadId, PartNumber: 1, CopySource: "bucket/there" };
		expect((await refusalOf(storj.send(new UploadPartCopyCommand(part)))).status).toBe(501);
		await sandbox.stop();
		const swift = await play("swift");
		const tags = swift.send(new GetObjectTaggingCommand({ Bucket: "bucket", Key: "there" }));
		expect((await refusalOf(tags)).status).toBe(501);
	});

	test("ceph gives underscores back as hyphens, and does not encrypt", async () => {
		const client = await play("ceph");
		const put = { ...TARGET, Body: "x", Metadata: { run_id: "1" } };
		await client.send(new PutObjectCommand({ ...put, ServerSideEncryption: "AES256" }));
		const head = await client.send(new HeadObjectCommand(TARGET));
		expect(head.Metadata).toEqual({ "run-id": "1" });
		expect(head.ServerSideEncryption).toBeUndefined();
	});
});

async function upload(client: S3Client, sizes: readonly number[]): Promise<void> {
	const { UploadId } = await client.send(new CreateMultipartUploadCommand(TARGET));
	const Parts = [];
	for (const [index, size] of sizes.entries()) {
		const part = { ...TARGET, UploadId, PartNumber: index + 1, Body: Buffer.alloc(size) };
		const { ETag } = await client.send(new UploadPartCommand(part));
		Parts.push({ PartNumber: index + 1, ETag });
	}
	const list = { ...TARGET, UploadId, MultipartUpload: { Parts } };
	await client.send(new CompleteMultipartUploadCommand(list));
}
