import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { crc32c } from "./crc32c.ts";
import { Crc64Nvme } from "./crc64-nvme.ts";

/** The checksum algorithms of S3 that this server verifies, by their API names. */
export const CHECKSUM_ALGORITHMS = ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"] as const;

export type ChecksumAlgorithm = (typeof CHECKSUM_ALGORITHMS)[number];

/** Over the bytes of the object, or over the checksums of its parts. */
export type ChecksumType = "FULL_OBJECT" | "COMPOSITE";

/** A checksum as S3 shows it: base64, with `-N` behind a COMPOSITE one of N parts. */
export interface Checksum {
	readonly algorithm: ChecksumAlgorithm;
	readonly value: string;
	readonly type: ChecksumType;
}

/** A running digest. */
export interface Hasher {
	update(data: Uint8Array): void;
	digest(): Buffer;
}

/** Bytes of a digest; tells a malformed checksum header from a wrong one. */
export const DIGEST_BYTES: Readonly<Record<ChecksumAlgorithm, number>> = {
	CRC32: 4,
	CRC32C: 4,
	CRC64NVME: 8,
	SHA1: 20,
	SHA256: 32,
};

export function createHasher(algorithm: ChecksumAlgorithm): Hasher {
	switch (algorithm) {
		case "CRC32":
			return new Crc32Hasher(crc32);
		case "CRC32C":
			return new Crc32Hasher(crc32c);
		case "CRC64NVME":
			return new Crc64Nvme();
		case "SHA1":
			return createHash("sha1");
		case "SHA256":
			return createHash("sha256");
	}
}

/** The header, and trailer, that carries a checksum of this algorithm. */
export function checksumHeader(algorithm: ChecksumAlgorithm): string {
	return `x-amz-checksum-${algorithm.toLowerCase()}`;
}

/** The API name behind a value such as `x-amz-checksum-algorithm: crc32`; undefined if unknown. */
export function toChecksumAlgorithm(text: string): ChecksumAlgorithm | undefined {
	const name = text.toUpperCase();
	return CHECKSUM_ALGORITHMS.find((algorithm) => algorithm === name);
}

class Crc32Hasher implements Hasher {
	readonly #step: (data: Uint8Array, value: number) => number;
	#value = 0;

	constructor(step: (data: Uint8Array, value: number) => number) {
		this.#step = step;
	}

	update(data: Uint8Array): void {
		this.#value = this.#step(data, this.#value);
	}

	digest(): Buffer {
		const digest = Buffer.allocUnsafe(4);
		digest.writeUInt32BE(this.#value);
		return digest;
	}
}
