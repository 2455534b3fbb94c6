import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { sendRaw } from "./support/raw-request.ts";

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
	sandbox.createBucket("bucket");
});

afterAll(() => sandbox.stop());

describe("a range", () => {
	test.each([
		["bytes=2-4", 206, "234", "bytes 2-4/10"],
		["bytes=7-", 206, "789", "bytes 7-9/10"],
		["bytes=-2", 206, "89", "bytes 8-9/10"],
		["bytes=-20", 206, "0123456789", "bytes 0-9/10"],
		["bytes=8-99", 206, "89", "bytes 8-9/10"],
		["bytes=0-0,2-2", 200, "0123456789", undefined],
		["bytes=4-2", 200, "0123456789", undefined],
		["lines=1-2", 200, "0123456789", undefined],
	])("%s", async (range, status, body, contentRange) => {
		await sandbox.putObject("bucket", "digits", "0123456789");
		const got = await sendRaw(sandbox, { path: "/bucket/digits", headers: { range } });
		expect({ ...got, contentRange: got.headers["content-range"] }).toMatchObject({
			status,
			body,
			contentRange,
		});
		expect(got.headers["content-length"]).toBe(String(body.length));
	});

	test.each([
		["digits", "bytes=10-", "bytes */10"],
		["digits", "bytes=-0", "bytes */10"],
		["empty", "bytes=0-", "bytes */0"],
		["empty", "bytes=-1", "bytes */0"],
	])("outside of %s: %s is a 416", async (key, range, contentRange) => {
		await sandbox.putObject("bucket", key, key === "empty" ? "" : "0123456789");
		const got = await sendRaw(sandbox, { path: `/bucket/${key}`, headers: { range } });
		expect(got).toMatchObject({ status: 416, code: "InvalidRange" });
		expect(got.headers["content-range"]).toBe(contentRange);
	});

	test("carries no checksum of the whole object", async () => {
		await sandbox.putObject("bucket", "digits", "0123456789");
		const headers = { range: "bytes=0-4", "x-amz-checksum-mode": "ENABLED" };
		const got = await sendRaw(sandbox, { path: "/bucket/digits", headers });
		expect(got.headers).not.toHaveProperty("x-amz-checksum-crc64nvme");
	});
});

describe("a conditional read", () => {
	const NOW = new Date("2026-01-01T00:00:00.500Z").toUTCString();
	const EARLIER = new Date("2025-12-31T23:59:59Z").toUTCString();

	test.each<[string, number, Record<string, string>]>([
		["a matching ETag", 200, { "if-match": '"d41d8cd98f00b204e9800998ecf8427e"' }],
		["one of several ETags", 200, { "if-match": '"x", "d41d8cd98f00b204e9800998ecf8427e"' }],
		["another ETag", 412, { "if-match": '"x"' }],
		["no change", 304, { "if-none-match": '"d41d8cd98f00b204e9800998ecf8427e"' }],
		["a change", 200, { "if-none-match": '"x"' }],
		["not modified since", 304, { "if-modified-since": NOW }],
		["modified since", 200, { "if-modified-since": EARLIER }],
		["unmodified since", 200, { "if-unmodified-since": NOW }],
		["modified, though it must not be", 412, { "if-unmodified-since": EARLIER }],
		[
			"If-Match, which goes before a date",
			200,
			{ "if-match": "*", "if-unmodified-since": EARLIER },
		],
		[
			"If-None-Match, which goes before a date",
			200,
			{ "if-none-match": '"x"', "if-modified-since": NOW },
		],
		["a date nobody can read", 200, { "if-modified-since": "yesterday" }],
	])("by %s answers %i", async (_, status, headers) => {
		const now = new Date("2026-01-01T00:00:00.500Z");
		const clocked = await startSandbox({ now: () => now });
		try {
			clocked.createBucket("bucket");
			await clocked.putObject("bucket", "key", "");
			for (const method of ["GET", "HEAD"]) {
				const raw = { method, path: "/bucket/key", headers, date: now };
				const got = await sendRaw(clocked, raw);
				expect(got.status).toBe(status);
				if (status === 304) expect(got.headers.etag).toContain("d41d8cd98f");
			}
		} finally {
			await clocked.stop();
		}
	});
});
