import type { S3Client } from "@aws-sdk/client-s3";
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { Refusal } from "../../sandbox/refusals.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";
import { Multipart } from "./support/multipart.ts";
import { sendRaw } from "./support/raw-request.ts";

const TARGET = { Bucket: "bucket", Key: "key" };
const CRC32_OF_X = { ...TARGET, Body: "x", ChecksumCRC32: "jNwWgw==" } as const;
const PART = Buffer.from("only part");

let sandbox: Sandbox;

async function start(...refuses: Refusal[]): Promise<S3Client> {
	sandbox = await startSandbox({ refuses });
	sandbox.createBucket("bucket");
	await sandbox.putObject("bucket", "there", "x");
	const mode = "WHEN_REQUIRED";
	return createClient(sandbox, {
		requestChecksumCalculation: mode,
		responseChecksumValidation: mode,
	});
}

afterEach(() => sandbox.stop());

describe("a sandbox that refuses checksum-headers", () => {
	test("refuses a checksum and says which header it was", async () => {
		const client = await start("checksum-headers");
		expect(await refusalOf(client.send(new PutObjectCommand(CRC32_OF_X)))).toEqual({
			code: "NotImplemented",
			status: 501,
			message: "Header 'x-amz-checksum-crc32' with value 'jNwWgw==' not implemented",
		});
		expect(sandbox.keys("bucket")).toEqual(["there"]);
	});

	test.each([
		["PUT", "/bucket/key", { "x-amz-sdk-checksum-algorithm": "CRC32" }],
		["PUT", "/bucket/key", { "x-amz-trailer": "x-amz-checksum-crc32" }],
		["POST", "/bucket/key?uploads", { "x-amz-checksum-algorithm": "CRC32" }],
	])("refuses what announces one: %s %s with %j", async (method, target, headers) => {
		await start("checksum-headers");
		const [path = "", sub] = target.split("?");
		const query = sub === undefined ? {} : { [sub]: "" };
		expect(await sendRaw(sandbox, { method, path, query, headers })).toMatchObject({
			status: 501,
			code: "NotImplemented",
		});
	});

	test("takes Content-MD5 and verifies it", async () => {
		const client = await start("checksum-headers");
		const put = { ...TARGET, Body: "x" };
		await client.send(new PutObjectCommand({ ...put, ContentMD5: "ndTkYSaMgDT1yFZOFVxnpg==" }));
		const wrong = new PutObjectCommand({ ...put, ContentMD5: "1B2M2Y8AsgTpgAmY7PhCfg==" });
		expect((await refusalOf(client.send(wrong))).code).toBe("BadDigest");
	});

	test("still tells the checksums of its objects", async () => {
		const client = await start("checksum-headers");
		const asked = { Bucket: "bucket", Key: "there", ChecksumMode: "ENABLED" } as const;
		expect(await client.send(new HeadObjectCommand(asked))).toHaveProperty("ChecksumCRC64NVME");
	});
});

describe("a sandbox that refuses checksum-mode", () => {
	test("refuses to be asked for checksums, and serves who does not ask", async () => {
		const client = await start("checksum-mode");
		const there = { Bucket: "bucket", Key: "there" };
		const asking = { ...there, ChecksumMode: "ENABLED" } as const;
		expect(await refusalOf(client.send(new GetObjectCommand(asking)))).toEqual({
			code: "InvalidArgument",
			status: 400,
			message: "Unsupported header 'x-amz-checksum-mode' received for this API call.",
		});
		expect((await refusalOf(client.send(new HeadObjectCommand(asking)))).status).toBe(400);
		const { Body } = await client.send(new GetObjectCommand(there));
		expect(await Body?.transformToString()).toBe("x");
		await client.send(new PutObjectCommand(CRC32_OF_X));
	});
});

describe("a sandbox that refuses full-object-crc32", () => {
	test.each(["CRC32", "CRC32C"] as const)("creates no such upload with %s", async (algorithm) => {
		const client = await start("full-object-crc32");
		const multipart = new Multipart(client, TARGET);
		const facts = { ChecksumAlgorithm: algorithm, ChecksumType: "FULL_OBJECT" } as const;
		expect(await refusalOf(multipart.create(facts))).toMatchObject({
			code: "InvalidRequest",
			status: 400,
			message: expect.stringContaining("FULL_OBJECT checksum type"),
		});
		expect(sandbox.uploads("bucket")).toEqual([]);
	});

	test.each([
		{ ChecksumAlgorithm: "CRC32", ChecksumType: "COMPOSITE" },
		{ ChecksumAlgorithm: "CRC32" },
		{ ChecksumAlgorithm: "CRC64NVME", ChecksumType: "FULL_OBJECT" },
		{},
	] as const)("creates one with %j", async (facts) => {
		const multipart = new Multipart(await start("full-object-crc32"), TARGET);
		await multipart.create(facts);
		expect(sandbox.uploads("bucket")).toHaveLength(1);
	});
});

describe("a sandbox that refuses full-object-complete", () => {
	test("takes the upload and its parts, and cannot complete it until it is another", async () => {
		const multipart = new Multipart(await start("full-object-complete"), TARGET);
		const algorithm = { ChecksumAlgorithm: "CRC32" } as const;
		const full = await multipart.create({ ...algorithm, ChecksumType: "FULL_OBJECT" });
		const part = await multipart.uploadPart(full, 1, PART, algorithm);
		expect(await refusalOf(multipart.complete(full, [part]))).toMatchObject({
			code: "BadDigest",
			status: 400,
		});
		expect(sandbox.keys("bucket")).toEqual(["there"]);
		const composite = await multipart.create({ ...algorithm, ChecksumType: "COMPOSITE" });
		const again = await multipart.uploadPart(composite, 1, PART, algorithm);
		await multipart.complete(composite, [again]);
		expect(sandbox.keys("bucket")).toEqual(["key", "there"]);
	});

	test("completes uploads without a checksum of the client's", async () => {
		const multipart = new Multipart(await start("full-object-complete"), TARGET);
		const upload = await multipart.create();
		await multipart.complete(upload, [await multipart.uploadPart(upload, 1, PART)]);
		expect(sandbox.keys("bucket")).toEqual(["key", "there"]);
	});
});

test("A sandbox can refuse several things at once, and by default refuses none of them", async () => {
	const asking = { Bucket: "bucket", Key: "there", ChecksumMode: "ENABLED" } as const;
	const strict = await start("checksum-headers", "checksum-mode");
	expect((await refusalOf(strict.send(new PutObjectCommand(CRC32_OF_X)))).status).toBe(501);
	expect((await refusalOf(strict.send(new GetObjectCommand(asking)))).status).toBe(400);
	await sandbox.stop();
	const lenient = await start();
	await lenient.send(new PutObjectCommand(CRC32_OF_X));
	await lenient.send(new HeadObjectCommand(asking));
});
