import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

const MIB = 2 ** 20;
const TERMS = 'request-payer: true, expected-bucket-owner: "111122223333"';
const SENT = {
	"x-amz-request-payer": "requester",
	"x-amz-expected-bucket-owner": "111122223333",
};

describe("the terms of an entry", () => {
	const world = useWorld();

	function operations(): Set<string> {
		return new Set(world.sandbox.recorder.requests.map(({ operation }) => operation));
	}

	test("go with every request of its uploads, in one request and in parts", async () => {
		world.sandbox.createBucket("theirs", { requesterPays: true });
		world.files({ "out/small": "small", "out/large": Buffer.alloc(17 * MIB) });
		const after = `- { from: out/, to: "s3://theirs/", overwrite: if-changed, ${TERMS} }`;
		const job = await world.stage({ after });
		expect(job.status).toBe("success");
		expect(operations()).toEqual(
			new Set([
				...["HeadObject", "GetObject", "PutObject"],
				...["CreateMultipartUpload", "ListMultipartUploads", "UploadPart"],
				"CompleteMultipartUpload",
			]),
		);
		for (const { headers } of world.sandbox.recorder.requests) expect(headers).toMatchObject(SENT);
	});

	test("go with the requests that abort an upload", async () => {
		world.sandbox.createBucket("theirs", { requesterPays: true });
		world.files({ large: Buffer.alloc(17 * MIB) });
		const refusal = { kind: "error", status: 403, code: "AccessDenied" } as const;
		world.sandbox.fault({ operation: "CompleteMultipartUpload", action: refusal });
		const job = await world.stage({ after: `- { from: large, to: s3://theirs/large, ${TERMS} }` });
		expect(job.status).toBe("failure");
		expect(world.sandbox.uploads("theirs")).toEqual([]);
		expect(operations()).toContain("AbortMultipartUpload");
		expect(operations()).toContain("ListParts");
		for (const { headers } of world.sandbox.recorder.requests) expect(headers).toMatchObject(SENT);
	});

	test("go with every request of its downloads, of one object, of many and of a large one", async () => {
		world.sandbox.createBucket("theirs", { requesterPays: true });
		await world.sandbox.putObject("theirs", "one", "one");
		await world.sandbox.putObject("theirs", "dir/small", "small");
		await world.sandbox.putObject("theirs", "dir/large", Buffer.alloc(33 * MIB));
		const before = [
			`- { from: s3://theirs/one, to: one, ${TERMS} }`,
			`- { from: "s3://theirs/dir/", to: dir/, ${TERMS} }`,
		].join("\n");
		const job = await world.stage({ before });
		expect(job.status).toBe("success");
		expect(world.tree()).toEqual(["dir/large", "dir/small", "one"]);
		expect(operations()).toEqual(new Set(["HeadObject", "GetObject", "ListObjectsV2"]));
		for (const { headers } of world.sandbox.recorder.requests) expect(headers).toMatchObject(SENT);
	});

	test("are defaults that an entry may take back, and are not sent where nobody asked", async () => {
		const file = 'defaults: { request-payer: true, expected-bucket-owner: "111122223333" }';
		world.files({ "spec.yml": file, a: "a", b: "b" });
		const after = [
			"- { from: a, to: s3://bucket/a }",
			"- { from: b, to: s3://bucket/b, request-payer: false }",
		].join("\n");
		expect((await world.stage({ after, spec: "spec.yml" })).status).toBe("success");
		const sent = world.sandbox.recorder.requests.map(({ key, headers }) => [
			key,
			headers["x-amz-request-payer"],
		]);
		expect(new Map(sent as [string, string][])).toEqual(
			new Map([
				["a", "requester"],
				["b", undefined],
			]),
		);
	});

	test("are told in a dry run", async () => {
		world.files({ a: "a" });
		const job = await world.stage({
			after: `- { from: a, to: s3://bucket/a, ${TERMS} }`,
			"dry-run": "true",
		});
		expect(job.post("stage").log).toContain("requester pays, bucket of account 111122223333");
	});

	test("that do not fit are explained: another account owns the bucket", async () => {
		world.files({ a: "a" });
		const after = '- { from: a, to: s3://bucket/a, expected-bucket-owner: "999999999999" }';
		const job = await world.stage({ after });
		expect(job.status).toBe("failure");
		const [{ message = "" } = {}] = job.post("stage").annotations;
		expect(message).toContain("s3://bucket/a: access denied (403 AccessDenied");
		expect(message).toContain(
			"Check `expected-bucket-owner`: S3 refuses every request where the bucket is not of account 999999999999",
		);
		expect(world.sandbox.keys("bucket")).toEqual([]);
	});

	test("that are missing are explained: the requester is to pay", async () => {
		world.sandbox.createBucket("theirs", { requesterPays: true });
		await world.sandbox.putObject("theirs", "dir/a", "a");
		for (const from of ["s3://theirs/dir/", "s3://theirs/dir/a"]) {
			const job = await world.stage({ before: `${from} -> dir/`, dialect: "aws" });
			expect(job.status).toBe("failure");
			expect(job.main("stage").annotations[0]?.message).toContain(
				"a bucket whose requester pays wants `request-payer: true`",
			);
		}
	});
});
