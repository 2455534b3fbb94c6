import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { createContentHash } from "../../src/checksums/content-hash.ts";
import { useWorld } from "../support/action.ts";

const PART = 8 * 2 ** 20;
const LARGE = Buffer.alloc(2 * PART + 1000, "0123456789abcdef!");
const PARTS = [LARGE.subarray(0, PART), LARGE.subarray(PART, 2 * PART), LARGE.subarray(2 * PART)];

type Algorithm = Parameters<typeof createContentHash>[0];

function digestOf(bytes: Uint8Array, algorithm: Algorithm): Buffer {
	const hash = createContentHash(algorithm);
	hash.update(bytes);
	return hash.digest();
}

function compositeOf(algorithm: Algorithm): string {
	const digests = PARTS.map((part) => digestOf(part, algorithm));
	return `${digestOf(Buffer.concat(digests), algorithm).toString("base64")}-3`;
}

const entry = (algorithm: string) =>
	`- { from: out/, to: "s3://bucket/", checksum-algorithm: ${algorithm} }`;

describe("a checksum that an upload asks for", () => {
	const world = useWorld();

	test.each([
		["crc32", "aws", "FULL_OBJECT"],
		["crc32c", "aws", "FULL_OBJECT"],
		["crc64nvme", "aws", "FULL_OBJECT"],
		["sha1", "aws", "COMPOSITE"],
		["sha256", "aws", "COMPOSITE"],
		["crc32", "generic", "COMPOSITE"],
		["crc32c", "generic", "COMPOSITE"],
		["crc64nvme", "generic", "FULL_OBJECT"],
		["sha256", "generic", "COMPOSITE"],
	] as const)("is what S3 makes of it: %s, on dialect %s, in parts %s", async (...row) => {
		const [algorithm, dialect, type] = row;
		world.files({ "out/small": "small", "out/large": LARGE });
		const job = await world.stage({ after: entry(algorithm), dialect });
		expect(job.post("stage").annotations).toEqual([]);
		expect(job.status).toBe("success");
		expect(job.post("stage").log).toContain(`(5 B, verified: ${algorithm})`);
		const name = algorithm.toUpperCase();
		expect(world.sandbox.object("bucket", "small")?.checksum).toEqual({
			algorithm: name,
			value: digestOf(Buffer.from("small"), algorithm).toString("base64"),
			type: "FULL_OBJECT",
		});
		expect(world.sandbox.object("bucket", "large")?.checksum).toEqual({
			algorithm: name,
			value:
				type === "COMPOSITE"
					? compositeOf(algorithm)
					: digestOf(LARGE, algorithm).toString("base64"),
			type,
		});
		for (const { operation, headers } of world.sandbox.recorder.requests) {
			if (operation !== "PutObject" && operation !== "UploadPart") continue;
			expect(headers).toHaveProperty(`x-amz-checksum-${algorithm}`);
			expect(headers).not.toHaveProperty("content-md5");
		}
	});

	test("is proven again by whoever downloads the object", async () => {
		world.files({ "out/large": LARGE });
		await world.stage({ after: entry("crc64nvme"), dialect: "aws" });
		const job = await world.stage({ before: "s3://bucket/large -> in/large", dialect: "aws" });
		expect(job.main("stage").log).toContain("verified: crc64nvme");
	});

	test("of parts is found again where the answer that completed them was lost", async () => {
		world.files({ "out/large": LARGE });
		world.sandbox.fault({
			operation: "CompleteMultipartUpload",
			times: 1,
			action: { kind: "drop-answer" },
		});
		const kms = "encryption: aws:kms, overwrite: never";
		const after = entry("sha256").replace(" }", `, ${kms} }`);
		const job = await world.stage({ after, dialect: "aws" });
		expect(job.status).toBe("success");
		expect(job.post("stage").log).toContain("Done: 1 file");
	});

	test("is told in a dry run", async () => {
		world.files({ "out/small": "small" });
		const job = await world.stage({ after: entry("sha256"), "dry-run": "true" });
		expect(job.post("stage").log).toContain("checksum sha256");
	});
});

describe("a store that refuses the checksum", () => {
	const world = useWorld({ refuses: ["checksum-headers"] });

	test.each([["small"], ["large"]])(
		"fails the upload of a %s file, and gets nothing less",
		async (name) => {
			world.files({ [`out/${name}`]: name === "small" ? "small" : LARGE, other: "other" });
			const after = [entry("sha256"), "- { from: other, to: s3://bucket/other }"].join("\n");
			const job = await world.stage({ after });
			expect(job.status).toBe("failure");
			const message = job.post("stage").annotations.find(({ level }) => level === "error")?.message;
			expect(message).toContain(
				`Could not upload s3://bucket/${name}: the store refuses checksums by sha256, which \`checksum-algorithm\` asks for`,
			);
			expect(world.sandbox.keys("bucket")).toEqual(["other"]);
			expect(world.sandbox.uploads("bucket")).toEqual([]);
			const md5 = createHash("md5").update("other").digest("base64");
			const [put] = world.sandbox.recorder.requests.filter(({ key }) => key === "other");
			expect(put?.headers["content-md5"]).toBe(md5);
		},
	);
});

describe("a store that cannot complete the checksum of a whole object", () => {
	const world = useWorld({ refuses: ["full-object-complete"] });

	test("fails the upload", async () => {
		world.files({ "out/large": LARGE });
		const job = await world.stage({ after: entry("crc32c"), dialect: "aws" });
		expect(job.status).toBe("failure");
		expect(job.post("stage").annotations[0]?.message).toContain(
			"the store refuses checksums by crc32c",
		);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
	});
});
