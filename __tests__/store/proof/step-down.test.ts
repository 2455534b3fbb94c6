import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../../sandbox/sandbox.ts";
import type { ObjectStore, UploadProof } from "../../../src/store/object-store.ts";
import type { StoreSettings } from "../../../src/store/store-settings.ts";
import { failureOf, HEADERS, NEVER, useStoreBench } from "../open-test-store.ts";

const bench = useStoreBench();
const LOCATION = { bucket: "bucket", key: "k" };
const FIRST = randomBytes(5 * 2 ** 20);
const LAST = randomBytes(7);

let picky: Sandbox | undefined;
afterEach(async () => {
	await picky?.stop();
	picky = undefined;
});

/** A store that refuses what the sandbox does not by itself. */
async function openPicky(
	refuses: NonNullable<SandboxOptions["refuses"]>,
	settings: Partial<StoreSettings> = {},
): Promise<{ sandbox: Sandbox; store: ObjectStore }> {
	picky = await startSandbox({ refuses });
	picky.createBucket("bucket");
	const { endpoint, credential: credentials } = picky;
	return { sandbox: picky, store: bench.open({ endpoint, credentials, ...settings }) };
}

function put(store: ObjectStore) {
	return store.put(LOCATION, Buffer.from("hello"), HEADERS, NEVER);
}

async function uploadInParts(store: ObjectStore) {
	const upload = await store.createUpload(LOCATION, HEADERS, NEVER);
	const parts = [
		await store.uploadPart(upload, 1, FIRST, NEVER),
		await store.uploadPart(upload, 2, LAST, NEVER),
	];
	return await store.completeUpload(upload, parts, NEVER);
}

function notice(endpoint: string, now: string): string {
	return `${endpoint} refuses the proof that uploads carried: ${now}`;
}

const MD5_NOW = "they carry an MD5 of each request now";

describe("a store that takes no checksum in a header", () => {
	test("gets an MD5 with the same object, and with every later one", async () => {
		const { sandbox, store } = await openPicky(["checksum-headers"]);
		expect((await put(store)).verified).toBe("md5");
		expect((await put(store)).verified).toBe("md5");
		expect((await uploadInParts(store)).verified).toBe("md5");
		const statuses = sandbox.recorder.requests.map(({ status }) => status);
		expect(statuses.filter((status) => status === 501)).toHaveLength(2);
		expect(bench.notices).toEqual([notice(sandbox.endpoint, MD5_NOW)]);
	});

	test("is told of once, however many objects are on their way", async () => {
		const { sandbox, store } = await openPicky(["checksum-headers"]);
		const stored = await Promise.all(Array.from({ length: 8 }, () => put(store)));
		expect(stored.map(({ verified }) => verified)).toEqual(stored.map(() => "md5"));
		expect(bench.notices).toEqual([notice(sandbox.endpoint, MD5_NOW)]);
	});

	test("refuses an upload in parts before any byte of it is sent", async () => {
		const { sandbox, store } = await openPicky(["checksum-headers"]);
		expect((await uploadInParts(store)).verified).toBe("md5");
		expect(sandbox.recorder.count("UploadPart")).toBe(2);
		expect(sandbox.uploads("bucket")).toEqual([]);
	});
});

test("a store whose CRC32s are of parts only gives a COMPOSITE checksum", async () => {
	const { sandbox, store } = await openPicky(["full-object-crc32"]);
	const stored = await uploadInParts(store);
	expect(stored).toMatchObject({ verified: "crc32", checksum: { type: "COMPOSITE" } });
	expect(sandbox.object("bucket", "k")?.checksum).toMatchObject({ type: "COMPOSITE" });
	expect(bench.notices).toEqual([
		notice(sandbox.endpoint, "they carry a CRC32 of each request now"),
	]);
});

test("a store that cannot complete what it began refuses the proof, and takes the upload begun anew", async () => {
	const { store } = await openPicky(["full-object-complete"]);
	const error = await failureOf(uploadInParts(store));
	expect(error).toMatchObject({
		code: "proof-refused",
		message: "Could not upload s3://bucket/k: the store refuses full-crc32 as a proof of the bytes",
	});
	expect((await uploadInParts(store)).verified).toBe("crc32");
	expect(bench.notices).toHaveLength(1);
});

