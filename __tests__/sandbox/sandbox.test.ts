import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient } from "./support/client.ts";
import { Multipart } from "./support/multipart.ts";
import { answerOf, open, sendRaw, signRequest } from "./support/raw-request.ts";

let directory: string;
let sandbox: Sandbox;

beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), "sandbox-test-"));
	sandbox = await startSandbox({ directory });
	sandbox.createBucket("bucket");
});

afterAll(async () => {
	await sandbox.stop();
	await rm(directory, { recursive: true });
});

describe("a sandbox", () => {
	test("has the endpoint, port, region and credential it says", async () => {
		const other = await startSandbox({ host: "localhost", region: "eu-west-1" });
		expect(other.endpoint).toBe(`http://localhost:${other.port}`);
		expect(other.region).toBe("eu-west-1");
		other.createBucket("bucket");
		await createClient(other).send(new PutObjectCommand({ Bucket: "bucket", Key: "k", Body: "x" }));
		expect(other.keys("bucket")).toEqual(["k"]);
		await other.stop();
	});

	test("stores objects without a request as if they had been sent", async () => {
		const headers = { "Content-Type": "text/x-test", "x-amz-meta-A": "ü" };
		const stored = await sandbox.putObject("bucket", "direct", "content", headers);
		expect(stored).toMatchObject({
			key: "direct",
			size: 7,
			etag: "9a0364b9e99bb480dd25e1f0284c8555",
			headers: { "content-type": "text/x-test", "x-amz-meta-a": "=?UTF-8?B?w7w=?=" },
			checksum: { algorithm: "CRC64NVME", type: "FULL_OBJECT" },
		});
		expect(await stored.body()).toEqual(Buffer.from("content"));
		const pieces: Buffer[] = await stored.stream().toArray();
		expect(Buffer.concat(pieces).toString()).toBe("content");
		expect(sandbox.object("bucket", "nothing")).toBeUndefined();
		expect(() => sandbox.object("nowhere", "key")).toThrow("bucket does not exist");
	});

	test("removes its data when it stops, and closes connections that are open", async () => {
		const other = await startSandbox({ directory });
		other.createBucket("bucket");
		await other.putObject("bucket", "key", Buffer.alloc(500_000));
		other.fault({ action: { kind: "stall", afterBytes: 10 } });
		const stalled = answerOf(endNow(open(other, signRequest(other, { path: "/bucket/key" }))));
		await other.recorder.waitFor("GetObject");
		await Promise.all([
			expect(stalled).rejects.toMatchObject({ code: "ECONNRESET" }),
			other.stop(),
		]);
		expect(await readdir(directory)).toHaveLength(1);
	});

	test("names no file on disk after a key, and keeps none that nobody needs", async () => {
		const [data = ""] = await readdir(directory);
		const filesBefore = await readdir(join(directory, data));
		for (let i = 0; i < 5; i += 1) await sandbox.putObject("bucket", "../../over", `${i}`);
		const body = Buffer.alloc(400_000);
		const headers = { "x-amz-checksum-crc32": "AAAAAA==" };
		await sendRaw(sandbox, { method: "PUT", path: "/bucket/bad", body, headers });
		const multipart = new Multipart(createClient(sandbox), { Bucket: "bucket", Key: "parts" });
		const uploadId = await multipart.create();
		await multipart.uploadPart(uploadId, 1, Buffer.from("x"));
		const query = { uploadId };
		await sendRaw(sandbox, { method: "DELETE", path: "/bucket/parts", query });
		await until(async () => {
			const files = await readdir(join(directory, data));
			return files.length === filesBefore.length + 1;
		});
		const files = await readdir(join(directory, data));
		expect(files.every((name) => /^\d+$/.test(name))).toBe(true);
	});
});

describe("readers and writers of one key", () => {
	test("each see one version, whole, whatever the others write", async () => {
		const client = createClient(sandbox);
		const target = { Bucket: "bucket", Key: "contended" };
		await sandbox.putObject("bucket", "contended", version(0));
		const write = async (n: number): Promise<void> => {
			await client.send(new PutObjectCommand({ ...target, Body: version(n) }));
		};
		const read = async (): Promise<void> => {
			const { Body } = await client.send(new GetObjectCommand(target));
			const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
			expect(bytes.equals(version(bytes[0] ?? -1))).toBe(true);
		};
		await Promise.all(
			Array.from({ length: 20 }, (_, n) => Promise.all([write(n + 1), read(), read()])),
		);
	});

	test("a reader goes on reading an object that was replaced or deleted", async () => {
		await sandbox.putObject("bucket", "replaced", Buffer.alloc(8_000_000, "a"));
		const sent = open(sandbox, signRequest(sandbox, { path: "/bucket/replaced" }));
		const response = await new Promise<IncomingMessage>((resolve) => {
			sent.once("response", resolve).end();
		});
		await sandbox.putObject("bucket", "replaced", "b");
		await sendRaw(sandbox, { method: "DELETE", path: "/bucket/replaced" });
		let received = 0;
		for await (const piece of response) {
			if (piece instanceof Buffer && piece.every((byte) => byte === 0x61)) received += piece.length;
		}
		expect(received).toBe(8_000_000);
	});

	function version(n: number): Buffer {
		return Buffer.alloc(300_000, n);
	}
});

describe("memory", () => {
	test("does not grow with the size of what is stored and read", async () => {
		const child = fork(new URL("./support/sandbox-process.ts", import.meta.url));
		const [remote]: Sandbox[] = await once(child, "message");
		if (remote === undefined) throw new Error("The sandbox did not start");
		const mebibyte = Buffer.alloc(1024 ** 2, 7);
		const headers = { "content-length": String(300 * mebibyte.length) };
		const put = { method: "PUT", path: "/bucket/big", headers, payloadHash: "UNSIGNED-PAYLOAD" };
		const sent = open(remote, signRequest(remote, put));
		const answer = answerOf(sent);
		for (let i = 0; i < 300; i += 1) {
			if (!sent.write(mebibyte)) await once(sent, "drain");
		}
		sent.end();
		expect((await answer).status).toBe(200);
		const got = endNow(open(remote, signRequest(remote, { path: "/bucket/big" })));
		const [response]: IncomingMessage[] = await once(got, "response");
		let received = 0;
		for await (const piece of response ?? []) received += Buffer.byteLength(piece);
		expect(received).toBe(300 * mebibyte.length);
		child.send("stop");
		const [{ growthMebibytes }] = await once(child, "message");
		expect(growthMebibytes).toBeLessThan(150);
		await once(child, "exit");
	}, 60_000);
});

function endNow(sent: ReturnType<typeof open>): ReturnType<typeof open> {
	return sent.end();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
	while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
