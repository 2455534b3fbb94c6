import { createHash, randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox.ts";
import { ACTION, useWorld } from "../support/action.ts";

const world = useWorld();
const MIB = 2 ** 20;

const KEYS = {
	accessKeyId: "AKIAOTHERSTOREKEY001",
	secretAccessKey: "another/secret/of/the/other/store/only+01",
};

let other: Sandbox;

beforeEach(async () => {
	other = await startSandbox({ credentials: [KEYS] });
	other.createBucket("bucket");
});

afterEach(() => other.stop());

async function copyNow(transfers: string, more: Record<string, string> = {}) {
	const connections = `other:
  endpoint: ${other.endpoint}
  aws-access-key-id: ${KEYS.accessKeyId}
  aws-secret-access-key: ${KEYS.secretAccessKey}
  access: [read, write, delete]
same:
  endpoint: ${world.sandbox.endpoint}
  aws-access-key-id: ${world.sandbox.credential.accessKeyId}
  aws-secret-access-key: ${world.sandbox.credential.secretAccessKey}
  access: [read, write, delete]
`;
	const inputs = { transfers, connections, "aws-region": "us-east-1", ...more };
	const step = { ...world.action(inputs), uses: `${ACTION}/upload` };
	return (await world.job([step])).main("stage");
}

function made({ recorder }: Sandbox) {
	return recorder.requests.map(({ operation }) => operation);
}

async function digestOf(sandbox: Sandbox, key: string) {
	const body = await sandbox.object("bucket", key)?.body();
	return body && createHash("sha256").update(body).digest("hex");
}

describe("a copy between two stores", () => {
	test("brings bytes, headers, metadata and tags through this machine", async () => {
		await world.sandbox.putObject("bucket", "in/a", "content", {
			"content-type": "text/x-own",
			"cache-control": "no-cache",
			expires: "Thu, 01 Dec 2033 16:00:00 GMT",
			"x-amz-meta-team": "data",
			"x-amz-tagging": "kind=raw",
		});
		const { exitCode, log, outputs } = await copyNow(
			"- { from: s3://bucket/in/, to: s3+other://bucket/out/, metadata: { more: 1 } }",
		);
		expect(log).not.toContain("::error");
		expect(exitCode).toBe(0);
		const copied = other.object("bucket", "out/a");
		expect(String(await copied?.body())).toBe("content");
		expect(copied?.headers).toMatchObject({
			"content-type": "text/x-own",
			"cache-control": "no-cache",
			expires: "Thu, 01 Dec 2033 16:00:00 GMT",
		});
		expect(copied?.headers).toMatchObject({ "x-amz-meta-team": "data", "x-amz-meta-more": "1" });
		expect([...(copied?.tags ?? [])]).toEqual([["kind", "raw"]]);
		expect(made(world.sandbox)).toEqual([
			"ListObjectsV2",
			"HeadObject",
			"GetObjectTagging",
			"GetObject",
		]);
		expect(made(other)).toEqual(["PutObject"]);
		expect(JSON.parse(String(outputs.files))).toMatchObject([
			{
				source: "s3://bucket/in/a",
				destination: "s3+other://bucket/out/a",
				uri: "s3+other://bucket/out/a",
				bytes: 7,
				status: "done",
			},
		]);
		expect(world.tree()).toEqual([]);
	});

	test("takes fewer turns where the source asks for fewer requests", async () => {
		for (let index = 0; index < 150; index++) {
			await world.sandbox.putObject("bucket", `in/${index}`, "content");
		}
		const always = { operation: "GetObject", times: Number.POSITIVE_INFINITY };
		world.sandbox.fault({ ...always, action: { kind: "throttle", maxInFlight: 2 } });
		world.sandbox.fault({ ...always, action: { kind: "delay", milliseconds: 10 } });
		const { exitCode, log } = await copyNow("s3://bucket/in/ -> s3+other://bucket/out/");
		expect(exitCode).toBe(0);
		expect(other.keys("bucket")).toHaveLength(150);
		expect(log.match(/Retry: GetObject/g)?.length).toBeLessThan(60);
	});

	test("is made in parts above 16 MiB, whatever proves the source", async () => {
		const bytes = randomBytes(20 * MIB + 5);
		await other.putObject("bucket", "md5", bytes);
		const sha256 = createHash("sha256").update(bytes).digest("base64");
		await other.putObject("bucket", "sha256", bytes, { "x-amz-checksum-sha256": sha256 });
		const { exitCode, log } = await copyNow("s3+other://bucket/ -> s3://bucket/", {
			"max-memory": "16MiB",
		});
		expect(log).not.toContain("::error");
		expect(exitCode).toBe(0);
		const digest = createHash("sha256").update(bytes).digest("hex");
		expect(await digestOf(world.sandbox, "md5")).toBe(digest);
		expect(await digestOf(world.sandbox, "sha256")).toBe(digest);
		expect(made(world.sandbox).filter((one) => one === "UploadPart")).toHaveLength(6);
		expect(made(other).filter((one) => one === "GetObject")).toHaveLength(6);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
		expect(log).toMatch(/verified: md5/);
	});

	test.each([1, 20 * MIB])("leaves nothing where bytes of %d arrive damaged", async (size) => {
		await other.putObject("bucket", "a", randomBytes(size));
		other.fault({ operation: "GetObject", action: { kind: "corrupt", atByte: 0 }, times: 9 });
		const { exitCode, annotations } = await copyNow("s3+other://bucket/a -> s3://bucket/a");
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("do not match its");
		expect(world.sandbox.keys("bucket")).toEqual([]);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
	});

	test("goes on where a body breaks off", async () => {
		const bytes = randomBytes(17 * MIB);
		await other.putObject("bucket", "a", bytes);
		other.fault({ operation: "GetObject", action: { kind: "cut", afterBytes: MIB }, times: 2 });
		expect((await copyNow("s3+other://bucket/a -> s3://bucket/a")).exitCode).toBe(0);
		expect(await digestOf(world.sandbox, "a")).toBe(await digestOf(other, "a"));
	});

	test("deletes the source of a move once the copy is there, and not where it failed", async () => {
		for (const key of ["in/a", "in/b"]) await other.putObject("bucket", key, key);
		world.sandbox.fault({
			operation: "PutObject",
			key: "out/b",
			action: { kind: "error", status: 403, code: "AccessDenied" },
		});
		const { exitCode } = await copyNow(
			"- { from: s3+other://bucket/in/, to: s3://bucket/out/, move: true }",
		);
		expect(exitCode).toBe(1);
		expect(world.sandbox.keys("bucket")).toEqual(["out/a"]);
		expect(other.keys("bucket")).toEqual(["in/b"]);
	});

	test("never moves an object onto itself by two labels of one store", async () => {
		await world.sandbox.putObject("bucket", "a", "a");
		const { exitCode, annotations } = await copyNow(
			"- { from: s3+same://bucket/a, to: s3://bucket/a, move: true }",
		);
		expect(exitCode).toBe(1);
		expect(annotations[0]?.message).toContain("to itself");
		expect(world.sandbox.keys("bucket")).toEqual(["a"]);
	});

	test("leaves what is there already, as `overwrite` means it", async () => {
		await other.putObject("bucket", "in/same", "same");
		await other.putObject("bucket", "in/changed", "new");
		await world.sandbox.putObject("bucket", "out/same", "same");
		await world.sandbox.putObject("bucket", "out/changed", "old");
		const { exitCode, outputs } = await copyNow(
			"- { from: s3+other://bucket/in/, to: s3://bucket/out/, overwrite: if-changed }",
		);
		expect(exitCode).toBe(0);
		expect(outputs).toMatchObject({ transferred: "1", skipped: "1" });
		expect(String(await world.sandbox.object("bucket", "out/changed")?.body())).toBe("new");
	});

	test("does not take two buckets of one name for one", async () => {
		await other.putObject("bucket", "a", "theirs");
		world.files({ a: "ours" });
		const { exitCode } = await copyNow(`
- s3+other://bucket/a -> s3://bucket/x
- a -> s3+other://bucket/x
`);
		expect(exitCode).toBe(0);
		expect(String(await world.sandbox.object("bucket", "x")?.body())).toBe("theirs");
		expect(String(await other.object("bucket", "x")?.body())).toBe("ours");
	});
});
