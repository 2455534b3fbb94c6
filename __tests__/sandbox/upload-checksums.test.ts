import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createHasher } from "../../sandbox/checksums/checksum.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient } from "./support/client.ts";
import type { RawRequest } from "./support/raw-request.ts";
import { sendRaw } from "./support/raw-request.ts";

const BODY = "123456789";
// The check values of the CRCs, and the SHA digests, in base64.
const CHECKSUMS = {
	crc32: "y/Q5Jg==",
	crc32c: "4waSgw==",
	crc64nvme: "rosUhgp5mIg=",
	sha1: "98O8HYCOBHMq32eZZczDTKeuNEE=",
	sha256: "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=",
};
const ALGORITHMS = ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"] as const;

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
	sandbox.createBucket("bucket");
});

afterAll(() => sandbox.stop());

describe("a checksum sent with a PUT", () => {
	test.each(Object.entries(CHECKSUMS))("%s is verified, kept and returned", async (name, value) => {
		const header = `x-amz-checksum-${name}`;
		const put = await sendRaw(sandbox, putOf({ [header]: value }));
		expect(put.headers).toMatchObject({ [header]: value, "x-amz-checksum-type": "FULL_OBJECT" });
		const asked = { "x-amz-checksum-mode": "ENABLED" };
		const got = await sendRaw(sandbox, { path: "/bucket/key", headers: asked });
		expect(got.headers).toMatchObject({ [header]: value, "x-amz-checksum-type": "FULL_OBJECT" });
		const unasked = await sendRaw(sandbox, { path: "/bucket/key" });
		expect(unasked.headers).not.toHaveProperty(header);
	});

	test.each(Object.entries(CHECKSUMS))("%s that is wrong stores nothing", async (name, value) => {
		const wrong = (value.startsWith("A") ? "B" : "A") + value.slice(1);
		const put = await sendRaw(sandbox, putOf({ [`x-amz-checksum-${name}`]: wrong }, "/bucket/bad"));
		expect(put).toMatchObject({ status: 400, code: "BadDigest" });
		expect(sandbox.object("bucket", "bad")).toBeUndefined();
	});

	test.each<[string, Record<string, string>, string]>([
		["a wrong Content-MD5", { "content-md5": "AAAAAAAAAAAAAAAAAAAAAA==" }, "BadDigest"],
		["a malformed Content-MD5", { "content-md5": "AAAA" }, "InvalidDigest"],
		["a malformed checksum", { "x-amz-checksum-crc32": "AAA=" }, "InvalidRequest"],
		["an unknown algorithm", { "x-amz-checksum-crc16": "AAA=" }, "NotImplemented"],
		[
			"two checksums",
			{ "x-amz-checksum-crc32": CHECKSUMS.crc32, "x-amz-checksum-sha1": CHECKSUMS.sha1 },
			"InvalidRequest",
		],
	])("is refused when it is %s", async (_, headers, code) => {
		expect((await sendRaw(sandbox, putOf(headers, "/bucket/bad"))).code).toBe(code);
		expect(sandbox.object("bucket", "bad")).toBeUndefined();
	});

	test("is CRC64NVME, computed by the server, when none was sent", async () => {
		const md5 = createHash("md5").update(BODY).digest("base64");
		const put = await sendRaw(sandbox, putOf({ "content-md5": md5 }));
		expect(put.headers["x-amz-checksum-crc64nvme"]).toBe(CHECKSUMS.crc64nvme);
		expect(put.headers.etag).toBe('"25f9e794323b453885f5181f1b624d0b"');
	});

	test.each(ALGORITHMS)("%s of a stream comes as a trailer from the SDK", async (algorithm) => {
		const client = createClient(sandbox);
		const bytes = Buffer.alloc(100_000, algorithm);
		const Body = Readable.from([bytes.subarray(0, 65_536), bytes.subarray(65_536)]);
		const target = { Bucket: "bucket", Key: "stream" };
		const ContentLength = bytes.length;
		await client.send(
			new PutObjectCommand({ ...target, Body, ContentLength, ChecksumAlgorithm: algorithm }),
		);
		const recorded = sandbox.recorder.requests.at(-1);
		expect(recorded?.headers["x-amz-content-sha256"]).toBe("STREAMING-UNSIGNED-PAYLOAD-TRAILER");
		const got = await client.send(new GetObjectCommand(target));
		expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(bytes);
		const head = await client.send(new HeadObjectCommand({ ...target, ChecksumMode: "ENABLED" }));
		const hasher = createHasher(algorithm);
		hasher.update(bytes);
		expect(head[`Checksum${algorithm}`]).toBe(hasher.digest().toString("base64"));
		expect(head.ContentEncoding).toBeUndefined();
	});
});

function putOf(headers: Record<string, string>, path = "/bucket/key"): RawRequest {
	return { method: "PUT", path, headers, body: BODY };
}
