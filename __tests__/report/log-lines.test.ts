import { describe, expect, test } from "@jest/globals";
import { StagingError } from "../../src/errors.ts";
import { planLines, progressLine, resultLines, retryLine } from "../../src/report/log-lines.ts";
import { countOf, formatBytes, formatDuration, formatRate } from "../../src/report/units.ts";
import {
	aDownload,
	aDownloadSpec,
	anUpload,
	anUploadSpec,
	aReport,
	done,
	failed,
} from "../support/build.ts";

describe("the plan in the log", () => {
	test("tells both directions with their totals", () => {
		const report = aReport({ transfers: [aDownload(), aDownload(), anUpload()] });
		expect(planLines(report)).toEqual(["Plan: download 2 files (2.0 kB), upload 1 file (500 B)"]);
	});

	test("says so when there is nothing to transfer, and why", () => {
		const skip = {
			direction: "upload",
			entry: anUploadSpec(),
			source: "logs",
			reason: "r",
		} as const;
		expect(planLines(aReport({ skips: [skip] }))).toEqual([
			"Plan: nothing to transfer; 1 skipped",
			"Skipped: logs: r",
		]);
	});

	test("names every transfer in a dry run, with all that would be sent", () => {
		const few = planLines(aReport({ transfers: [aDownload()], dryRun: true }));
		expect(few).toContain("s3://bucket/key.txt -> /w/key.txt (1.0 kB)");
		const many = planLines(
			aReport({ transfers: Array.from({ length: 60 }, () => aDownload()), dryRun: true }),
		);
		expect(many).toHaveLength(61);
		const headers = {
			contentType: "text/html; charset=utf-8",
			cacheControl: "no-cache",
			expires: new Date(0),
			metadata: { rows: "7" },
		};
		const [, sent] = planLines(aReport({ transfers: [anUpload({ headers })], dryRun: true }));
		expect(sent).toBe(
			"/w/out.txt -> s3://bucket/out.txt (500 B) text/html; charset=utf-8, no-cache, expires Thu, 01 Jan 1970 00:00:00 GMT, rows: 7",
		);
	});
});

describe("what cannot run", () => {
	test("is in the log entry by entry, however many there are", () => {
		const entries = Array.from({ length: 60 }, (_, at) => ({
			entry: aDownloadSpec({ text: `s3://bucket/${at} -> ${at}` }),
			transfers: [],
			skips: [],
			failure: new StagingError("no-such-object", `no ${at}`),
		}));
		const lines = planLines(aReport({ entries }));
		expect(lines[0]).toBe("Plan: nothing to transfer; 60 entries cannot run");
		expect(lines.slice(-2)).toEqual(["Cannot run: before:1:1: s3://bucket/59 -> 59", "no 59"]);
	});
});

describe("the results in the log", () => {
	test("are a line for each transfer and a total", () => {
		const denied = new StagingError("access-denied", "Could not upload: access denied");
		const lines = resultLines(
			aReport({ results: [done(aDownload()), failed(anUpload(), denied)] }),
		);
		expect(lines).toEqual([
			"s3://bucket/key.txt -> /w/key.txt (1.0 kB, verified: crc32)",
			"/w/out.txt -> s3://bucket/out.txt (500 B): failed, Could not upload: access denied",
			"Done: 1 file (1.0 kB) in 2.0 s, 0.5 kB/s; 1 failed",
		]);
	});

	test("are the total and the failures alone above 50 transfers", () => {
		const results = Array.from({ length: 51 }, () => done(aDownload()));
		const lost = failed(anUpload(), new StagingError("disk", "the disk is full"));
		expect(resultLines(aReport({ results: [...results, lost] }))).toEqual([
			"/w/out.txt -> s3://bucket/out.txt (500 B): failed, the disk is full",
			"Done: 51 files (51.0 kB) in 2.0 s, 26 kB/s; 1 failed",
		]);
	});

	test("own up to a file that nothing but its size proved", () => {
		const [line] = resultLines(aReport({ results: [done(aDownload(), { verified: "size" })] }));
		expect(line).toContain("verified: size only");
	});
});

describe("progress", () => {
	test("tells percent, speed and time left", () => {
		expect(progressLine({ bytes: 30e6, totalBytes: 120e6, milliseconds: 10_000 })).toBe(
			"25 %: 30.0 MB of 120 MB, 3.0 MB/s, 30.0 s left",
		);
	});

	test("tells what came so far while nobody knows how much it will be", () => {
		const progress = { bytes: 30e6, totalBytes: undefined, milliseconds: 10_000 };
		expect(progressLine(progress)).toBe("30.0 MB so far, 3.0 MB/s");
	});

	test("does not guess before the first byte", () => {
		expect(progressLine({ bytes: 0, totalBytes: 5, milliseconds: 10_000 })).toBe(
			"0 %: 0 B of 5 B, 0.0 kB/s",
		);
	});

	test("tells a retry with its attempt and its pause", () => {
		const retry = {
			operation: "PutObject",
			location: "s3://b/k",
			bucket: "b",
			isThrottled: false,
			attempt: 2,
			maxAttempts: 8,
			delayMilliseconds: 340,
			reason: "SlowDown",
		};
		expect(retryLine(retry)).toBe(
			"Retry: PutObject s3://b/k: SlowDown (attempt 2 of 8; again in 340 ms)",
		);
	});
});

describe("units", () => {
	test.each([
		[0, "0 B"],
		[999, "999 B"],
		[1_000, "1.0 kB"],
		[999_400, "999 kB"],
		[999_949, "1.0 MB"],
		[1_500_000, "1.5 MB"],
		[340_000_000, "340 MB"],
		[2_147_483_648, "2.1 GB"],
		[5e15, "5000 TB"],
	])("format %d bytes as %s", (bytes, text) => expect(formatBytes(bytes)).toBe(text));

	test.each([
		[80.4, "80 ms"],
		[3_400, "3.4 s"],
		[59_990, "1 min 0 s"],
		[125_000, "2 min 5 s"],
		[3_780_000, "1 h 3 min"],
	])("format %d ms as %s", (milliseconds, text) => expect(formatDuration(milliseconds)).toBe(text));

	test("format speeds and counts", () => {
		expect(formatRate(62_000_000, 1_000)).toBe("62 MB/s");
		expect(formatRate(1, 0)).toBe("1.0 kB/s");
		expect([countOf(1, "file"), countOf(12_000, "file")]).toEqual(["1 file", "12,000 files"]);
	});
});
