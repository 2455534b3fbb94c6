import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, watch } from "node:fs";
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { useWorld } from "../support/action.ts";

const MIB = 2 ** 20;
const CODINGS = {
	gzip: (bytes: Buffer | string) => gzipSync(bytes),
	// The best takes minutes.
	br: (bytes: Buffer | string) =>
		brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
	// As the program `zstd` does; without a checksum not every damage can be noticed.
	zstd: (bytes: Buffer | string) =>
		zstdCompressSync(bytes, { params: { [constants.ZSTD_c_checksumFlag]: 1 } }),
} as const;
const NAMES = ["gzip", "br", "zstd"] as const;

const world = useWorld();

async function put(key: string, bytes: Buffer | string, encoding?: string) {
	const headers = encoding === undefined ? {} : { "content-encoding": encoding };
	await world.sandbox.putObject("bucket", key, bytes, headers);
}

function file(name: string): Buffer {
	return readFileSync(world.at(name));
}

/** Downloads `k` over an old file, which has to stay; gives the message. */
async function refusal(options: string): Promise<string> {
	world.files({ in: "old" });
	const job = await world.stage({ before: `- { from: s3://bucket/k, to: in, ${options} }` });
	expect(job.status).toBe("failure");
	expect(world.tree()).toEqual(["in"]);
	expect(file("in").toString()).toBe("old");
	return job.main("stage").annotations[0]?.message ?? "";
}

describe("decode", () => {
	/** Objects that come into memory, with one request to a file, and in ranges. */
	const SIZES = [1000, 2 * MIB, 33 * MIB];

	test.each(NAMES.flatMap((coding) => SIZES.map((size) => [coding, size] as const)))(
		"%s makes the file of what the object holds (%i bytes)",
		async (coding, size) => {
			const content = randomBytes(size);
			await put("k", CODINGS[coding](content));
			await put("said", CODINGS[coding](content), coding);
			const before = [
				`- { from: s3://bucket/k, to: named, decode: ${coding} }`,
				"- { from: s3://bucket/said, to: said, decode: true }",
			].join("\n");
			const job = await world.stage({ before });
			expect(job.main("stage").annotations).toEqual([]);
			expect(job.status).toBe("success");
			expect(file("named").equals(content)).toBe(true);
			expect(file("said").equals(content)).toBe(true);
			expect(world.tree()).toEqual(["named", "said"]);
		},
	);

	test("true leaves as it is what is not encoded, and what only the upload was", async () => {
		const content = gzipSync("text");
		await put("d/none", content);
		await put("d/chunked", content, "aws-chunked");
		await put("d/both", content, "gzip,aws-chunked");
		await put("d/empty", "");
		const before = "- { from: s3://bucket/d/, to: in/, decode: true }";
		expect((await world.stage({ before })).status).toBe("success");
		expect(file("in/none").equals(content)).toBe(true);
		expect(file("in/chunked").equals(content)).toBe(true);
		expect(file("in/both").toString()).toBe("text");
		expect(file("in/empty").length).toBe(0);
	});

	test("false, and nothing at all, leave every byte as it is", async () => {
		const content = gzipSync("text");
		await put("k", content, "gzip");
		const before = "s3://bucket/k -> a\n- { from: s3://bucket/k, to: b, decode: false }";
		expect((await world.stage({ before })).status).toBe("success");
		expect(file("a").equals(content)).toBe(true);
		expect(file("b").equals(content)).toBe(true);
	});

	test("takes an encoding by its older name and whatever its capitals", async () => {
		await put("k", gzipSync("text"), "X-GZip");
		const before = "- { from: s3://bucket/k, to: in, decode: gzip }";
		expect((await world.stage({ before })).status).toBe("success");
		expect(file("in").toString()).toBe("text");
	});

	test("goes with a pin of the object's own bytes, and with outputs", async () => {
		const content = gzipSync("the text");
		await put("k", content, "gzip");
		const sha256 = createHash("sha256").update(content).digest("hex");
		const before = `- { name: v, from: s3://bucket/k, to: in, decode: true, sha256: ${sha256}, read-into-output: true }`;
		const { outputs, log } = (await world.stage({ before })).main("stage");
		const { files = "" } = outputs;
		expect(outputs).toMatchObject({
			v: world.at("in"),
			"v-content": "the text",
			bytes: String(content.length),
		});
		expect(JSON.parse(files)).toMatchObject([{ bytes: content.length }]);
		expect(log).toContain("verified: sha256");
	});

	test("makes no output of a text that became too large for one", async () => {
		await put("k", gzipSync(Buffer.alloc(100_001, "x")));
		const before =
			"- { name: v, from: s3://bucket/k, to: in, decode: gzip, read-into-output: true }";
		const job = await world.stage({ before });
		expect(job.status).toBe("failure");
		expect(job.main("stage").annotations[0]?.message).toContain("more than the 100000 bytes");
		expect(statSync(world.at("in")).size).toBe(100_001);
	});

	test("decodes all of several members, frames and frames to be skipped", async () => {
		const parts = Array.from({ length: 5 }, (_, at) => randomBytes(70_000 * at + 1));
		const skipped = Buffer.from("502a4d180400000001020304", "hex");
		await put("gzip", Buffer.concat([...parts.map((part) => gzipSync(part)), Buffer.alloc(700)]));
		await put("zstd", Buffer.concat(parts.flatMap((part) => [skipped, zstdCompressSync(part)])));
		const before = NAMES.filter((name) => name !== "br").map(
			(name) => `- { from: s3://bucket/${name}, to: ${name}, decode: ${name} }`,
		);
		expect((await world.stage({ before: before.join("\n") })).status).toBe("success");
		expect(file("gzip").equals(Buffer.concat(parts))).toBe(true);
		expect(file("zstd").equals(Buffer.concat(parts))).toBe(true);
	});

	test("stands in a dry run", async () => {
		await put("k", "x");
		const before = "- { from: s3://bucket/k, to: in, decode: zstd }";
		const job = await world.stage({ before, "dry-run": "true" });
		expect(job.main("stage").log).toContain("(1 B) decoded from zstd");
	});
});

