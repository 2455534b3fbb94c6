import assert from "node:assert/strict";
import { createHasher } from "../../sandbox/checksums/checksum.ts";
import { combineDigests } from "../../src/checksums/combine-digests.ts";
import { createContentHash } from "../../src/checksums/content-hash.ts";
import type { FuzzTarget } from "../target.ts";

const ALGORITHMS = [
	["crc32", "CRC32"],
	["crc32c", "CRC32C"],
	["crc64nvme", "CRC64NVME"],
] as const;
const CUTS = 4;

/** Bytes, cut where the first four of them say. The sandbox calculates in another way. */
export const CHECKSUMS: FuzzTarget = {
	seeds: ["\x01\x02\x03\x04some bytes to be cut", "\0\0\0\0", Buffer.alloc(1_000, 0xff)],
	dictionary: ["123456789", "\0\0\0\0\0\0\0\0"],
	mostBytes: 4_096,
	check: (input) => {
		const content = input.subarray(CUTS);
		const cuts = [...input.subarray(0, CUTS)].map((cut) =>
			Math.floor((cut / 255) * content.length),
		);
		const ends = [...cuts.sort((a, b) => a - b), content.length];
		const pieces = ends.map((end, index) => content.subarray(ends[index - 1] ?? 0, end));
		for (const [algorithm, name] of ALGORITHMS) {
			const whole = createHasher(name);
			whole.update(content);
			const expected = whole.digest().toString("hex");
			const inTurn = createContentHash(algorithm);
			for (const piece of pieces) {
				inTurn.update(piece);
			}
			assert.equal(inTurn.digest().toString("hex"), expected);
			const digests = pieces.map((piece) => {
				const hash = createContentHash(algorithm);
				hash.update(piece);
				return { digest: hash.digest(), bytes: piece.length };
			});
			assert.equal(combineDigests(algorithm, digests).toString("hex"), expected);
		}
	},
};
