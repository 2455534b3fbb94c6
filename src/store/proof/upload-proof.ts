import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { createContentHash, toCrcDigest } from "../../checksums/content-hash.ts";
import type { Checksum, Verification } from "../object-facts.ts";
import type { UploadProof } from "../object-store.ts";

/** What a request carries for the store to check its body against. */
export interface BodyProof {
	readonly headers: Readonly<Record<string, string>>;
	readonly crc32: number;
	/** In base64, where that is the proof. */
	readonly checksum?: string;
	/** In hexadecimal, where that is the proof: what the ETag is, too, unless the store encrypts. */
	readonly md5?: string;
}

/** The proof of `body` with this proof. */
export function proveBody(body: Uint8Array, proof: UploadProof): BodyProof {
	const crc = crc32(body);
	const sum = checksumOf(proof);
	if (sum !== undefined) {
		const { algorithm } = sum;
		const checksum = algorithm === "crc32" ? encodeCrc32(crc) : digestOf(body, algorithm);
		return { headers: { [`x-amz-checksum-${algorithm}`]: checksum }, crc32: crc, checksum };
	}
	if (proof === "none") {
		return { headers: {}, crc32: crc };
	}
	const digest = createHash("md5").update(body).digest();
	const headers = { "content-md5": digest.toString("base64") };
	return { headers, crc32: crc, md5: digest.toString("hex") };
}

/** The checksum that requests with a proof carry, and what S3 makes of those of the parts. */
export function checksumOf(proof: UploadProof): ProofChecksum | undefined {
	return CHECKSUMS[proof];
}

type ProofChecksum = Pick<Checksum, "algorithm" | "type">;

const CHECKSUMS: Readonly<Partial<Record<UploadProof, ProofChecksum>>> = {
	"full-crc32": { algorithm: "crc32", type: "FULL_OBJECT" },
	"full-crc32c": { algorithm: "crc32c", type: "FULL_OBJECT" },
	"full-crc64nvme": { algorithm: "crc64nvme", type: "FULL_OBJECT" },
	"part-crc32": { algorithm: "crc32", type: "COMPOSITE" },
	"part-crc32c": { algorithm: "crc32c", type: "COMPOSITE" },
	"part-sha1": { algorithm: "sha1", type: "COMPOSITE" },
	"part-sha256": { algorithm: "sha256", type: "COMPOSITE" },
};

/** What an algorithm makes of bytes, as S3 writes it. */
export function digestOf(bytes: Uint8Array, algorithm: Checksum["algorithm"]): string {
	const hash = createContentHash(algorithm);
	hash.update(bytes);
	return hash.digest().toString("base64");
}

/** A CRC32 as S3 writes it. */
export function encodeCrc32(crc: number): string {
	return toCrcDigest(crc).toString("base64");
}

/** What the store has verified when it took bytes with this proof. */
export function toVerification(proof: UploadProof): Verification {
	return checksumOf(proof)?.algorithm ?? (proof === "md5" ? "md5" : "size");
}
