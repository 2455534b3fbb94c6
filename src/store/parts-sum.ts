import { createHash } from "node:crypto";
import { combineCrc32 } from "../checksums/crc32-combine.ts";
import type { Checksum, ObjectInfo } from "./object-facts.ts";
import type { StoredPart } from "./object-store.ts";
import { encodeCrc32 } from "./proof/upload-proof.ts";

/** What the parts come to. Nothing where they were copied. */
export function combineChecksums(parts: readonly StoredPart[]): Checksum | undefined {
	const pieces = parts.flatMap(({ bytes, crc32 }) =>
		crc32 === undefined ? [] : [{ bytes, crc32 }],
	);
	if (pieces.length < parts.length) {
		return undefined;
	}
	return { algorithm: "crc32", value: encodeCrc32(combineCrc32(pieces)), type: "FULL_OBJECT" };
}

/** A checksum by the names of the SDK. */
export function toChecksumInput({ algorithm, value }: Checksum) {
	switch (algorithm) {
		case "crc32":
			return { ChecksumCRC32: value };
		case "crc32c":
			return { ChecksumCRC32C: value };
		case "crc64nvme":
			return { ChecksumCRC64NVME: value };
		case "sha1":
			return { ChecksumSHA1: value };
		default:
			return { ChecksumSHA256: value };
	}
}

export function countBytes(parts: readonly StoredPart[]): number {
	return parts.reduce((bytes, part) => bytes + part.bytes, 0);
}

/** Whether an object is what parts come to; `whole` is what the whole of them must have, if that is known. */
export function isMadeOf(
	info: ObjectInfo,
	parts: readonly StoredPart[],
	whole: Checksum | undefined,
): boolean {
	const isSame = info.checksums.some(
		({ algorithm, type, value }) =>
			type === "FULL_OBJECT" && algorithm === whole?.algorithm && value === whole.value,
	);
	return info.bytes === countBytes(parts) && (isSame || info.etag === toMultipartEtag(parts));
}

// The MD5 of the parts' MD5s and their number, wherever ETags are MD5s.
function toMultipartEtag(parts: readonly StoredPart[]): string {
	const digests = parts.map((part) => Buffer.from(part.etag, "hex"));
	const digest = createHash("md5").update(Buffer.concat(digests)).digest("hex");
	return `${digest}-${parts.length}`;
}
