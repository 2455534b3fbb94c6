import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { sendRaw } from "./support/raw-request.ts";

const NOW = new Date();
const TOMORROW = new Date(NOW.getTime() + 86_400_000).toISOString();

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ ignores: ["x-amz-storage-class"] });
	sandbox.createBucket("keys", { allowCustomerKeys: true });
	sandbox.createBucket("locks", { objectLock: true });
	sandbox.createBucket("paid", { requesterPays: true });
	await sandbox.putObject("keys", "secret", "secret", keyHeaders(1));
	await sandbox.putObject("keys", "plain", "plain");
	await sandbox.putObject("paid", "a", "a");
});

afterAll(() => sandbox.stop());

function keyHeaders(fill: number, prefix = "x-amz-server-side-encryption-customer-") {
	const key = Buffer.alloc(32, fill);
	return {
		[`${prefix}algorithm`]: "AES256",
		[`${prefix}key`]: key.toString("base64"),
		[`${prefix}key-md5`]: createHash("md5").update(key).digest("base64"),
	};
}

async function codeOf(path: string, headers: Record<string, string>, method = "GET") {
	const { status, code } = await sendRaw(sandbox, { method, path, headers });
	return [status, code];
}

describe("a key of the client's own", () => {
	test("reads what it was written with, and nothing else does", async () => {
		const read = await sendRaw(sandbox, { path: "/keys/secret", headers: keyHeaders(1) });
		expect(read.status).toBe(200);
		expect(JSON.stringify(read.headers)).not.toContain(Buffer.alloc(32, 1).toString("base64"));
		expect(read.headers.etag).not.toContain(createHash("md5").update("secret").digest("hex"));
		expect(await codeOf("/keys/secret", {})).toEqual([400, "InvalidRequest"]);
		expect(await codeOf("/keys/secret", keyHeaders(2))).toEqual([403, "AccessDenied"]);
		expect(await codeOf("/keys/plain", keyHeaders(1))).toEqual([400, "InvalidRequest"]);
	});

	test.each([
		["algorithm", "AES512"],
		["key", "c2hvcnQ="],
		["key-md5", "AAAAAAAAAAAAAAAAAAAAAA=="],
	])("is refused with another %s", async (name, value) => {
		const headers = {
			...keyHeaders(1),
			[`x-amz-server-side-encryption-customer-${name}`]: value,
		};
		expect(await codeOf("/keys/new", headers, "PUT")).toEqual([400, "InvalidArgument"]);
	});

	test("goes with every part, and with a copy of what it encrypts", async () => {
		const create = { method: "POST", path: "/keys/parts", query: { uploads: "" } };
		const begun = await sendRaw(sandbox, { ...create, headers: keyHeaders(1) });
		const uploadId = /<UploadId>(.*)<\/UploadId>/.exec(begun.body.toString())?.[1] ?? "";
		const part = { method: "PUT", path: "/keys/parts", query: { partNumber: "1", uploadId } };
		expect((await sendRaw(sandbox, part)).code).toBe("InvalidRequest");
		expect((await sendRaw(sandbox, { ...part, headers: keyHeaders(2) })).code).toBe(
			"InvalidRequest",
		);
		expect((await sendRaw(sandbox, { ...part, headers: keyHeaders(1) })).status).toBe(200);
		const copy = { "x-amz-copy-source": "keys/secret" };
		expect(await codeOf("/keys/copy", copy, "PUT")).toEqual([400, "InvalidRequest"]);
		const source = keyHeaders(1, "x-amz-copy-source-server-side-encryption-customer-");
		expect((await codeOf("/keys/copy", { ...copy, ...source }, "PUT"))[0]).toBe(200);
	});
});

describe("a lock", () => {
	const lock = (until: string) => ({
		"x-amz-object-lock-mode": "COMPLIANCE",
		"x-amz-object-lock-retain-until-date": until,
		"content-md5": createHash("md5").digest("base64"),
	});

	test("keeps a version from being removed, and is told with it", async () => {
		const put = await sendRaw(sandbox, {
			method: "PUT",
			path: "/locks/a",
			headers: { ...lock(TOMORROW), "x-amz-object-lock-legal-hold": "ON" },
		});
		expect(put.status).toBe(200);
		const head = await sendRaw(sandbox, { method: "HEAD", path: "/locks/a" });
		expect(head.headers["x-amz-object-lock-retain-until-date"]).toBe(TOMORROW);
		const versionId = String(put.headers["x-amz-version-id"]);
		const remove = { method: "DELETE", path: "/locks/a", query: { versionId } };
		expect((await sendRaw(sandbox, remove)).code).toBe("AccessDenied");
		expect((await sendRaw(sandbox, { method: "DELETE", path: "/locks/a" })).status).toBe(204);
	});

	test("is refused where it is over, half of one, or nothing checks the bytes", async () => {
		const { "content-md5": _, ...unchecked } = lock(TOMORROW);
		expect(await codeOf("/locks/b", lock(NOW.toISOString()), "PUT")).toEqual([
			400,
			"InvalidArgument",
		]);
		expect(await codeOf("/locks/b", { "x-amz-object-lock-mode": "GOVERNANCE" }, "PUT")).toEqual([
			400,
			"InvalidArgument",
		]);
		expect(await codeOf("/locks/b", unchecked, "PUT")).toEqual([400, "InvalidRequest"]);
	});
});

test("a bucket whose requester pays serves only who says so", async () => {
	expect(await codeOf("/paid/a", {})).toEqual([403, "AccessDenied"]);
	expect((await codeOf("/paid/a", { "x-amz-request-payer": "requester" }))[0]).toBe(200);
});

test("what the sandbox is to ignore is signed, and changes nothing", async () => {
	const headers = { "x-amz-storage-class": "GLACIER" };
	expect((await codeOf("/keys/b", headers, "PUT"))[0]).toBe(200);
	expect(sandbox.object("keys", "b")?.headers).not.toHaveProperty("x-amz-storage-class");
});
