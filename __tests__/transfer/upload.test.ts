import { randomBytes } from "node:crypto";
import { appendFileSync, rmSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { arrived, MIB, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();
const EVER = Number.POSITIVE_INFINITY;

describe("a file that is not what the plan saw", () => {
	test.each([
		["is longer", (path: string) => appendFileSync(path, "x"), "it had 3 bytes and now has 4"],
		["is newer", (path: string) => utimesSync(path, 1, 1), "it was written to"],
		["is newer by microseconds", addMicroseconds, "it was written to"],
		["is gone", (path: string) => rmSync(path), "it is no longer there"],
	])("because it %s is not uploaded", async (_, change, reason) => {
		const path = bench.file("out", "abc");
		const upload = bench.upload("out");
		change(path);
		expect(await bench.runOne(upload)).toMatchObject({
			status: "failed",
			error: {
				code: "file-changed",
				message: `Could not upload ${path}: the file changed while it was being uploaded: ${reason}`,
			},
		});
		expect(bench.sandbox.recorder.requests).toEqual([]);
	});

	test("because it changed between its parts is not completed, and leaves no part", async () => {
		const path = bench.file("out", randomBytes(24 * MIB));
		bench.sandbox.fault({
			operation: "UploadPart",
			partNumber: 3,
			action: { kind: "hold", until: touchWhenParted(path) },
		});
		expect(await bench.runOne(bench.upload("out"))).toMatchObject({
			error: { code: "file-changed", message: expect.stringContaining("now has") },
		});
		expect(bench.sandbox.keys("bucket")).toEqual([]);
		expect(bench.sandbox.uploads("bucket")).toEqual([]);
		expect(bench.sandbox.recorder.count("CompleteMultipartUpload")).toBe(0);
	});

	test("because it became shorter between its parts is not completed", async () => {
		const path = bench.file("out", randomBytes(24 * MIB));
		const { truncateSync } = await import("node:fs");
		const shorten = async () => {
			await bench.sandbox.recorder.waitFor("UploadPart", 1);
			truncateSync(path, 10 * MIB);
		};
		bench.sandbox.fault({
			operation: "UploadPart",
			partNumber: 1,
			action: { kind: "hold", until: shorten() },
		});
		expect(await bench.runOne(bench.upload("out"), { maxConcurrency: 1 })).toMatchObject({
			error: { code: "file-changed", message: expect.stringContaining("it became shorter") },
		});
		expect(bench.sandbox.uploads("bucket")).toEqual([]);
	});

	const onPosix = process.platform === "win32" ? test.skip : test;
	onPosix("because a link was put in its place is not uploaded", async () => {
		bench.file("secret", "abc");
		const path = bench.file("out", "abc");
		const upload = bench.upload("out");
		rmSync(path);
		symlinkSync(bench.at("secret"), path);
		expect(await bench.runOne(upload)).toMatchObject({
			error: { code: "disk", message: expect.stringContaining("symbolic link") },
		});
		expect(bench.sandbox.recorder.requests).toEqual([]);
	});
});

function addMicroseconds(path: string): void {
	const seconds = statSync(path).mtimeMs / 1000;
	utimesSync(path, seconds, seconds + 0.0003);
}

async function touchWhenParted(path: string): Promise<void> {
	await bench.sandbox.recorder.waitFor("UploadPart", 3);
	appendFileSync(path, "x");
}

describe("a part that fails for good", () => {
	test("cancels the other parts, aborts the upload and is told of", async () => {
		bench.file("out", randomBytes(80 * MIB));
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		bench.sandbox.fault({ operation: "UploadPart", partNumber: 2, action });
		expect(await bench.runOne(bench.upload("out"), { maxConcurrency: 2 })).toMatchObject({
			status: "failed",
			error: { code: "access-denied" },
		});
		expect(bench.sandbox.uploads("bucket")).toEqual([]);
		expect(bench.sandbox.keys("bucket")).toEqual([]);
		expect(bench.sandbox.recorder.count("UploadPart")).toBeLessThan(10);
	});

	test("is told of even when the abort fails", async () => {
		bench.file("out", randomBytes(17 * MIB));
		const denied = { kind: "error", status: 403, code: "AccessDenied" } as const;
		const broken = { kind: "error", status: 400, code: "Odd" } as const;
		bench.sandbox.fault({ operation: "UploadPart", action: denied });
		bench.sandbox.fault({ operation: "AbortMultipartUpload", action: broken, times: EVER });
		expect(await bench.runOne(bench.upload("out"))).toMatchObject({
			error: { code: "access-denied" },
		});
		const [{ uploadId } = { uploadId: "" }] = bench.sandbox.uploads("bucket");
		expect(bench.events.filter(({ type }) => type === "notice")).toEqual([
			{
				type: "notice",
				text: expect.stringMatching(
					new RegExp(
						`^The parts .* s3://bucket/out may still be in the bucket \\(upload id ${uploadId}\\): .*400 Odd.*\\n.*allow \`s3:AbortMultipartUpload\`, or let a lifecycle rule`,
						"i",
					),
				),
			},
		]);
	});

	test("and is aborted makes no notice", async () => {
		bench.file("out", randomBytes(17 * MIB));
		const denied = { kind: "error", status: 403, code: "AccessDenied" } as const;
		bench.sandbox.fault({ operation: "UploadPart", action: denied });
		await bench.runOne(bench.upload("out"));
		expect(bench.events.filter(({ type }) => type === "notice")).toEqual([]);
	});
});

test("parts that meet throttling and broken connections arrive all the same", async () => {
	const content = randomBytes(40 * MIB);
	bench.file("out", content);
	const slow = { kind: "error", status: 503, code: "SlowDown" } as const;
	bench.sandbox.fault({ operation: "UploadPart", action: slow, times: 3 });
	bench.sandbox.fault({ operation: "UploadPart", action: { kind: "reset" }, skip: 4, times: 2 });
	bench.sandbox.fault({ operation: "UploadPart", action: { kind: "drop-answer" }, skip: 7 });
	arrived(await bench.runOne(bench.upload("out")));
	const body = await bench.sandbox.object("bucket", "out")?.body();
	expect(body?.equals(content)).toBe(true);
	expect(bench.retries.length).toBeGreaterThanOrEqual(5);
});

test("an upload whose completion's answer is lost has arrived", async () => {
	bench.file("out", randomBytes(17 * MIB));
	bench.sandbox.fault({ operation: "CompleteMultipartUpload", action: { kind: "drop-answer" } });
	const result = arrived(await bench.runOne(bench.upload("out")));
	expect(result.etag).toBe(bench.sandbox.object("bucket", "out")?.etag);
	expect(bench.sandbox.recorder.count("AbortMultipartUpload")).toBe(0);
});

test("uploading does not change the file", async () => {
	bench.file("out", "abc");
	const before = bench.upload("out").modifiedMilliseconds;
	arrived(await bench.runOne(bench.upload("out")));
	expect(bench.upload("out").modifiedMilliseconds).toBe(before);
});
