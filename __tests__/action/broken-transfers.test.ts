import { randomBytes } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { FaultAction } from "../../sandbox/faults.ts";
import { useWorld } from "../support/action.ts";
import { everything, partialFiles, shownError } from "../support/refusal.ts";

const world = useWorld();
const MIB = 1024 ** 2;
const ALWAYS = Number.POSITIVE_INFINITY;
const BUSY: FaultAction = { kind: "error", status: 503, code: "SlowDown" };

/** Lines of the log that tell of a retry, without the pause, which is random. */
function retries(log: string): string[] {
	return log.split("\n").filter((line) => line.startsWith("Retry: "));
}

describe("a download", () => {
	const before = "s3://bucket/k -> k";
	const content = randomBytes(MIB);

	async function download(action: FaultAction, times: number, env = {}) {
		const { etag } = await world.sandbox.putObject("bucket", "k", content);
		world.files({ k: "old" });
		world.sandbox.fault({ operation: "GetObject", action, times });
		const job = await world.stage({ before }, { env });
		expect(everything(world.workspace)).toEqual(["k"]);
		return { etag, main: job.main("stage") };
	}

	test("whose body is cut goes on at the first missing byte of the same object", async () => {
		const { etag, main } = await download({ kind: "cut", afterBytes: 600_000 }, 1);
		expect(main.exitCode).toBe(0);
		expect(readFileSync(world.at("k")).equals(content)).toBe(true);
		expect(world.sandbox.recorder.count("GetObject")).toBe(2);
		const resumed = world.sandbox.recorder.requests.at(-1);
		expect(resumed?.headers.range).toMatch(/^bytes=[1-9]\d+-1048575$/);
		expect(resumed?.headers["if-match"]?.replaceAll('"', "")).toBe(etag.replaceAll('"', ""));
		expect(retries(main.log)).toEqual([
			expect.stringMatching(/^Retry: GetObject s3:\/\/bucket\/k: the body broke off/),
		]);
	});

	test("whose body is always cut before its first byte fails, and keeps the old file", async () => {
		const { main } = await download({ kind: "cut", afterBytes: 0 }, ALWAYS);
		expect(shownError(main, world)).toBe(
			[
				"Could not download s3://bucket/k: the connection broke (ENDPOINT, ECONNRESET)",
				"Check `endpoint` and that the runner can reach it; a port that speaks TLS wants an address that begins with `https://`",
			].join("\n"),
		);
		expect(readFileSync(world.at("k"), "utf8")).toBe("old");
		expect(retries(main.log)).toHaveLength(5);
	});

	test("whose bytes are not those of the checksum fails, and keeps the old file", async () => {
		const { main } = await download({ kind: "corrupt", atByte: 700_000 }, ALWAYS);
		expect(shownError(main, world)).toMatch(
			/^Could not download s3:\/\/bucket\/k: the bytes that arrived do not match its CRC64NVME: expected [0-9a-f]{16}, got [0-9a-f]{16}\nRun the job again; if it happens again, the object itself is damaged$/,
		);
		expect(readFileSync(world.at("k"), "utf8")).toBe("old");
	});

	test("from a store that is busy twice waits, and says so once for each", async () => {
		const { main } = await download(BUSY, 2);
		expect(main.exitCode).toBe(0);
		expect(retries(main.log)).toEqual([
			expect.stringMatching(
				/^Retry: GetObject s3:\/\/bucket\/k: 503 SlowDown \(attempt 1 of 8; again in [\d.]+ m?s\)$/,
			),
			expect.stringContaining("attempt 2 of 8"),
		]);
	});

	test("from a store that is always busy ends after the attempts that are allowed", async () => {
		const { main } = await download(BUSY, ALWAYS, { AWS_MAX_ATTEMPTS: "2" });
		expect(shownError(main, world)).toBe(
			[
				"Could not download s3://bucket/k: the store asks for fewer requests (503 SlowDown, 2 attempts)",
				"Lower `max-concurrency`, or try again later",
			].join("\n"),
		);
		expect(world.sandbox.recorder.count("GetObject")).toBe(2);
	});

	test("whose connection is reset before the answer asks again", async () => {
		const { main } = await download({ kind: "reset" }, 2);
		expect(main.exitCode).toBe(0);
		expect(retries(main.log)).toHaveLength(2);
	});

	test("whose listing always breaks off fails, and is not taken for a short one", async () => {
		await world.sandbox.putObject("bucket", "p/k", "new");
		const action: FaultAction = { kind: "cut", afterBytes: 100 };
		world.sandbox.fault({ operation: "ListObjectsV2", action, times: ALWAYS });
		const inputs = { before: "- { from: s3://bucket/p/, to: p/, optional: true }" };
		const job = await world.stage(inputs, { env: { AWS_MAX_ATTEMPTS: "2" } });
		expect(shownError(job.main("stage"), world)).toBe(
			[
				"Could not list s3://bucket/p/: the connection broke (ENDPOINT, ECONNRESET, 2 attempts)",
				"Check `endpoint` and that the runner can reach it; a port that speaks TLS wants an address that begins with `https://`",
			].join("\n"),
		);
	});
});

