import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { ChecksumAlgorithm } from "../../sandbox/checksums/checksum.ts";
import { createHasher } from "../../sandbox/checksums/checksum.ts";
import { canCombine, combineDigests, compositeValue } from "../../sandbox/checksums/combine.ts";

const CRCS: readonly ChecksumAlgorithm[] = ["CRC32", "CRC32C", "CRC64NVME"];

describe("checksums", () => {
	// CRC RevEng catalogue (CRC-32/ISO-HDLC, CRC-32/ISCSI, CRC-64/NVME) and FIPS 180-4 "abc".
	test.each<[ChecksumAlgorithm, string, string]>([
		["CRC32", "123456789", "cbf43926"],
		["CRC32C", "123456789", "e3069283"],
		["CRC64NVME", "123456789", "ae8b14860a799888"],
		["SHA1", "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"],
		["SHA256", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
		["CRC32", "", "00000000"],
		["CRC32C", "", "00000000"],
		["CRC64NVME", "", "0000000000000000"],
	])("%s of %j is the published value", (algorithm, text, expected) => {
		expect(digest(algorithm, Buffer.from(text)).toString("hex")).toBe(expected);
	});

	// RFC 3720 §B.4: these are longer than one step of the table method.
	test.each([
		["32 zeros", Buffer.alloc(32), "8a9136aa"],
		["32 ones", Buffer.alloc(32, 0xff), "62a8ab43"],
		["bytes 0 to 31", Buffer.from(Array.from({ length: 32 }, (_, i) => i)), "46dd794e"],
	])("CRC32C of %s is the value of RFC 3720", (_, bytes, expected) => {
		expect(digest("CRC32C", bytes).toString("hex")).toBe(expected);
	});

	test("MD5 as the ETag uses it is the value of RFC 1321", () => {
		expect(createHash("md5").update("message digest").digest("hex")).toBe(
			"f96b697d7cb7938d525a2f31aaf161d0",
		);
	});

	test.each(CRCS)("%s does not depend on how the bytes are cut or aligned", (algorithm) => {
		const bytes = pseudoRandomBytes(1000);
		const whole = digest(algorithm, bytes);
		for (let cut = 0; cut <= 40; cut += 1) {
			const hasher = createHasher(algorithm);
			hasher.update(bytes.subarray(0, cut));
			hasher.update(bytes.subarray(cut, 500 + cut));
			hasher.update(bytes.subarray(500 + cut));
			expect(hasher.digest()).toEqual(whole);
		}
	});
});

describe("checksums of parts", () => {
	test.each(CRCS)("%s of the parts combine to that of the whole", (algorithm) => {
		const bytes = pseudoRandomBytes(5000);
		const cuts = [0, 1, 1, 1025, 2049, 4096, 5000];
		const parts = cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end));
		const digests = parts.map((part) => ({ digest: digest(algorithm, part), size: part.length }));
		expect(combineDigests(algorithm, digests)).toEqual(digest(algorithm, bytes));
	});

	test("parts in another order combine to something else", () => {
		const [first, second] = [Buffer.from("1234"), Buffer.from("56789")].map((part) => ({
			digest: digest("CRC32", part),
			size: part.length,
		}));
		if (first === undefined || second === undefined) throw new Error("no parts");
		expect(combineDigests("CRC32", [first, second]).toString("hex")).toBe("cbf43926");
		expect(combineDigests("CRC32", [second, first]).toString("hex")).not.toBe("cbf43926");
	});

	test("SHA checksums cannot be combined", () => {
		expect(canCombine("SHA256")).toBe(false);
		expect(() => combineDigests("SHA1", [])).toThrow(TypeError);
	});

	test("a composite checksum is the checksum of the checksums and the number of parts", () => {
		// Published by AWS answers of 2026-09: three SHA-256 part checksums and what S3 made of them.
		const parts = [
			"lcKa6Boe7a167tUCN5C4OaFygGSYD8MBnBARTrdL+1w=",
			"gHjhbUT4oo2tSCtSZJdlKi+jeNXJT+VImqdPXsXvkOc=",
			"4l9PQ3zOPZ0oGFvknFX+J4zZwE4WMzO+l3r8XrbWOeM=",
		].map((value) => ({ digest: Buffer.from(value, "base64"), size: 1 }));
		expect(compositeValue("SHA256", parts)).toBe("rVWtNbadtsaKXJAcgWPWjifHzJaXde/iV4jaJAOdivc=-3");
	});
});

function digest(algorithm: ChecksumAlgorithm, bytes: Buffer): Buffer {
	const hasher = createHasher(algorithm);
	hasher.update(bytes);
	return hasher.digest();
}

function pseudoRandomBytes(count: number): Buffer {
	let state = 1;
	return Buffer.from(
		Array.from({ length: count }, () => {
			state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
			return state >>> 16;
		}),
	);
}
