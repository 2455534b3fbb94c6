import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";
import { answerOf, open, send, sendRaw, signRequest } from "./support/raw-request.ts";

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
	sandbox.createBucket("bucket");
});

afterAll(() => sandbox.stop());

describe("a conditional write", () => {
	test("If-None-Match: * makes an object only where there is none", async () => {
		const client = createClient(sandbox);
		const put = { Bucket: "bucket", Key: "once", Body: "1", IfNoneMatch: "*" };
		await client.send(new PutObjectCommand(put));
		const refusal = await refusalOf(client.send(new PutObjectCommand({ ...put, Body: "2" })));
		expect(refusal).toMatchObject({ code: "PreconditionFailed", status: 412 });
		expect(await sandbox.object("bucket", "once")?.body()).toEqual(Buffer.from("1"));
	});

	test("If-Match replaces only the version it names", async () => {
		const client = createClient(sandbox);
		const { etag } = await sandbox.putObject("bucket", "swap", "1");
		const put = { Bucket: "bucket", Key: "swap", Body: "2", IfMatch: `"${etag}"` };
		await client.send(new PutObjectCommand(put));
		expect((await refusalOf(client.send(new PutObjectCommand(put)))).status).toBe(412);
		const missing = new PutObjectCommand({ ...put, Key: "missing" });
		expect((await refusalOf(client.send(missing))).code).toBe("NoSuchKey");
	});

	test("that was begun before another ended fails if that one won", async () => {
		sandbox.recorder.clear();
		const headers = { "if-none-match": "*", "content-length": "4" };
		const raw = { method: "PUT", path: "/bucket/race", headers, payloadHash: "UNSIGNED-PAYLOAD" };
		const racers = Array.from({ length: 8 }, () => open(sandbox, signRequest(sandbox, raw)));
		const answers = racers.map(answerOf);
		for (const racer of racers) racer.write("ra");
		await sandbox.recorder.waitFor("PutObject", racers.length);
		for (const racer of racers) racer.end("ce");
		const statuses = (await Promise.all(answers)).map(({ status }) => status);
		expect(statuses.filter((status) => status === 200)).toHaveLength(1);
		expect(statuses.filter((status) => status === 412)).toHaveLength(7);
	});
});

describe("a key", () => {
	const KEYS = [
		["a space and + % # ? & =", "sp ace/a+b%20#?&="],
		["slashes at the start", "/lead"],
		["two slashes", "a//b"],
		["a slash at the end", "dir/"],
		["dots", "./../.."],
		["NFC", "caf\u00e9"],
		["NFD", "cafe\u0301"],
		["a control character", "ctl\u0001\t\n\r\u007f"],
		["an emoji", "emoji-🚀/日本語"],
		["markup", `<&>"'`],
		["what S3 sub-resources are called", "uploads/acl"],
		["1,024 bytes", "é".repeat(512)],
	];

	test.each(KEYS)("may have %s", async (_, key) => {
		const client = createClient(sandbox);
		const target = { Bucket: "bucket", Key: key };
		await client.send(new PutObjectCommand({ ...target, Body: key }));
		const read = await client.send(new GetObjectCommand(target));
		expect(await read.Body?.transformToString()).toBe(key);
		expect(sandbox.object("bucket", key)?.key).toBe(key);
	});

	test("is not normalised, so all of these are different objects", () => {
		const keys = KEYS.map(([, key]) => key ?? "");
		expect(sandbox.keys("bucket").filter((key) => keys.includes(key))).toHaveLength(KEYS.length);
	});

	test("of 1,025 bytes is too long", async () => {
		const path = `/bucket/${"é".repeat(512)}x`;
		expect((await sendRaw(sandbox, { method: "PUT", path })).code).toBe("KeyTooLongError");
	});

	test("must be UTF-8", async () => {
		const signed = signRequest(sandbox, { path: "/bucket/key" });
		expect((await send(sandbox, { ...signed, target: "/bucket/%ff" })).code).toBe("InvalidURI");
	});

	test("that is not there is a 404", async () => {
		const client = createClient(sandbox);
		const target = { Bucket: "bucket", Key: "nothing" };
		expect((await refusalOf(client.send(new GetObjectCommand(target)))).code).toBe("NoSuchKey");
		expect(await refusalOf(client.send(new HeadObjectCommand(target)))).toMatchObject({
			code: "NotFound",
			status: 404,
		});
	});
});
