import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { combineDigests, isCombinable } from "../../src/checksums/combine-digests.ts";
import { createContentHash } from "../../src/checksums/content-hash.ts";

const ALGORITHMS = ["crc32", "crc32c", "crc64nvme"] as const;
type Algorithm = (typeof ALGORITHMS)[number];

function digestOf(algorithm: Algorithm, bytes: Uint8Array): Buffer {
	const hash = createContentHash(algorithm);
	hash.update(bytes);
	return hash.digest();
}

function toPiece(algorithm: Algorithm, bytes: Uint8Array) {
	return { digest: digestOf(algorithm, bytes), bytes: bytes.length };
}

describe.each(ALGORITHMS)("The %s of a whole", (algorithm) => {
	test("follows from its pieces for any way to cut it, empty pieces included", () => {
		const anyPieces = fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 12 });
		fc.assert(
			fc.property(anyPieces, (pieces) => {
				const known = pieces.map((piece) => toPiece(algorithm, piece));
				const whole = digestOf(algorithm, Buffer.concat(pieces));
				expect(combineDigests(algorithm, known)).toEqual(whole);
			}),
			{ examples: [[[]], [[new Uint8Array()]], [[Buffer.from("a"), new Uint8Array()]]] },
		);
	});

	test("depends on the order of the pieces and on the length of each", () => {
		const [first, second] = [
			toPiece(algorithm, Buffer.from("a")),
			toPiece(algorithm, Buffer.from("b")),
		];
		const whole = combineDigests(algorithm, [first, second]);
		expect(combineDigests(algorithm, [second, first])).not.toEqual(whole);
		expect(combineDigests(algorithm, [first, { ...second, bytes: 2 }])).not.toEqual(whole);
	});

	test("is the same whether 2^43 zero bytes are doubled together or joined at once", () => {
		let zeros = toPiece(algorithm, Buffer.alloc(1));
		for (let doublings = 0; doublings < 40; doublings++) {
			zeros = { digest: combineDigests(algorithm, [zeros, zeros]), bytes: zeros.bytes * 2 };
		}
		const atOnce = combineDigests(algorithm, new Array(8).fill(zeros));
		const pair = { digest: combineDigests(algorithm, [zeros, zeros]), bytes: zeros.bytes * 2 };
		expect(combineDigests(algorithm, new Array(4).fill(pair))).toEqual(atOnce);
	});

	test("takes well under a second for 10,000 pieces", () => {
		const piece = { digest: digestOf(algorithm, Buffer.from("x")), bytes: 2 ** 23 };
		const startedAt = performance.now();
		combineDigests(algorithm, new Array(10_000).fill(piece));
		expect(performance.now() - startedAt).toBeLessThan(500);
	});
});

test("Only CRCs can be combined", () => {
	const all = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256", "md5"];
	expect(all.filter(isCombinable)).toEqual(ALGORITHMS);
});
