import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Checksum } from "../store/object-facts.ts";
import { CRC32C, CRC64_NVME, TableCrc } from "./table-crc.ts";

/** Which checksum of several proves bytes: what digests of ranges combine to first, the fastest before the others. */
export const PREFERRED_CHECKSUMS = ["crc32", "crc64nvme", "crc32c", "sha256", "sha1"] as const;

/** A digest of bytes given in order, piece by piece. */
export interface ContentHash {
	update(bytes: Uint8Array): void;
	digest(): Buffer;
}

/** A fresh digest. CRCs are big-endian, as S3 encodes them in base64. */
export function createContentHash(algorithm: Checksum["algorithm"] | "md5"): ContentHash {
	switch (algorithm) {
		case "crc32":
			return createCrc32();
		case "crc32c":
			return new TableCrc(CRC32C);
		case "crc64nvme":
			return new TableCrc(CRC64_NVME);
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

function createCrc32(): ContentHash {
	let crc = 0;
	return {
		update: (bytes) => {
			crc = crc32(bytes, crc);
		},
		digest: () => toCrcDigest(crc),
	};
}
