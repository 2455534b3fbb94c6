import { createHash, randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { arrived, MIB, progressOf, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();
const EVER = Number.POSITIVE_INFINITY;

function gets() {
	return bench.sandbox.recorder.requests.filter(({ operation }) => operation === "GetObject");
}

function rangesAsked(): (string | undefined)[] {
	return gets().map(({ headers }) => headers.range);
}

describe("a body that breaks off", () => {
	test("is asked for again from its first missing byte, for the same object", async () => {
		const content = randomBytes(3 * MIB);
		const { etag } = await bench.sandbox.putObject("bucket", "k", content);
		bench.sandbox.fault({ operation: "GetObject", action: { kind: "cut", afterBytes: MIB } });
		const result = arrived(await bench.runOne(bench.download("k")));
		expect(readFileSync(bench.at("k")).equals(content)).toBe(true);
		expect(result.verified).toBe("crc64nvme");
		const [first, second, ...more] = gets();
		expect(first?.headers.range).toBeUndefined();
		const start = Number(/^bytes=(\d+)-3145727$/.exec(second?.headers.range ?? "")?.[1]);
		expect(start).toBeGreaterThan(0);
		expect(start).toBeLessThanOrEqual(MIB);
		expect(second?.headers["if-match"]).toBe(`"${etag}"`);
		expect(more).toEqual([]);
		expect(progressOf(bench.events)).toBe(content.length);
		expect(bench.events).toContainEqual({
			type: "retry",
			retry: expect.objectContaining({
				operation: "GetObject",
				location: "s3://bucket/k",
				reason: "the body broke off: unreachable",
			}),
		});
	});

	test("is asked for again when it stalls", async () => {
		const content = randomBytes(MIB);
		await bench.sandbox.putObject("bucket", "k", content);
		bench.sandbox.fault({ operation: "GetObject", action: { kind: "stall", afterBytes: 1000 } });
		const store = bench.open({ timing: { idle: 300, retryBase: 1 } });
		arrived(await bench.runOne(bench.download("k"), { store }));
		expect(readFileSync(bench.at("k")).equals(content)).toBe(true);
		expect(rangesAsked()).toHaveLength(2);
	});

	test("may break again and again as long as bytes come", async () => {
		const content = randomBytes(2 * MIB);
		await bench.sandbox.putObject("bucket", "k", content);
		const action = { kind: "cut", afterBytes: 100_000 } as const;
		bench.sandbox.fault({ operation: "GetObject", action, times: 12 });
		arrived(await bench.runOne(bench.download("k")));
		expect(readFileSync(bench.at("k")).equals(content)).toBe(true);
		expect(gets()).toHaveLength(13);
	});

	test("gives up when no byte comes any more, and leaves nothing", async () => {
		await bench.sandbox.putObject("bucket", "k", randomBytes(MIB));
		const action = { kind: "cut", afterBytes: 0 } as const;
		bench.sandbox.fault({ operation: "GetObject", action, times: EVER });
		expect(await bench.runOne(bench.download("k", "new/dir/k"))).toMatchObject({
			status: "failed",
			error: { code: "unreachable" },
		});
		expect(gets()).toHaveLength(6);
		expect(bench.tree()).toEqual([]);
	}, 15_000);

	test("in one of many ranges costs only the rest of that range", async () => {
		const content = randomBytes(40 * MIB);
		await bench.sandbox.putObject("bucket", "k", content);
		const action = { kind: "cut", afterBytes: 5 * MIB } as const;
		bench.sandbox.fault({ operation: "GetObject", action, skip: 2 });
		arrived(await bench.runOne(bench.download("k")));
		expect(readFileSync(bench.at("k")).equals(content)).toBe(true);
		expect(gets()).toHaveLength(6);
		const sent = gets().reduce((sum, { bytesOut }) => sum + bytesOut, 0);
		expect(sent).toBeLessThan(42 * MIB);
	});
});

describe("bytes that are not those that were stored", () => {
	test.each([
		["small", MIB],
		["large", 33 * MIB],
	])("of a %s object are noticed, and the old file stays", async (_, bytes) => {
		await bench.sandbox.putObject("bucket", "k", randomBytes(bytes));
		bench.file("k", "old");
		bench.sandbox.fault({ operation: "GetObject", action: { kind: "corrupt", atByte: 7 } });
		expect(await bench.runOne(bench.download("k"))).toMatchObject({
			status: "failed",
			error: {
				code: "checksum-mismatch",
				message: expect.stringMatching(
					/^Could not download s3:\/\/bucket\/k: the bytes that arrived do not match its CRC64NVME: expected [0-9a-f]{16}, got [0-9a-f]{16}$/,
				),
			},
		});
		expect(readFileSync(bench.at("k"), "utf8")).toBe("old");
		expect(bench.tree()).toEqual(["k"]);
	});

	test("of an object without a checksum are noticed by the MD5 in its ETag", async () => {
		await bench.sandbox.putObject("bucket", "k", "hello");
		// A store that refuses requests for checksums once is never asked again.
		const refusal = { kind: "error", status: 501, code: "NotImplemented" } as const;
		bench.sandbox.fault({ operation: "GetObject", action: refusal });
		const store = bench.open({ dialect: "generic" });
		const result = arrived(await bench.runOne(bench.download("k"), { store }));
		expect(result).toMatchObject({ verified: "md5" });
		bench.sandbox.fault({ operation: "GetObject", action: { kind: "corrupt", atByte: 0 } });
		expect(await bench.runOne(bench.download("k"), { store })).toMatchObject({
			error: { code: "checksum-mismatch", message: expect.stringContaining("its ETag (MD5)") },
		});
	});

	test("are noticed for every checksum that an object can have", async () => {
		const store = bench.open();
		const content = Buffer.from("hello");
		const wanted = ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"] as const;
		for (const algorithm of wanted) {
			await putWithChecksum(algorithm, content);
			const result = arrived(await bench.runOne(bench.download(algorithm), { store }));
			expect(result.verified).toBe(algorithm.toLowerCase());
			bench.sandbox.fault({ operation: "GetObject", action: { kind: "corrupt", atByte: 0 } });
			expect(await bench.runOne(bench.download(algorithm), { store })).toMatchObject({
				error: { code: "checksum-mismatch" },
			});
		}
	});

	test("are not looked for in a checksum of checksums", async () => {
		const { Upload } = await import("@aws-sdk/lib-storage");
		const content = randomBytes(6 * MIB);
		const client = await sdkClient();
		const params = { Bucket: "bucket", Key: "k", Body: content };
		await new Upload({ client, params }).done();
		client.destroy();
		expect(bench.sandbox.object("bucket", "k")?.checksum?.type).toBe("COMPOSITE");
		expect(arrived(await bench.runOne(bench.download("k"))).verified).toBe("size");
		expect(readFileSync(bench.at("k")).equals(content)).toBe(true);
	});

	test("of an object with nothing to verify are told as such", async () => {
		const headers = { "x-amz-server-side-encryption": "aws:kms" };
		await bench.sandbox.putObject("bucket", "k", "hello", headers);
		const refusal = { kind: "error", status: 501, code: "NotImplemented" } as const;
		bench.sandbox.fault({ operation: "GetObject", action: refusal });
		const store = bench.open({ dialect: "generic" });
		expect(arrived(await bench.runOne(bench.download("k"), { store })).verified).toBe("size");
	});
});

/** The client that other writers use, with its defaults. */
async function sdkClient() {
	const { S3Client } = await import("@aws-sdk/client-s3");
	const { endpoint, region, credential } = bench.sandbox;
	return new S3Client({ endpoint, region, credentials: credential, forcePathStyle: true });
}

/** Stores an object, named after the algorithm, with the checksum that its writer chose. */
async function putWithChecksum(
	ChecksumAlgorithm: "CRC32" | "CRC32C" | "CRC64NVME" | "SHA1" | "SHA256",
	content: Buffer,
): Promise<void> {
	const { PutObjectCommand } = await import("@aws-sdk/client-s3");
	const client = await sdkClient();
	const object = { Bucket: "bucket", Key: ChecksumAlgorithm, Body: content };
	await client.send(new PutObjectCommand({ ...object, ChecksumAlgorithm }));
	client.destroy();
}

describe("an object that changes while it is read", () => {
	test.each([
		["small", 3, 0],
		["large", 40 * MIB, 3],
	])("is read again once, if it is %s", async (_, bytes, skip) => {
		await bench.sandbox.putObject("bucket", "k", randomBytes(bytes));
		const body = randomBytes(bytes + 1);
		const action = { kind: "replace", body } as const;
		bench.sandbox.fault({ operation: "GetObject", action, skip });
		const result = arrived(await bench.runOne(bench.download("k")));
		expect(readFileSync(bench.at("k")).equals(body)).toBe(true);
		expect(result.etag).toBe(createHash("md5").update(body).digest("hex"));
		expect(progressOf(bench.events)).toBe(body.length);
		expect(bench.tree()).toEqual(["k"]);
	});

	test("in the middle of a body that broke is not mixed with the old one", async () => {
		await bench.sandbox.putObject("bucket", "k", Buffer.alloc(MIB, "a"));
		const body = Buffer.alloc(MIB, "b");
		bench.sandbox.fault({ operation: "GetObject", action: { kind: "cut", afterBytes: 5000 } });
		bench.sandbox.fault({ operation: "GetObject", action: { kind: "replace", body }, skip: 1 });
		arrived(await bench.runOne(bench.download("k")));
		expect(readFileSync(bench.at("k")).equals(body)).toBe(true);
	});

	test("fails with object-changed when it changes again", async () => {
		await bench.sandbox.putObject("bucket", "k", "one");
		bench.file("k", "old");
		for (const [skip, body] of [
			[0, "two"],
			[1, "three"],
		] as const) {
			bench.sandbox.fault({ operation: "GetObject", action: { kind: "replace", body }, skip });
		}
		expect(await bench.runOne(bench.download("k"))).toMatchObject({
			status: "failed",
			error: { code: "object-changed" },
		});
		expect(readFileSync(bench.at("k"), "utf8")).toBe("old");
		expect(bench.tree()).toEqual(["k"]);
	});
});

test("an object that was deleted since it was planned is told as that, not as a wrong key", async () => {
	await bench.sandbox.putObject("bucket", "k", "x");
	bench.file("k", "old");
	const action = { kind: "error", status: 404, code: "NoSuchKey" } as const;
	bench.sandbox.fault({ operation: "GetObject", action });
	expect(await bench.runOne(bench.download("k"))).toMatchObject({
		error: {
			code: "no-such-object",
			message: expect.stringContaining("s3://bucket/k: there is no such object (404"),
			hint: "It was there when the transfers were planned: let what deletes it end before the step begins",
		},
	});
	expect(readFileSync(bench.at("k"), "utf8")).toBe("old");
	expect(bench.tree()).toEqual(["k"]);
});

describe("where a file cannot go", () => {
	test("a directory in its place is left alone", async () => {
		await bench.sandbox.putObject("bucket", "k", "x");
		mkdirSync(bench.at("k"));
		expect(await bench.runOne(bench.download("k"))).toMatchObject({
			error: {
				code: "disk",
				message: `Could not write ${bench.at("k")}: a directory is in its place (EISDIR)`,
				hint: expect.stringContaining("Remove the directory"),
			},
		});
		expect(bench.tree()).toEqual(["k/"]);
	});

	test("a file in the place of a directory is left alone", async () => {
		await bench.sandbox.putObject("bucket", "k", "x");
		bench.file("file", "old");
		expect(await bench.runOne(bench.download("k", "file/k"))).toMatchObject({
			error: { code: "disk", message: expect.stringContaining("a part of its path is a file") },
		});
		expect(readFileSync(bench.at("file"), "utf8")).toBe("old");
	});

	const asUser = process.getuid?.() === 0 ? test.skip : test;
	asUser("a directory that may not be written to is named", async () => {
		await bench.sandbox.putObject("bucket", "k", "x");
		mkdirSync(bench.at("locked"));
		chmodSync(bench.at("locked"), 0o555);
		expect(await bench.runOne(bench.download("k", "locked/k"))).toMatchObject({
			error: { code: "disk", message: expect.stringContaining("permission denied (EACCES)") },
		});
	});
});

test("a long name in any script still has room for the temporary one beside it", async () => {
	const name = `${"é".repeat(120)}.bin`;
	await bench.sandbox.putObject("bucket", "k", "x");
	arrived(await bench.runOne(bench.download("k", name)));
	expect(bench.tree()).toEqual([name]);
});

test("the old file is there until the new one is whole", async () => {
	await bench.sandbox.putObject("bucket", "k", randomBytes(2 * MIB));
	bench.file("k", "old");
	let release = () => {};
	const until = new Promise<void>((resolve) => {
		release = resolve;
	});
	bench.sandbox.fault({ operation: "GetObject", action: { kind: "cut", afterBytes: MIB } });
	bench.sandbox.fault({ operation: "GetObject", action: { kind: "hold", until }, skip: 1 });
	const running = bench.runOne(bench.download("k"));
	await bench.sandbox.recorder.waitFor("GetObject", 2);
	expect(readFileSync(bench.at("k"), "utf8")).toBe("old");
	expect(bench.tree()).toEqual([expect.stringMatching(/^\.k\.s3-staging-[0-9a-f]{8}\.part$/), "k"]);
	release();
	arrived(await running);
	expect(bench.tree()).toEqual(["k"]);
});
