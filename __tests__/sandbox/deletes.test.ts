import {
	DeleteObjectCommand,
	DeleteObjectsCommand,
	DeleteObjectTaggingCommand,
	GetObjectTaggingCommand,
	HeadObjectCommand,
	PutObjectCommand,
	PutObjectTaggingCommand,
	type S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";
import { checksumOf } from "./support/multipart.ts";
import { sendRaw } from "./support/raw-request.ts";

const Bucket = "bucket";

let sandbox: Sandbox;
let client: S3Client;

beforeAll(async () => {
	sandbox = await startSandbox();
	client = createClient(sandbox);
	sandbox.createBucket(Bucket);
});

afterAll(() => sandbox.stop());

describe("DeleteObject", () => {
	test("removes the object, and does not mind when there is none", async () => {
		await sandbox.putObject(Bucket, "key", "x");
		await client.send(new DeleteObjectCommand({ Bucket, Key: "key" }));
		expect(sandbox.object(Bucket, "key")).toBeUndefined();
		const again = await client.send(new DeleteObjectCommand({ Bucket, Key: "key" }));
		expect(again.$metadata.httpStatusCode).toBe(204);
	});

	test("with If-Match removes only the object it names", async () => {
		const { etag } = await sandbox.putObject(Bucket, "key", "x");
		const remove = (IfMatch: string): Promise<unknown> =>
			client.send(new DeleteObjectCommand({ Bucket, Key: "key", IfMatch }));
		expect((await refusalOf(remove('"x"'))).code).toBe("PreconditionFailed");
		await remove(`"${etag}"`);
		expect(sandbox.keys(Bucket)).not.toContain("key");
		expect((await refusalOf(remove("*"))).code).toBe("NoSuchKey");
	});
});

describe("DeleteObjects", () => {
	test("removes many and says which, odd names included", async () => {
		const keys = ["a", "b&<>", "c\r\n\u0001", "d/ü"];
		for (const key of keys) await sandbox.putObject(Bucket, key, "x");
		const Objects = ["none", ...keys].map((Key) => ({ Key }));
		const done = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
		expect(done.Deleted).toHaveLength(5);
		expect(done.Errors).toBeUndefined();
		expect(sandbox.keys(Bucket)).toEqual([]);
	});

	test("when quiet says only what failed", async () => {
		await sandbox.putObject(Bucket, "kept", "x");
		await sandbox.putObject(Bucket, "removed", "x");
		const Objects = [{ Key: "kept", ETag: '"x"' }, { Key: "removed" }];
		const done = await client.send(
			new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
		);
		expect(done.Deleted).toBeUndefined();
		expect(done.Errors).toMatchObject([{ Key: "kept", Code: "PreconditionFailed" }]);
		expect(sandbox.keys(Bucket)).toEqual(["kept"]);
	});

	test.each<[string, (body: string) => Record<string, string>, string, string]>([
		["no checksum", () => ({}), "<Delete><Object><Key>k</Key></Object></Delete>", "InvalidRequest"],
		[
			"a wrong MD5",
			() => ({ "content-md5": "AAAAAAAAAAAAAAAAAAAAAA==" }),
			"<Delete/>",
			"BadDigest",
		],
		["a wrong checksum", () => checksumHeader("other"), "<Delete/>", "BadDigest"],
		["no object", checksumHeader, "<Delete></Delete>", "MalformedXML"],
		["an object without key", checksumHeader, "<Delete><Object/></Delete>", "MalformedXML"],
		["text that is no XML", checksumHeader, "<Delete><Object>", "MalformedXML"],
	])("is refused with %s", async (_, headersOf, body, code) => {
		const request = { method: "POST", path: `/${Bucket}`, query: { delete: "" } };
		const answer = await sendRaw(sandbox, { ...request, headers: headersOf(body), body });
		expect(answer.code).toBe(code);
	});

	test("takes 1,000 keys and not one more", async () => {
		const Objects = Array.from({ length: 1001 }, (_, i) => ({ Key: `k${i}` }));
		const remove = (count: number): Promise<unknown> =>
			client.send(
				new DeleteObjectsCommand({ Bucket, Delete: { Objects: Objects.slice(0, count) } }),
			);
		await remove(1000);
		expect((await refusalOf(remove(1001))).code).toBe("MalformedXML");
	});
});

describe("object tags", () => {
	test("are set by the header, replaced, counted and removed", async () => {
		const target = { Bucket, Key: "tagged" };
		await client.send(new PutObjectCommand({ ...target, Body: "x", Tagging: "a=1&b%20c=%C3%BC" }));
		expect(await tagsOf("tagged")).toEqual({ a: "1", "b c": "ü" });
		expect((await client.send(new HeadObjectCommand(target))).TagCount).toBe(2);
		const Tagging = { TagSet: [{ Key: "<z>", Value: "&" }] };
		await client.send(new PutObjectTaggingCommand({ ...target, Tagging }));
		expect(await tagsOf("tagged")).toEqual({ "<z>": "&" });
		await client.send(new DeleteObjectTaggingCommand(target));
		expect(await tagsOf("tagged")).toEqual({});
	});

	test.each([
		["eleven tags", Array.from({ length: 11 }, (_, i) => ({ Key: `k${i}`, Value: "" }))],
		[
			"a key twice",
			[
				{ Key: "a", Value: "1" },
				{ Key: "a", Value: "2" },
			],
		],
		["a key of 129 characters", [{ Key: "k".repeat(129), Value: "" }]],
		["a value of 257 characters", [{ Key: "k", Value: "v".repeat(257) }]],
		["a key of AWS's own", [{ Key: "aws:x", Value: "" }]],
	])("are refused for %s", async (_, TagSet) => {
		await sandbox.putObject(Bucket, "plain", "");
		const input = { Bucket, Key: "plain", Tagging: { TagSet } };
		const refusal = await refusalOf(client.send(new PutObjectTaggingCommand(input)));
		expect(refusal.code).toBe("InvalidTag");
		expect(await tagsOf("plain")).toEqual({});
	});

	async function tagsOf(Key: string): Promise<Record<string, string>> {
		const { TagSet = [] } = await client.send(new GetObjectTaggingCommand({ Bucket, Key }));
		return Object.fromEntries(TagSet.map(({ Key: key, Value }) => [key ?? "", Value ?? ""]));
	}
});

function checksumHeader(body: string): Record<string, string> {
	return { "x-amz-checksum-crc32": checksumOf("CRC32", Buffer.from(body)) };
}
