import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Checksum } from "../store/object-store.ts";
import { crc32c } from "./crc32c.ts";
import { Crc64Nvme } from "./crc64-nvme.ts";

/** A digest of bytes given in order, piece by piece. */
export interface ContentHash {
	update(bytes: Uint8Array): void;
	digest(): Buffer;
}

/** A fresh digest. CRCs are big-endian, as S3 encodes them in base64. */
export function createContentHash(algorithm: Checksum["algorithm"] | "md5"): ContentHash {
	switch (algorithm) {
		case "crc32":
			return createCrc(crc32);
		case "crc32c":
			return createCrc(crc32c);
		case "crc64nvme":
			return new Crc64Nvme();
		default:
			return createHash(algorithm);
	}
}

/** A CRC32 as S3 writes it. */
export function toCrcDigest(crc: number): Buffer {
	const digest = Buffer.alloc(4);
	digest.writeUInt32BE(crc);
	return digest;
}

function createCrc(next: (bytes: Uint8Array, previous: number) => number): ContentHash {
	let crc = 0;
	return {
		update: (bytes) => {
			crc = next(bytes, crc);
		},
		digest: () => toCrcDigest(crc),
	};
}
