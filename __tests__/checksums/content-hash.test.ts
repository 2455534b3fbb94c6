import { createHash, randomFillSync } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createHasher } from "../../sandbox/checksums/checksum.ts";
import { createContentHash } from "../../src/checksums/content-hash.ts";

const ALGORITHMS = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256", "md5"] as const;

function digestOf(algorithm: (typeof ALGORITHMS)[number], ...pieces: Uint8Array[]): string {
	const hash = createContentHash(algorithm);
	for (const piece of pieces) {
		hash.update(piece);
	}
	return hash.digest().toString("hex");
}

describe.each([
	["crc32", "cbf43926", "00000000"],
	["crc32c", "e3069283", "00000000"],
	["crc64nvme", "ae8b14860a799888", "0000000000000000"],
	["sha1", "f7c3bc1d808e04732adf679965ccc34ca7ae3441", "da39a3ee5e6b4b0d3255bfef95601890afd80709"],
	[
		"sha256",
		"15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225",
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
	],
	["md5", "25f9e794323b453885f5181f1b624d0b", "d41d8cd98f00b204e9800998ecf8427e"],
] as const)("%s", (algorithm, check, ofNothing) => {
	test("gives the published check value", () => {
		expect(digestOf(algorithm, Buffer.from("123456789"))).toBe(check);
	});

	test("knows nothing", () => {
		expect(digestOf(algorithm)).toBe(ofNothing);
	});

	test("does not depend on how the bytes are cut", () => {
		const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 });
		fc.assert(
			fc.property(
				pieces,
				(parts) => digestOf(algorithm, ...parts) === digestOf(algorithm, Buffer.concat(parts)),
			),
		);
	});
});

// Bit by bit from the polynomials' definitions: slow, and written differently from what is tested.
function referenceCrc(bytes: Uint8Array, width: bigint, polynomial: bigint): bigint {
	const ones = (1n << width) - 1n;
	let crc = ones;
	for (const byte of bytes) {
		crc ^= BigInt(byte);
		for (let bit = 0; bit < 8; bit++) {
			crc = (crc & 1n) === 1n ? (crc >> 1n) ^ polynomial : crc >> 1n;
		}
	}
	return crc ^ ones;
}

test.each([
	["crc32c", 32n, 0x82f63b78n],
	["crc64nvme", 64n, 0x9a6c9329ac4bc9b5n],
] as const)("%s is what its polynomial says, for any bytes", (algorithm, width, polynomial) => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
			const expected = referenceCrc(bytes, width, polynomial).toString(16);
			return digestOf(algorithm, bytes) === expected.padStart(Number(width) / 4, "0");
		}),
	);
});

test.each([
	["crc32c", "CRC32C"],
	["crc64nvme", "CRC64NVME"],
] as const)("%s agrees with the sandbox's at any length and offset", (algorithm, other) => {
	const bytes = randomFillSync(Buffer.alloc(400_000));
	const anywhere = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: bytes.length }));
	const blocks = [1, 15, 16, 17, 65_536, 98_303, 98_304, 98_305, 196_609].map(
		(length) => [3, length] as [number, number],
	);
	fc.assert(
		fc.property(anywhere, ([start, length]) => {
			const piece = bytes.subarray(start, start + length);
			const hasher = createHasher(other);
			hasher.update(piece);
			return digestOf(algorithm, piece) === hasher.digest().toString("hex");
		}),
		{ examples: blocks.map((block) => [block]) },
	);
});

test.each(["crc32c", "crc64nvme"] as const)("two %s at once do not disturb each other", (name) => {
	const [left, right] = [Buffer.from("left and more"), Buffer.from("right")];
	const hashes = [createContentHash(name), createContentHash(name)] as const;
	hashes[0].update(left.subarray(0, 4));
	hashes[1].update(right);
	hashes[0].update(left.subarray(4));
	expect(hashes.map((hash) => hash.digest().toString("hex"))).toEqual([
		digestOf(name, left),
		digestOf(name, right),
	]);
});

test.each(["sha1", "sha256", "md5"] as const)("%s is Node's own", (algorithm) => {
	const bytes = Buffer.from("abc");
	expect(digestOf(algorithm, bytes)).toBe(createHash(algorithm).update(bytes).digest("hex"));
});
