import { randomFillSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { StageResult } from "../../harness/run-job.ts";
import { ACTION, useWorld } from "../support/action.ts";

const MIB = 2 ** 20;

/** Bytes, then the parts an upload takes (0: one PUT) and the ranges of a download (1: one GET). */
type Size = readonly [bytes: number, parts: number, ranges: number];

const FEW_SIZES: readonly Size[] = [
	[0, 0, 1],
	[1, 0, 1],
	[8 * MIB + 1, 0, 1],
	[16 * MIB, 0, 1],
	[16 * MIB + 1, 3, 1],
	[24 * MIB, 3, 1],
	[32 * MIB + 1, 5, 5],
];

const ALL_SIZES: readonly Size[] = [
	...FEW_SIZES,
	[8 * MIB - 1, 0, 1],
	[8 * MIB, 0, 1],
	[24 * MIB + 1, 4, 1],
	[32 * MIB - 1, 4, 1],
	[32 * MIB, 4, 1],
	[100 * MIB, 13, 13],
];

/** No two places in it look alike, so bytes in a wrong place are found. */
const NOISE = randomFillSync(Buffer.alloc(101 * MIB));

/** Every size begins elsewhere in the noise. */
function contentOf(bytes: number): Buffer {
	const start = bytes % 997;
	return NOISE.subarray(start, start + bytes);
}

/** The checksum that proves an object, by its key, and the same as the log tells it. */
function proofs({
	outputs: { files: list = "" },
	log,
}: StageResult): Record<string, readonly string[]> {
	const files: {
		uri: string;
		bytes: number;
		status: string;
		checksum: { algorithm: string; type: string };
	}[] = JSON.parse(list);
	return Object.fromEntries(
		files.map(({ uri, bytes, status, checksum }) => {
			expect([uri, status]).toEqual([`s3://bucket/k/${bytes}`, "done"]);
			const line = log.split("\n").find((text) => text.includes(`${uri} `));
			const told = /verified: (.*)\)$/.exec(line ?? "")?.[1] ?? "nothing";
			return [bytes, [checksum.algorithm, checksum.type, told]];
		}),
	);
}

describe.each([
	{ dialect: "aws", sizes: ALL_SIZES, stored: "crc32", sent: "crc32" },
	// The store adds a CRC64NVME of its own to what came with a Content-MD5, as S3 does.
	{ dialect: "generic", sizes: FEW_SIZES, stored: "crc64nvme", sent: "md5" },
])("files of all sizes, dialect $dialect", ({ dialect, sizes, stored, sent }) => {
	const world = useWorld();
	const step = (id: "upload" | "download", transfers: string) => ({
		...world.action({ transfers, dialect }),
		id,
		uses: `${ACTION}/${id}`,
	});

	/** Parts and ranges of each object, as the requests tell. */
	function seenSizes(): Size[] {
		return sizes.map(([bytes]) => {
			const { requests } = world.sandbox.recorder;
			const count = (name: string) =>
				requests.filter(({ key, operation }) => key === `k/${bytes}` && operation === name).length;
			const ends = ["PutObject", "CreateMultipartUpload", "CompleteMultipartUpload"].map(count);
			const parts = count("UploadPart");
			expect(ends).toEqual(parts === 0 ? [1, 0, 0] : [0, 1, 1]);
			return [bytes, parts, count("GetObject")];
		});
	}

	test("go up and come back as they were, each proven", async () => {
		const { sandbox } = world;
		world.files(Object.fromEntries(sizes.map(([bytes]) => [`out/${bytes}`, contentOf(bytes)])));
		const job = await world.job([
			step("upload", "out/ -> s3://bucket/k/"),
			step("download", "s3://bucket/k/ -> back/"),
		]);

		expect(job.stages.flatMap(({ annotations }) => annotations)).toEqual([]);
		expect(job.status).toBe("success");
		expect(seenSizes()).toEqual(sizes);
		expect(sandbox.uploads("bucket")).toEqual([]);
		const each = (proof: readonly string[]) =>
			Object.fromEntries(sizes.map(([bytes]) => [bytes, proof]));
		expect(proofs(job.main("upload"))).toEqual(each([stored, "FULL_OBJECT", sent]));
		expect(proofs(job.main("download"))).toEqual(each([stored, "FULL_OBJECT", stored]));
		for (const [bytes] of sizes) {
			const object = sandbox.object("bucket", `k/${bytes}`);
			expect([bytes, object?.checksum?.type]).toEqual([bytes, "FULL_OBJECT"]);
			expect(readFileSync(world.at(`back/${bytes}`)).equals(contentOf(bytes))).toBe(true);
			expect((await object?.body())?.equals(contentOf(bytes))).toBe(true);
		}
	}, 120_000);
});
