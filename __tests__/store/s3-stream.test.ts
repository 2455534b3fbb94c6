import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { failureOf, HEADERS, NEVER, useStoreBench } from "./open-test-store.ts";

const bench = useStoreBench();
const LOCATION = { bucket: "bucket", key: "stream" };
const MIB = 2 ** 20;

async function* piecesOf(bytes: Buffer, pieceBytes = 300_000): AsyncGenerator<Uint8Array> {
	for (let start = 0; start < bytes.length; start += pieceBytes) {
		yield bytes.subarray(start, start + pieceBytes);
	}
}

function body(pieces: AsyncIterable<Uint8Array>) {
	return { pieces };
}

async function* breakingAfter(bytes: Buffer, error: Error): AsyncGenerator<Uint8Array> {
	yield* piecesOf(bytes);
	throw error;
}

function stored() {
	return bench.sandbox.object("bucket", "stream");
}

/** Nothing is visible, and no part is left. */
function expectNothing(): void {
	expect(stored()).toBeUndefined();
	expect(bench.sandbox.uploads("bucket")).toEqual([]);
}

describe("a stream", () => {
	test.each([
		["aws", "crc32", "FULL_OBJECT"],
		["generic", "md5", "FULL_OBJECT"],
	] as const)("of several parts arrives on %s, each proven", async (dialect, verified, type) => {
		const bytes = randomBytes(20 * MIB + 7);
		const headers = { ...HEADERS, metadata: { note: "x" } };
		const store = bench.open({ dialect });
		const result = await store.putStream(LOCATION, body(piecesOf(bytes)), headers, NEVER);
		expect(result).toMatchObject({ bytes: bytes.length, verified, etag: stored()?.etag });
		expect((await stored()?.body())?.equals(bytes)).toBe(true);
		expect(stored()?.checksum).toMatchObject({ type });
		expect(stored()?.headers).toMatchObject({ "x-amz-meta-note": "x" });
		expect(bench.sandbox.recorder.count("UploadPart")).toBe(3);
	});

	test("on aws carries the checksum of all its bytes", async () => {
		const bytes = randomBytes(9 * MIB);
		const { checksum } = await bench
			.open()
			.putStream(LOCATION, body(piecesOf(bytes)), HEADERS, NEVER);
		const digest = Buffer.alloc(4);
		digest.writeUInt32BE(crc32(bytes));
		expect(checksum).toEqual({
			algorithm: "crc32",
			type: "FULL_OBJECT",
			value: digest.toString("base64"),
		});
	});

	test.each([
		["empty", 0],
		["of one part", 8 * MIB],
	])("that is %s is one request", async (_, size) => {
		const bytes = randomBytes(size);
		const result = await bench.open().putStream(LOCATION, body(piecesOf(bytes)), HEADERS, NEVER);
		expect(result).toMatchObject({ bytes: size, verified: "crc32" });
		expect((await stored()?.body())?.equals(bytes)).toBe(true);
		expect(bench.sandbox.recorder.requests).toHaveLength(1);
	});

	test("survives what passes: a part is sent again alone", async () => {
		const action = { kind: "error", status: 503, code: "SlowDown" } as const;
		bench.sandbox.fault({ operation: "UploadPart", partNumber: 2, action });
		const bytes = randomBytes(17 * MIB);
		await bench.open().putStream(LOCATION, body(piecesOf(bytes)), HEADERS, NEVER);
		expect((await stored()?.body())?.equals(bytes)).toBe(true);
		expect(bench.sandbox.recorder.count("UploadPart")).toBe(4);
	});
});

describe("nothing is left of a stream", () => {
	test.each([0, 9 * MIB, 30 * MIB])("whose source fails after %d bytes", async (size) => {
		const broken = new Error("the archive cannot be made");
		const source = breakingAfter(randomBytes(size), broken);
		const error = await failureOf(bench.open().putStream(LOCATION, body(source), HEADERS, NEVER));
		expect(error).toBe(broken);
		expectNothing();
	});

	test("whose part the store refuses", async () => {
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		bench.sandbox.fault({ operation: "UploadPart", partNumber: 2, action });
		const source = piecesOf(randomBytes(40 * MIB));
		const error = await failureOf(bench.open().putStream(LOCATION, body(source), HEADERS, NEVER));
		expect(error).toMatchObject({
			code: "access-denied",
			message: expect.stringContaining("Could not upload s3://bucket/stream: access denied"),
		});
		expectNothing();
	});

	test("whose bytes the store cannot put together", async () => {
		const action = { kind: "error", status: 400, code: "BadDigest" } as const;
		bench.sandbox.fault({ operation: "CompleteMultipartUpload", action });
		const source = piecesOf(randomBytes(9 * MIB));
		const error = await failureOf(bench.open().putStream(LOCATION, body(source), HEADERS, NEVER));
		expect(error).toMatchObject({ code: "proof-refused" });
		expectNothing();
	});

	test("that is cancelled with parts on their way, at once", async () => {
		let release = () => {};
		const until = new Promise<void>((resolve) => {
			release = resolve;
		});
		bench.sandbox.fault({
			operation: "UploadPart",
			skip: 1,
			times: 99,
			action: { kind: "hold", until },
		});
		const controller = new AbortController();
		const source = piecesOf(randomBytes(40 * MIB));
		const store = bench.open();
		const work = failureOf(store.putStream(LOCATION, body(source), HEADERS, controller.signal));
		await bench.sandbox.recorder.waitFor("UploadPart", 2);
		const cancelledAt = performance.now();
		controller.abort();
		expect(await work).toMatchObject({
			code: "cancelled",
			message: "Could not upload s3://bucket/stream: cancelled",
		});
		expect(performance.now() - cancelledAt).toBeLessThan(2000);
		release();
		expectNothing();
	});

	test("that is cancelled while the store begins it", async () => {
		const { promise: until, resolve } = Promise.withResolvers<void>();
		const operation = "CreateMultipartUpload";
		bench.sandbox.fault({ operation, action: { kind: "hold", until } });
		const controller = new AbortController();
		const source = piecesOf(randomBytes(20 * MIB));
		const work = failureOf(
			bench.open().putStream(LOCATION, body(source), HEADERS, controller.signal),
		);
		await bench.sandbox.recorder.waitFor(operation, 1);
		controller.abort();
		resolve();
		expect(await work).toMatchObject({ code: "cancelled" });
		expect(bench.sandbox.recorder.count("AbortMultipartUpload")).toBe(1);
		expectNothing();
	});

	test("that is cancelled while its source is silent", async () => {
		const controller = new AbortController();
		async function* silent() {
			yield randomBytes(9 * MIB);
			controller.abort();
			await new Promise(() => {});
		}
		const work = bench.open().putStream(LOCATION, body(silent()), HEADERS, controller.signal);
		expect(await failureOf(work)).toMatchObject({ code: "cancelled" });
		expectNothing();
	});
});
