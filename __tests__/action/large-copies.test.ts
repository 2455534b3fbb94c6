import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { ACTION, useWorld } from "../support/action.ts";

const MIB = 2 ** 20;
/** Just more than goes with one request. */
const BYTES = 101 * MIB;
const PARTS = 13;

const world = useWorld();
let content = Buffer.alloc(0);

beforeAll(() => {
	content = randomBytes(BYTES);
});

const HEADERS = {
	"content-type": "text/css",
	"cache-control": "no-cache",
	"x-amz-meta-kept": "1",
	"x-amz-tagging": "team=data",
};

function put() {
	return world.sandbox.putObject("bucket", "from", content, HEADERS);
}

async function copyNow(options = "optional: false", inputs: Record<string, string> = {}) {
	const transfers = `- { from: s3://bucket/from, to: s3://bucket/to, ${options} }`;
	const step = { ...world.action({ transfers, ...inputs }), uses: `${ACTION}/upload` };
	return (await world.job([step])).main("stage");
}

function requests(operation: string) {
	return world.sandbox.recorder.requests.filter((request) => request.operation === operation);
}

describe("a copy of more than 100 MiB", () => {
	test("is made of parts side by side, and says and proves all that its source does", async () => {
		const source = await put();
		const { exitCode, log, outputs } = await copyNow();
		expect(exitCode).toBe(0);
		const copy = world.sandbox.object("bucket", "to");
		expect((await copy?.body())?.equals(content)).toBe(true);
		expect(copy).toMatchObject({
			headers: { "content-type": "text/css", "cache-control": "no-cache", "x-amz-meta-kept": "1" },
			tags: new Map([["team", "data"]]),
			checksum: source.checksum,
		});
		expect(log).toContain("verified: crc64nvme");
		const { files = "" } = outputs;
		expect(JSON.parse(files)).toMatchObject([
			{
				bytes: BYTES,
				etag: copy?.etag,
				"content-type": "text/css",
				checksum: { type: "FULL_OBJECT" },
			},
		]);
		const made = world.sandbox.recorder.requests.map(({ operation }) => operation);
		expect(made.filter((operation) => operation !== "UploadPartCopy")).toEqual([
			"HeadObject",
			"GetObjectTagging",
			"CreateMultipartUpload",
			"ListMultipartUploads",
			"CompleteMultipartUpload",
		]);
		const parts = requests("UploadPartCopy");
		expect(parts).toHaveLength(PARTS);
		expect(new Set(parts.map(({ headers }) => headers["x-amz-copy-source-if-match"]))).toEqual(
			new Set([`"${source.etag}"`]),
		);
		expect(world.sandbox.recorder.maxConcurrency("UploadPartCopy")).toBeGreaterThan(4);
	}, 60_000);

	test("says what the author wants, asks for no tags then, and replaces nothing", async () => {
		await put();
		const options = "tags: { a: b }, content-type: text/plain, overwrite: never";
		expect((await copyNow(options, { dialect: "aws" })).exitCode).toBe(0);
		expect(world.sandbox.object("bucket", "to")).toMatchObject({
			headers: { "content-type": "text/plain", "x-amz-meta-kept": "1" },
			tags: new Map([["a", "b"]]),
		});
		expect(requests("GetObjectTagging")).toEqual([]);
		expect(requests("CompleteMultipartUpload")[0]?.headers).toMatchObject({
			"if-none-match": "*",
			"x-amz-checksum-type": "FULL_OBJECT",
			"x-amz-mp-object-size": String(BYTES),
		});
	}, 60_000);

	test("leaves no part behind when one of them fails for good", async () => {
		await put();
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "UploadPartCopy", partNumber: 7, action });
		const { exitCode, annotations } = await copyNow("move: true");
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("copy s3://bucket/from to s3://bucket/to");
		expect(world.sandbox.keys("bucket")).toEqual(["from"]);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
	}, 60_000);

	test("begins again with the object that took its source's place", async () => {
		await put();
		const body = randomBytes(BYTES + 1);
		world.sandbox.fault({
			operation: "UploadPartCopy",
			partNumber: 3,
			action: { kind: "error", status: 412, code: "PreconditionFailed" },
		});
		const { promise: until, resolve } = Promise.withResolvers<void>();
		world.sandbox.fault({ operation: "AbortMultipartUpload", action: { kind: "hold", until } });
		const copying = copyNow();
		await world.sandbox.recorder.waitFor("AbortMultipartUpload");
		await world.sandbox.putObject("bucket", "from", body);
		resolve();
		const { exitCode } = await copying;
		expect(exitCode).toBe(0);
		expect((await world.sandbox.object("bucket", "to")?.body())?.equals(body)).toBe(true);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
	}, 60_000);

	test("goes with one request where the store does not copy into parts", async () => {
		await put();
		const action = { kind: "error", status: 501, code: "NotImplemented" } as const;
		world.sandbox.fault({ operation: "UploadPartCopy", times: Number.POSITIVE_INFINITY, action });
		expect((await copyNow()).exitCode).toBe(0);
		expect(requests("CopyObject")).toHaveLength(1);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
		expect(world.sandbox.object("bucket", "to")?.size).toBe(BYTES);
	}, 60_000);

	test("is aborted with its parts when the job is cancelled", async () => {
		await put();
		const hold = Promise.withResolvers<void>();
		world.sandbox.fault({
			operation: "UploadPartCopy",
			skip: 2,
			times: Number.POSITIVE_INFINITY,
			action: { kind: "hold", until: hold.promise },
		});
		const controller = new AbortController();
		const before = "- { from: s3://bucket/from, to: s3://bucket/to, move: true }";
		const running = world.stage({ before }, { signal: controller.signal });
		await world.sandbox.recorder.waitFor("UploadPartCopy", 5);
		controller.abort();
		const job = await running;
		hold.resolve();
		expect(job.status).toBe("cancelled");
		expect(world.sandbox.uploads("bucket")).toEqual([]);
		expect(world.sandbox.keys("bucket")).toEqual(["from"]);
	}, 60_000);
});
