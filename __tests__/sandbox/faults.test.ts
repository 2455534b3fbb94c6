import {
	CompleteMultipartUploadCommand,
	GetObjectCommand,
	HeadObjectCommand,
} from "@aws-sdk/client-s3";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { FaultAction } from "../../sandbox/faults.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";
import { Multipart } from "./support/multipart.ts";
import { open, sendRaw, signRequest } from "./support/raw-request.ts";

const CONTENT = Buffer.alloc(1_000_000, "content ");
const GET = { path: "/bucket/key" };

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
	sandbox.createBucket("bucket");
	await sandbox.putObject("bucket", "key", CONTENT);
});

afterEach(() => {
	sandbox.clearFaults();
	sandbox.recorder.clear();
});

afterAll(() => sandbox.stop());

describe("a fault", () => {
	test("error answers before the body is read, and nothing is stored", async () => {
		fault("PutObject", {
			kind: "error",
			status: 503,
			code: "SlowDown",
			message: "Reduce your request rate.",
			headers: { "retry-after": "7" },
		});
		const raw = { method: "PUT", path: "/bucket/new", body: CONTENT };
		const refused = await sendRaw(sandbox, raw);
		expect(refused).toMatchObject({ status: 503, code: "SlowDown" });
		expect(refused.headers["retry-after"]).toBe("7");
		expect(sandbox.object("bucket", "new")).toBeUndefined();
		expect(sandbox.recorder.requests[0]).toMatchObject({
			status: 503,
			errorCode: "SlowDown",
			bytesIn: 0,
		});
		expect((await sendRaw(sandbox, raw)).status).toBe(200);
	});

	test.each([0, 1, 70_000, 999_999])(
		"cut ends the connection after %i bytes",
		async (afterBytes) => {
			fault("GetObject", { kind: "cut", afterBytes });
			const { received, ended } = await readUntilEnd();
			expect({ received, ended }).toEqual({ received: afterBytes, ended: "aborted" });
		},
	);

	test("stall sends so many bytes and leaves the connection open", async () => {
		fault("GetObject", { kind: "stall", afterBytes: 300_000 });
		const sent = open(sandbox, signRequest(sandbox, GET));
		const received = await new Promise((resolve) => {
			let count = 0;
			sent.on("response", (response) => {
				response.on("error", () => undefined);
				response.on("data", (piece: Buffer) => {
					count += piece.length;
					if (count >= 300_000) resolve(count);
				});
			});
			sent.on("error", () => undefined);
			sent.end();
		});
		expect(received).toBe(300_000);
		await sendRaw(sandbox, { method: "HEAD", ...GET });
		expect(sandbox.recorder.count("GetObject")).toBe(1);
		expect(sandbox.recorder.requests.map(({ operation }) => operation)).toEqual(["HeadObject"]);
		sent.destroy();
	});

	test("reset destroys the connection, and the request is not carried out", async () => {
		fault("PutObject", { kind: "reset" });
		const put = sendRaw(sandbox, { method: "PUT", path: "/bucket/reset", body: "x" });
		await expect(put).rejects.toMatchObject({ code: "ECONNRESET" });
		expect(sandbox.object("bucket", "reset")).toBeUndefined();
		expect(sandbox.recorder.count("PutObject")).toBe(1);
	});

	test("drop-answer carries the request out, but nobody hears of it", async () => {
		fault("PutObject", { kind: "drop-answer" });
		const put = sendRaw(sandbox, { method: "PUT", path: "/bucket/dropped", body: "x" });
		await expect(put).rejects.toMatchObject({ code: "ECONNRESET" });
		expect(await sandbox.object("bucket", "dropped")?.body()).toEqual(Buffer.from("x"));
	});

	test("corrupt flips one byte of the answer and none of the object", async () => {
		fault("GetObject", { kind: "corrupt", atByte: 600_000 });
		const client = createClient(sandbox);
		const target = { Bucket: "bucket", Key: "key" };
		const plain = { ...target, ChecksumMode: undefined };
		const read = await createClient(sandbox, { responseChecksumValidation: "WHEN_REQUIRED" }).send(
			new GetObjectCommand(plain),
		);
		const bytes = Buffer.from((await read.Body?.transformToByteArray()) ?? []);
		const changed = [...bytes.keys()].filter((at) => bytes[at] !== CONTENT[at]);
		expect(changed).toEqual([600_000]);
		const again = await client.send(new GetObjectCommand(target));
		const clean = Buffer.from((await again.Body?.transformToByteArray()) ?? []);
		expect(clean.equals(CONTENT)).toBe(true);
	});

	test("replace changes the object just before it is read", async () => {
		await sandbox.putObject("bucket", "changing", "before", { "content-type": "text/x-a" });
		fault("GetObject", { kind: "replace", body: "after" });
		const headers = { "if-match": `"${sandbox.object("bucket", "changing")?.etag ?? ""}"` };
		const pinned = await sendRaw(sandbox, { path: "/bucket/changing", headers });
		expect(pinned.status).toBe(412);
		const read = await sendRaw(sandbox, { path: "/bucket/changing" });
		expect(read.body).toBe("after");
		expect(read.headers["content-type"]).toBe("text/x-a");
	});

	test("error-in-200 is an error the SDK finds in the body", async () => {
		const client = createClient(sandbox);
		const target = { Bucket: "bucket", Key: "multi" };
		const multipart = new Multipart(client, target);
		const UploadId = await multipart.create({ ChecksumAlgorithm: "CRC32" });
		const Parts = [await multipart.uploadPart(UploadId, 1, Buffer.from("x"))];
		fault("CompleteMultipartUpload", { kind: "error-in-200" });
		const input = { ...target, UploadId, MultipartUpload: { Parts } };
		const refusal = await refusalOf(client.send(new CompleteMultipartUploadCommand(input)));
		expect(refusal.code).toBe("InternalError");
		expect(sandbox.object("bucket", "multi")).toBeUndefined();
		expect(sandbox.recorder.requests.at(-1)).toMatchObject({
			status: 200,
			errorCode: "InternalError",
		});
		await multipart.complete(UploadId, Parts);
	});

	test("hold keeps requests until the promise is kept", async () => {
		const { promise, resolve } = Promise.withResolvers<void>();
		fault("HeadObject", { kind: "hold", until: promise }, { times: 3 });
		const client = createClient(sandbox);
		const heads = [1, 2, 3].map(() =>
			client.send(new HeadObjectCommand({ Bucket: "bucket", Key: "key" })),
		);
		await sandbox.recorder.waitFor("HeadObject", 3);
		expect(sandbox.recorder.requests).toEqual([]);
		expect(sandbox.recorder.maxConcurrency("HeadObject")).toBe(3);
		resolve();
		await Promise.all(heads);
		expect(sandbox.recorder.requests).toHaveLength(3);
	});

	test("delay serves a request so many milliseconds later", async () => {
		fault("GetObject", { kind: "delay", milliseconds: 50 });
		await sendRaw(sandbox, GET);
		const [delayed] = sandbox.recorder.requests;
		// Timers may fire a fraction of a millisecond early.
		expect((delayed?.endedAt ?? 0) - (delayed?.startedAt ?? 0)).toBeGreaterThan(49);
	});
});

function fault(operation: string, action: FaultAction, more: { times?: number } = {}): void {
	sandbox.fault({ operation, action, ...more });
}

function readUntilEnd(): Promise<{ received: number; ended: string }> {
	return new Promise((resolve) => {
		const sent = open(sandbox, signRequest(sandbox, GET));
		let received = 0;
		sent.on("error", () => resolve({ received, ended: "aborted" }));
		sent.on("response", (response) => {
			response.on("data", (piece: Buffer) => {
				received += piece.length;
			});
			response.on("end", () => resolve({ received, ended: "complete" }));
			response.on("error", () => resolve({ received, ended: "aborted" }));
		});
		sent.end();
	});
}