test("a part whose proof is refused refuses that of the upload", async () => {
	const message = "Unsupported header 'x-amz-checksum-crc32' received for this API call.";
	const action = { kind: "error", status: 400, code: "InvalidArgument", message } as const;
	bench.sandbox.fault({ operation: "UploadPart", action });
	const store = bench.open();
	expect(await failureOf(uploadInParts(store))).toMatchObject({ code: "proof-refused" });
	const upload = await store.createUpload(LOCATION, HEADERS, NEVER);
	expect(upload.proof).toBe("part-crc32");
});

test("where no proof is taken, nothing but the size is verified, and that is said", async () => {
	const refusal = { kind: "error", status: 501, code: "NotImplemented" } as const;
	const message = "Header 'content-md5' not implemented";
	bench.sandbox.fault({ operation: "PutObject", action: { ...refusal, message } });
	const store = bench.open({ dialect: "generic" });
	const stored = await put(store);
	expect(stored.verified).toBe("size");
	expect(bench.notices).toEqual([
		notice(
			bench.sandbox.endpoint,
			"they carry none now, so that nothing but their size is verified",
		),
	]);
});

async function failToComplete(code: string, message: string) {
	const action = { kind: "error", status: 400, code, message } as const;
	bench.sandbox.fault({ operation: "CompleteMultipartUpload", action });
	return await failureOf(uploadInParts(bench.open()));
}

test.each([
	["XAmzContentChecksumMismatch", "no"],
	["InvalidArgument", "The checksum type is not that of the upload"],
	["InvalidPart", "A part has no checksum"],
])("%s at the end of an upload refuses its proof: %s", async (code, message) => {
	expect(await failToComplete(code, message)).toMatchObject({ code: "proof-refused" });
	expect(bench.notices).toHaveLength(1);
});

describe("no proof is given up for", () => {
	test.each(["InvalidPart", "InvalidRequest"])("%s that names no checksum", async (code) => {
		expect(await failToComplete(code, "no")).toMatchObject({ code: "request-refused" });
		expect(bench.notices).toEqual([]);
	});

	test("a refusal that has nothing to do with it", async () => {
		const action = { kind: "error", status: 400, code: "InvalidArgument", message: "no" } as const;
		bench.sandbox.fault({ operation: "PutObject", action });
		expect(await failureOf(put(bench.open()))).toMatchObject({ code: "request-refused" });
		expect(bench.sandbox.recorder.count("PutObject")).toBe(1);
		expect(bench.notices).toEqual([]);
	});

	test("a store that refuses every proof, and the object itself", async () => {
		const message = "Header 'x-amz-checksum-crc32' and content-md5 are not implemented";
		const action = { kind: "error", status: 501, code: "NotImplemented", message } as const;
		bench.sandbox.fault({ operation: "PutObject", action, times: Number.POSITIVE_INFINITY });
		expect(await failureOf(put(bench.open()))).toMatchObject({ code: "not-supported" });
		expect(bench.notices).toEqual([]);
	});

	test("bytes that were damaged on their way: they are sent again with the same", async () => {
		const action = { kind: "error", status: 400, code: "BadDigest" } as const;
		bench.sandbox.fault({ operation: "PutObject", action, times: 2 });
		expect((await put(bench.open())).verified).toBe("crc32");
		expect(bench.retries.map(({ reason }) => reason)).toEqual(["400 BadDigest", "400 BadDigest"]);
		expect(bench.notices).toEqual([]);
	});

	test("bytes that arrive damaged each time", async () => {
		const action = { kind: "error", status: 400, code: "BadDigest" } as const;
		bench.sandbox.fault({ action, times: Number.POSITIVE_INFINITY });
		const store = bench.open({ environment: { AWS_MAX_ATTEMPTS: "3" } });
		expect(await failureOf(put(store))).toMatchObject({
			code: "checksum-mismatch",
			message: expect.stringMatching(/the store received other bytes than were sent .*3 attempts/),
		});
	});
});

test.each<[UploadProof, StoreSettings["dialect"]]>([
	["full-crc32", "aws"],
	["md5", "generic"],
])("an upload begins with %s where the dialect is %s", async (proof, dialect) => {
	const upload = await bench.open({ dialect }).createUpload(LOCATION, HEADERS, NEVER);
	expect(upload.proof).toBe(proof);
});
