import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { AbortMultipartUploadCommand } from "@aws-sdk/client-s3";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { createClient } from "../sandbox/support/client.ts";
import { useWorld } from "../support/action.ts";
import { AFTER_MAIN, startStage } from "../support/stage-process.ts";

const world = useWorld();
const MIB = 1024 ** 2;
const ALWAYS = Number.POSITIVE_INFINITY;
const AFTER = { after: "f -> s3://bucket/f" };

let cache = "";

beforeEach(() => {
	cache = path.join(world.temp, "_tool");
	mkdirSync(cache);
	world.files({ f: randomBytes(17 * MIB) });
});

/** Where the notes of this user are. */
function journal(): string {
	const [name = ""] = readdirSync(cache);
	return path.join(cache, name);
}

function notes(): string[] {
	return readdirSync(journal()).map((name) => path.join(journal(), name));
}

/** Begins an upload in parts none of which arrives; `open` lets them go on. */
async function beginUpload() {
	const { promise: until, resolve: open } = Promise.withResolvers<void>();
	const hold = { kind: "hold", until } as const;
	world.sandbox.fault({ operation: "UploadPart", action: hold, times: ALWAYS });
	const environment = { ...AFTER_MAIN, RUNNER_TOOL_CACHE: cache };
	const child = startStage(world, "post.js", AFTER, { environment });
	child.stdout?.resume();
	await world.sandbox.recorder.waitFor("UploadPart");
	world.sandbox.clearFaults();
	return { child, open };
}

/** Leaves the upload of a process that was killed. */
async function killUpload(): Promise<string> {
	const { child, open } = await beginUpload();
	child.kill("SIGKILL");
	await once(child, "exit");
	open();
	const [{ uploadId } = { uploadId: "" }] = world.sandbox.uploads("bucket");
	expect(uploadId).not.toBe("");
	return uploadId;
}

function leftUploads(): string[] {
	return world.sandbox.uploads("bucket").map(({ uploadId }) => uploadId);
}

const REMOVED = "Removed an incomplete upload to s3://bucket/f that a run that was killed has left";

describe("an upload in parts whose process was killed", () => {
	test.each([
		["uploads the same file again", () => {}],
		["has a small file by that name", () => world.files({ f: "small" })],
		[
			"finds that there is nothing to do",
			() => world.sandbox.putObject("bucket", "f", readFileSync(world.at("f"))),
		],
	])("is removed by the next run, which %s", async (_, change) => {
		await killUpload();
		await change();
		const job = await world.stage({
			after: "- from: f\n  to: s3://bucket/f\n  overwrite: if-changed",
		});
		const { log, exitCode } = job.post("stage");
		expect(exitCode).toBe(0);
		expect(log).toContain(REMOVED);
		expect(leftUploads()).toEqual([]);
		expect(notes()).toEqual([]);
		expect(world.sandbox.keys("bucket")).toEqual(["f"]);
	});

	test("is removed by a run that uploads another file to that bucket, not by one of another", async () => {
		const uploadId = await killUpload();
		world.sandbox.createBucket("other");
		world.files({ g: "g" });
		await world.stage({ after: "g -> s3://other/g" });
		expect(leftUploads()).toEqual([uploadId]);
		await world.stage({ after: "g -> s3://bucket/g" });
		expect(leftUploads()).toEqual([]);
	});

	test("is not told of where it was gone already, and its note goes", async () => {
		const uploadId = await killUpload();
		const gone = { Bucket: "bucket", Key: "f", UploadId: uploadId };
		await createClient(world.sandbox).send(new AbortMultipartUploadCommand(gone));
		world.files({ f: "small" });
		const { log, exitCode } = (await world.stage(AFTER)).post("stage");
		expect(exitCode).toBe(0);
		expect(log).not.toContain("Removed an incomplete upload");
		expect(notes()).toEqual([]);
	});

	test("is removed on the terms of those who write to the bucket", async () => {
		await killUpload();
		world.files({ f: "small" });
		await world.stage({
			after: '- { from: f, to: s3://bucket/f, expected-bucket-owner: "111122223333" }',
		});
		expect(leftUploads()).toEqual([]);
		const aborts = world.sandbox.recorder.requests.filter(
			({ operation }) => operation === "AbortMultipartUpload",
		);
		expect(aborts).not.toEqual([]);
		for (const { headers } of aborts)
			expect(headers).toMatchObject({ "x-amz-expected-bucket-owner": "111122223333" });
	});

	test("keeps its note, which is this user's alone and holds no secret, until it can be removed", async () => {
		await killUpload();
		const [note = ""] = notes();
		expect(readFileSync(note, "utf8")).not.toContain(world.sandbox.credential.secretAccessKey);
		expect(statSync(note).mode & 0o777).toBe(0o600);
		expect(statSync(journal()).mode & 0o777).toBe(0o700);
		const refusal = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "AbortMultipartUpload", action: refusal, times: 1 });
		const job = await world.stage(AFTER);
		expect(job.post("stage")).toMatchObject({ exitCode: 0, annotations: [] });
		expect(notes()).toEqual([note]);
		await world.stage(AFTER);
		expect(notes()).toEqual([]);
	});

	test("is not one that was begun to find out whether that is possible, and given up", async () => {
		const env = { RUNNER_TOOL_CACHE: cache };
		world.files({ f: "small" });
		await world.stage({ ...AFTER, preflight: "auto" }, { env });
		expect(world.sandbox.recorder.count("CreateMultipartUpload")).toBe(1);
		expect(notes()).toEqual([]);
	});

	test("costs a run that finds no note not a single request", async () => {
		world.files({ f: "small" });
		await world.stage(AFTER);
		expect(world.sandbox.recorder.requests.map(({ operation }) => operation)).toEqual([
			"PutObject",
		]);
		expect(readdirSync(cache)).toEqual([]);
	});
});

describe("an upload in parts is left alone", () => {
	test("that another process goes on with, which ends as if nothing had been", async () => {
		const { child, open } = await beginUpload();
		const exited = once(child, "exit");
		const before = leftUploads();
		expect(before).toHaveLength(1);
		world.files({ f: "small" });
		const job = await world.stage({ after: "f -> s3://bucket/f" });
		expect(job.post("stage").exitCode).toBe(0);
		expect(leftUploads()).toEqual(before);
		open();
		// Its file has changed.
		expect(await exited).toEqual([1, null]);
		expect(leftUploads()).toEqual([]);
		expect(notes()).toEqual([]);
	});

	test("that lies where its connection is not to write", async () => {
		const uploadId = await killUpload();
		const { accessKeyId, secretAccessKey } = world.sandbox.credential;
		const connections = `own:
  endpoint: ${world.sandbox.endpoint}
  aws-access-key-id: ${accessKeyId}
  aws-secret-access-key: ${secretAccessKey}
  access: [write]
  allow: `;
		const upload = async (allowed: string) => {
			const inputs = { after: "f -> s3+own://bucket/g", connections: connections + allowed };
			expect((await world.stage(inputs)).post("stage").exitCode).toBe(0);
			return leftUploads();
		};
		world.files({ f: "small" });
		expect(await upload("[bucket/g]")).toEqual([uploadId]);
		expect(await upload("[bucket/]")).toEqual([]);
	});

	test("of which there is no note", async () => {
		const uploadId = await killUpload();
		rmSync(journal(), { recursive: true });
		await world.stage(AFTER);
		expect(leftUploads()).toEqual([uploadId]);
	});
});
