import { Agent } from "node:http";
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient } from "./support/client.ts";
import { send, sendRaw } from "./support/raw-request.ts";

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
	sandbox.createBucket("bucket");
	await sandbox.putObject("bucket", "a/b c", "0123456789");
});

beforeEach(() => sandbox.recorder.clear());

afterAll(() => sandbox.stop());

describe("the recorder", () => {
	test("tells what was asked, what was answered, and how many bytes went", async () => {
		const before = Date.now();
		await sendRaw(sandbox, {
			path: "/bucket/a/b c",
			query: { versionId: "null" },
			headers: { range: "bytes=2-4" },
		});
		await sendRaw(sandbox, { method: "PUT", path: "/bucket/new", body: "12345" });
		await sendRaw(sandbox, { path: "/nowhere/key" });
		const [get, put, missing] = sandbox.recorder.requests;
		expect(get).toMatchObject({
			operation: "GetObject",
			method: "GET",
			bucket: "bucket",
			key: "a/b c",
			query: { versionId: "null" },
			headers: { range: "bytes=2-4" },
			status: 206,
			bytesIn: 0,
			bytesOut: 3,
		});
		expect(get).not.toHaveProperty("errorCode");
		expect(get?.startedAt).toBeGreaterThanOrEqual(before);
		expect(get?.endedAt).toBeGreaterThanOrEqual(get?.startedAt ?? Number.NaN);
		expect(put).toMatchObject({ operation: "PutObject", status: 200, bytesIn: 5, bytesOut: 0 });
		expect(missing).toMatchObject({ status: 404, errorCode: "NoSuchBucket" });
	});

	test("has a request on record before its client can have the answer", async () => {
		const client = createClient(sandbox);
		for (let i = 1; i <= 50; i += 1) {
			await client.send(new HeadObjectCommand({ Bucket: "bucket", Key: "a/b c" }));
			expect(sandbox.recorder.requests).toHaveLength(i);
		}
		expect(sandbox.recorder.count("HeadObject")).toBe(50);
		expect(sandbox.recorder.maxConcurrency()).toBe(1);
	});

	test("counts connections, not requests", async () => {
		const agent = new Agent({ keepAlive: true, maxSockets: 2 });
		const client = createClient(sandbox, { requestHandler: { httpAgent: agent } });
		const gets = Array.from({ length: 10 }, () =>
			client.send(new GetObjectCommand({ Bucket: "bucket", Key: "a/b c" })),
		);
		for (const get of gets) await (await get).Body?.transformToString();
		expect(sandbox.recorder.connections).toBe(2);
		expect(sandbox.recorder.requests).toHaveLength(10);
		expect(new Set(sandbox.recorder.requests.map(({ connection }) => connection)).size).toBe(2);
		agent.destroy();
	});

	test("knows the most that was under way at once, for each operation and in all", async () => {
		const { promise, resolve } = Promise.withResolvers<void>();
		sandbox.fault({ times: Number.POSITIVE_INFINITY, action: { kind: "hold", until: promise } });
		const client = createClient(sandbox);
		const target = { Bucket: "bucket", Key: "a/b c" };
		const calls = [
			client.send(new HeadObjectCommand(target)),
			client.send(new HeadObjectCommand(target)),
			client.send(new PutObjectCommand({ ...target, Key: "x", Body: "x" })),
		];
		await sandbox.recorder.waitFor("HeadObject", 2);
		await sandbox.recorder.waitFor("PutObject");
		resolve();
		await Promise.all(calls);
		sandbox.clearFaults();
		const { recorder } = sandbox;
		expect(recorder.maxConcurrency("HeadObject")).toBe(2);
		expect(recorder.maxConcurrency("PutObject")).toBe(1);
		expect(recorder.maxConcurrency("GetObject")).toBe(0);
		expect(recorder.maxConcurrency()).toBe(3);
	});

	test("waits for the nth request of an operation, or knows it already", async () => {
		const second = sandbox.recorder.waitFor("GetObject", 2);
		await sendRaw(sandbox, { path: "/bucket/first" });
		await sendRaw(sandbox, { path: "/bucket/second" });
		expect(await second).toMatchObject({ key: "second" });
		expect(await sandbox.recorder.waitFor("GetObject")).toMatchObject({ key: "first" });
	});

	test("forgets everything when cleared", async () => {
		await sendRaw(sandbox, { path: "/bucket/first" });
		sandbox.recorder.clear();
		expect(sandbox.recorder).toMatchObject({ requests: [], connections: 0 });
		expect(sandbox.recorder.maxConcurrency()).toBe(0);
	});

	test("calls what it cannot read Unknown", async () => {
		await send(sandbox, { method: "GET", target: "/%ff", headers: {} });
		expect(sandbox.recorder.requests[0]).toMatchObject({
			operation: "Unknown",
			errorCode: "InvalidURI",
		});
	});
});