describe("content that is not what it should be keeps the old file", () => {
	const numbers = Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 10_007);
	const content = numbers.join(" ");

	test.each(NAMES)(
		"where it is cut short, damaged or goes on (%s)",
		async (coding) => {
			const good = CODINGS[coding](content);
			const damaged = Buffer.from(good);
			const middle = good.length >> 1;
			damaged.fill(0xff, middle, middle + 400);
			for (const bad of [
				good.subarray(0, -3),
				good.subarray(0, 7),
				damaged,
				Buffer.concat([good, Buffer.from("and more")]),
				Buffer.from("no such thing as encoded content"),
				Buffer.alloc(0),
			]) {
				await put("k", bad);
				expect(await refusal(`decode: ${coding}`)).toContain(
					`Could not download s3://bucket/k: its content cannot be decoded from ${coding}: `,
				);
			}
		},
		60_000,
	);

	test.each([
		["gzip, br", "true", "its `Content-Encoding` is `gzip, br`, which cannot be decoded"],
		["compress", "true", "its `Content-Encoding` is `compress`, which cannot be decoded"],
		["br", "gzip", "`decode` is `gzip`, and the object's `Content-Encoding` is `br`"],
	])("where it is encoded with %s and decode is %s", async (encoding, decode, message) => {
		await put("k", "x", encoding);
		expect(await refusal(`decode: ${decode}`)).toContain(message);
	});

	test.each(NAMES)("where it becomes larger than it may (%s)", async (coding) => {
		await put("k", CODINGS[coding](Buffer.alloc(64 * MIB)));
		const message = await refusal(`decode: ${coding}, max-expanded: 63 MiB`);
		expect(message).toContain("bytes expand to more than 66060288 bytes");
		expect(message).toContain("say so with `max-expanded`");
	});

	test("where the object is not what is pinned, although it could be decoded", async () => {
		await put("k", gzipSync("text"));
		const sha256 = createHash("sha256").update("text").digest("hex");
		expect(await refusal(`decode: gzip, sha256: ${sha256}`)).toContain(
			"it is not what `sha256` wants",
		);
	});

	test("where the job is cancelled meanwhile, within the time that there is", async () => {
		const member = gzipSync(Buffer.alloc(64 * MIB));
		await put("k", Buffer.concat(Array.from({ length: 60 }, () => member)));
		world.files({ in: "old" });
		const controller = new AbortController();
		const before = "- { from: s3://bucket/k, to: in, decode: gzip }";
		const running = world.stage({ before }, { signal: controller.signal });
		await untilLargerThan(16 * MIB);
		const cancelledAt = performance.now();
		controller.abort();
		expect((await running).status).toBe("cancelled");
		expect(performance.now() - cancelledAt).toBeLessThan(5_000);
		expect(world.tree()).toEqual(["in"]);
		expect(file("in").toString()).toBe("old");
	});
});

/** Settles when a file of the workspace has become larger than the object can be. */
async function untilLargerThan(bytes: number): Promise<void> {
	const isLarge = () =>
		readdirSync(world.workspace).some((name) => {
			const path = world.at(name);
			return existsSync(path) && statSync(path).size > bytes;
		});
	const watcher = watch(world.workspace);
	await new Promise<void>((resolve) => {
		watcher.on("change", () => isLarge() && resolve());
	});
	watcher.close();
}
