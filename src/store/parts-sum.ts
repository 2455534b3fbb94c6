import { createHash } from "node:crypto";
import { type CombinableAlgorithm, combineDigests } from "../checksums/combine-digests.ts";
import type { Checksum, ObjectInfo } from "./object-facts.ts";
import type { StoredPart } from "./object-store.ts";
import { digestOf, encodeCrc32 } from "./proof/upload-proof.ts";

/** What the parts come to, by an algorithm whose checksums combine. Nothing where they were copied. */
export function combineChecksums(
	parts: readonly StoredPart[],
	algorithm: CombinableAlgorithm = "crc32",
): Checksum | undefined {
	const values = parts.flatMap((part) => partChecksum(part, algorithm) ?? []);
	if (values.length < parts.length) {
		return undefined;
	}
	const pieces = parts.map(({ bytes }, index) => ({
		bytes,
		digest: Buffer.from(values[index] ?? "", "base64"),
	}));
	const value = combineDigests(algorithm, pieces).toString("base64");
	return { algorithm, value, type: "FULL_OBJECT" };
}

/** The checksum of the parts' checksums (user guide, "Checking object integrity"). */
export function composeChecksums(
	parts: readonly StoredPart[],
	algorithm: Checksum["algorithm"],
): Checksum {
	const digests = parts.map((part) => Buffer.from(partChecksum(part, algorithm) ?? "", "base64"));
	return { algorithm, value: digestOf(Buffer.concat(digests), algorithm), type: "COMPOSITE" };
}

/** In base64. Nothing where the store was sent none. */
export function partChecksum(
	{ crc32, checksum }: StoredPart,
	algorithm: Checksum["algorithm"],
): string | undefined {
	if (algorithm !== "crc32") {
		return checksum;
	}
	return crc32 === undefined ? undefined : encodeCrc32(crc32);
}

/** A checksum by the names of the SDK. */
export function toChecksumInput({ algorithm, value }: Pick<Checksum, "algorithm" | "value">) {
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
			type === whole?.type && algorithm === whole.algorithm && value === whole.value,
	);
	return info.bytes === countBytes(parts) && (isSame || info.etag === toMultipartEtag(parts));
}

// The MD5 of the parts' MD5s and their number, wherever ETags are MD5s.
function toMultipartEtag(parts: readonly StoredPart[]): string {
	const digests = parts.map((part) => Buffer.from(part.etag, "hex"));
	const digest = createHash("md5").update(Buffer.concat(digests)).digest("hex");
	return `${digest}-${parts.length}`;
}
