import {
	GetObjectCommand,
	HeadObjectCommand,
	PutObjectCommand,
	type PutObjectCommandInput,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient } from "./support/client.ts";
import { sendRaw } from "./support/raw-request.ts";

const TARGET = { Bucket: "bucket", Key: "key" };

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
	sandbox.createBucket("bucket");
});

afterAll(() => sandbox.stop());

describe("what a PUT says of an object", () => {
	test("comes back with GET and HEAD, system headers as they were sent", async () => {
		const client = createClient(sandbox);
		const facts: Partial<PutObjectCommandInput> = {
			ContentType: "text/html; charset=utf-8",
			CacheControl: "max-age=60",
			ContentDisposition: 'attachment; filename="x.html"',
			ContentEncoding: "gzip",
			ContentLanguage: "de-CH",
			StorageClass: "STANDARD_IA",
			WebsiteRedirectLocation: "/elsewhere",
			ServerSideEncryption: "AES256",
			Metadata: { "run-id": "12", under_score: "a  b" },
		};
		const Expires = new Date("2030-01-02T03:04:05Z");
		await client.send(new PutObjectCommand({ ...TARGET, ...facts, Expires, Body: "x" }));
		for (const Command of [GetObjectCommand, HeadObjectCommand]) {
			const read = await client.send(new Command(TARGET));
			expect(read).toMatchObject({ ...facts, ContentLength: 1, AcceptRanges: "bytes" });
			expect(read.ExpiresString).toBe("Wed, 02 Jan 2030 03:04:05 GMT");
			expect(read.LastModified?.getMilliseconds()).toBe(0);
		}
		expect(sandbox.object("bucket", "key")?.headers).toMatchObject({
			"content-type": "text/html; charset=utf-8",
			"x-amz-meta-run-id": "12",
			"x-amz-storage-class": "STANDARD_IA",
		});
	});

	test("has binary/octet-stream as its type when it says none", async () => {
		await sendRaw(sandbox, { method: "PUT", path: "/bucket/untyped" });
		const { headers } = await sendRaw(sandbox, { path: "/bucket/untyped" });
		expect(headers).toMatchObject({ "content-type": "binary/octet-stream", "content-length": "0" });
		expect(headers).not.toHaveProperty("x-amz-storage-class");
	});

	// The first is the example of "Working with object metadata", S3 User Guide.
	test.each([
		["ÄMÄZÕÑ S3", "=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?="],
		["=?UTF-8?B?5pel5pys?=", "=?UTF-8?B?5pel5pys?="],
		["=?UTF-8?Q?caf=C3=A9_1?=", "=?UTF-8?B?Y2Fmw6kgMQ==?="],
		["=?utf-8?b?YWJj?=", "abc"],
		["plain", "plain"],
	])("metadata %j comes back as %j", async (sent, returned) => {
		const value = Buffer.from(sent).toString("latin1");
		const headers = { "x-amz-meta-text": value };
		expect((await sendRaw(sandbox, { method: "PUT", path: "/bucket/m", headers })).status).toBe(
			200,
		);
		const got = await sendRaw(sandbox, { path: "/bucket/m" });
		expect(got.headers["x-amz-meta-text"]).toBe(returned);
	});

	test.each([
		["2,048 bytes of metadata are kept", 2044, undefined],
		["2,049 are too large", 2045, "MetadataTooLarge"],
	])("%s", async (_, length, code) => {
		const headers = { "x-amz-meta-name": "v".repeat(length) };
		const put = await sendRaw(sandbox, { method: "PUT", path: "/bucket/large", headers });
		expect(put.code).toBe(code);
	});

	test.each([
		["x-amz-storage-class", "COLD", "InvalidStorageClass"],
		["x-amz-server-side-encryption", "ROT13", "InvalidArgument"],
		["x-amz-tagging", "a=1&a=2", "InvalidTag"],
	])("%s: %s is refused", async (name, value, code) => {
		const raw = { method: "PUT", path: "/bucket/bad", headers: { [name]: value } };
		expect((await sendRaw(sandbox, raw)).code).toBe(code);
		expect(sandbox.object("bucket", "bad")).toBeUndefined();
	});

	test.each([
		["x-amz-acl", "public-read", "AccessControlListNotSupported"],
		["x-amz-acl", "everybody", "InvalidArgument"],
		["x-amz-grant-read", "id=1", "AccessControlListNotSupported"],
		["x-amz-server-side-encryption-customer-algorithm", "AES256", "AccessDenied"],
		["x-amz-object-lock-mode", "GOVERNANCE", "InvalidRequest"],
	])("%s: %s is refused, as a new bucket of S3 does", async (name, value, code) => {
		const headers = { [name]: value };
		const put = await sendRaw(sandbox, { method: "PUT", path: "/bucket/bad", headers });
		expect(put.code).toBe(code);
		const create = { method: "POST", path: "/bucket/bad", query: { uploads: "" }, headers };
		expect((await sendRaw(sandbox, create)).code).toBe(code);
	});

	test("an ACL is accepted where the bucket allows them, or when it changes nothing", async () => {
		sandbox.createBucket("with-acls", { allowAcls: true });
		const put = async (path: string, acl: string): Promise<number> =>
			(await sendRaw(sandbox, { method: "PUT", path, headers: { "x-amz-acl": acl } })).status;
		expect(await put("/with-acls/key", "public-read")).toBe(200);
		expect(await put("/bucket/key", "bucket-owner-full-control")).toBe(200);
	});

	test("KMS encryption is echoed, and the ETag is then no MD5", async () => {
		const headers = {
			"x-amz-server-side-encryption": "aws:kms",
			"x-amz-server-side-encryption-aws-kms-key-id": "key-1",
		};
		const put = await sendRaw(sandbox, { method: "PUT", path: "/bucket/kms", headers });
		expect(put.headers).toMatchObject(headers);
		expect(put.headers.etag).not.toBe('"d41d8cd98f00b204e9800998ecf8427e"');
	});

	test("an archived object is described but not read", async () => {
		await sandbox.putObject("bucket", "cold", "x", { "x-amz-storage-class": "GLACIER" });
		const get = await sendRaw(sandbox, { path: "/bucket/cold" });
		expect(get.code).toBe("InvalidObjectState");
		const head = await sendRaw(sandbox, { method: "HEAD", path: "/bucket/cold" });
		expect(head.headers["x-amz-storage-class"]).toBe("GLACIER");
	});
});
