import { crc32 } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { combineCrc32 } from "../../src/checksums/crc32-combine.ts";

describe("combineCrc32", () => {
	test("gives the CRC32 of the whole for any way to cut it, empty pieces included", () => {
		const pieces = fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 12 });
		fc.assert(
			fc.property(pieces, (parts) => {
				const known = parts.map((part) => ({ crc32: crc32(part), bytes: part.length }));
				return combineCrc32(known) === crc32(Buffer.concat(parts));
			}),
		);
	});

	test("knows the CRC32 of nothing", () => {
		expect(combineCrc32([])).toBe(0);
	});

	test("joins pieces longer than 4 GiB", () => {
		// 2^33 zero bytes, by doubling: no bytes are needed to know their CRC32.
		let zeros = { crc32: crc32(Buffer.alloc(1)), bytes: 1 };
		for (let doublings = 0; doublings < 33; doublings++) {
			zeros = { crc32: combineCrc32([zeros, zeros]), bytes: zeros.bytes * 2 };
		}
		const half = { crc32: crcOfZeros(2 ** 16, 2 ** 16), bytes: 2 ** 32 };
		expect(zeros.crc32).toBe(combineCrc32([half, half]));
	});

	test("joins 10,000 parts in a fraction of a second", () => {
		const parts = Array.from({ length: 10_000 }, (_, index) => ({ crc32: index, bytes: 2 ** 23 }));
		const startedAt = performance.now();
		combineCrc32(parts);
		expect(performance.now() - startedAt).toBeLessThan(500);
	});
});

function crcOfZeros(blockBytes: number, blocks: number): number {
	const block = Buffer.alloc(blockBytes);
	let crc = 0;
	for (let at = 0; at < blocks; at++) {
		crc = crc32(block, crc);
	}
	return crc;
}
