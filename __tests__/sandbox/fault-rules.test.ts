import { PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { FaultAction } from "../../sandbox/faults.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { createClient, refusalOf } from "./support/client.ts";
import { Multipart } from "./support/multipart.ts";
import { sendRaw } from "./support/raw-request.ts";

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

describe("a fault rule", () => {
	const error: FaultAction = { kind: "error", status: 500, code: "InternalError" };

	test("skips, then hits as often as it says", async () => {
		sandbox.fault({ operation: "GetObject", skip: 1, times: 2, action: error });
		const statuses = [];
		for (let i = 0; i < 5; i += 1) statuses.push((await sendRaw(sandbox, GET)).status);
		expect(statuses).toEqual([200, 500, 500, 200, 200]);
	});

	test.each([
		[{ operation: "HeadObject" }, 200],
		[{ bucket: "other" }, 200],
		[{ key: "ke" }, 200],
		[{ key: /^k/g }, 500],
		[{ partNumber: 2 }, 200],
		[{ operation: "GetObject", bucket: "bucket", key: "key" }, 500],
		[{}, 500],
	])("with %j looks at what it names, so this GET answers %i", async (conditions, status) => {
		sandbox.fault({ ...conditions, times: Number.POSITIVE_INFINITY, action: error });
		for (let i = 0; i < 2; i += 1) {
			expect((await sendRaw(sandbox, GET)).status).toBe(status);
		}
	});

	test("knows part numbers", async () => {
		const client = createClient(sandbox);
		const multipart = new Multipart(client, { Bucket: "bucket", Key: "parts" });
		const uploadId = await multipart.create();
		sandbox.fault({ operation: "UploadPart", partNumber: 2, action: error });
		await multipart.uploadPart(uploadId, 1, Buffer.from("1"));
		const second = multipart.uploadPart(uploadId, 2, Buffer.from("2"));
		expect((await refusalOf(second)).code).toBe("InternalError");
		await client.send(new PutObjectCommand({ Bucket: "bucket", Key: "free", Body: "x" }));
	});
});