describe("an object that is replaced between two of its ranges", () => {
	const [first, second] = [randomBytes(40 * MIB), randomBytes(40 * MIB)];

	/** One range after the other; the object is replaced before the requests with these numbers. */
	async function download(...replaced: readonly number[]) {
		await world.sandbox.putObject("bucket", "k", first);
		world.files({ k: "old" });
		for (const [index, number] of replaced.entries()) {
			const action: FaultAction = { kind: "replace", body: index === 0 ? second : first };
			world.sandbox.fault({ operation: "GetObject", action, skip: number - 1 });
		}
		const job = await world.stage({ before: "s3://bucket/k -> k", "max-concurrency": "1" });
		expect(everything(world.workspace)).toEqual(["k"]);
		return job.main("stage");
	}

	test("is read again from the start", async () => {
		const main = await download(2);
		expect(main.exitCode).toBe(0);
		expect(readFileSync(world.at("k")).equals(second)).toBe(true);
	});

	test("and again, is given up, and the old file stays", async () => {
		expect(shownError(await download(2, 4), world)).toBe(
			[
				"Could not download s3://bucket/k: the object changed while it was read (412 PreconditionFailed)",
				"Something writes to this key while the job reads it: let it end first",
			].join("\n"),
		);
		expect(readFileSync(world.at("k"), "utf8")).toBe("old");
	});
});

describe("an upload", () => {
	const large = randomBytes(17 * MIB);

	test.each([
		["PutObject", Buffer.from("small")],
		["CompleteMultipartUpload", large],
	])("whose answer to %s is lost arrives whole, once", async (operation, content) => {
		world.files({ f: content });
		world.sandbox.fault({ operation, action: { kind: "drop-answer" } });
		const job = await world.stage({ after: "f -> s3://bucket/f" });
		expect(job.post("stage")).toMatchObject({ exitCode: 0, annotations: [] });
		expect(world.sandbox.keys("bucket")).toEqual(["f"]);
		expect(world.sandbox.object("bucket", "f")?.size).toBe(content.length);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
		expect(retries(job.post("stage").log)).toHaveLength(1);
	});

	test("whose completion fails in an answer of 200 is completed again", async () => {
		world.files({ f: large });
		const action: FaultAction = { kind: "error-in-200" };
		world.sandbox.fault({ operation: "CompleteMultipartUpload", action });
		const job = await world.stage({ after: "f -> s3://bucket/f" });
		expect(job.post("stage").exitCode).toBe(0);
		expect(world.sandbox.object("bucket", "f")?.size).toBe(large.length);
		expect(retries(job.post("stage").log)).toHaveLength(1);
	});

	test("one of whose parts is refused is aborted, and the others arrive", async () => {
		world.files({ "out/f": large, "out/g": "g" });
		const action: FaultAction = { kind: "error", status: 403, code: "AccessDenied" };
		world.sandbox.fault({ operation: "UploadPart", partNumber: 2, action, times: ALWAYS });
		const job = await world.stage({ after: "out/ -> s3://bucket/" });
		expect(shownError(job.post("stage"), world)).toBe(
			[
				"Could not upload s3://bucket/f: access denied (403 AccessDenied)",
				"Allow `s3:PutObject` on `arn:aws:s3:::bucket/f`",
			].join("\n"),
		);
		expect(world.sandbox.keys("bucket")).toEqual(["g"]);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
	});

	test("of a file that grows meanwhile leaves no object and no parts", async () => {
		world.files({ f: large });
		const { promise: until, resolve: open } = Promise.withResolvers<void>();
		world.sandbox.fault({ operation: "UploadPart", action: { kind: "hold", until } });
		const running = world.stage({ after: "f -> s3://bucket/f" });
		await world.sandbox.recorder.waitFor("UploadPart");
		appendFileSync(world.at("f"), "more");
		open();
		expect(shownError((await running).post("stage"), world)).toBe(
			[
				"Could not upload WORKSPACE/f: the file changed while it was being uploaded: it had 17825792 bytes and now has 17825796",
				"Make sure that whatever writes the file has ended when the upload begins",
			].join("\n"),
		);
		expect(world.sandbox.keys("bucket")).toEqual([]);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
		expect(partialFiles(world)).toEqual([]);
	});
});
