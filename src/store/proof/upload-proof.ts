import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { toCrcDigest } from "../../checksums/content-hash.ts";
import type { Verification } from "../object-facts.ts";
import type { UploadProof } from "../object-store.ts";

/** What a request carries for the store to check its body against. */
export interface BodyProof {
	readonly headers: Readonly<Record<string, string>>;
	readonly crc32: number;
	/** In hexadecimal, where that is the proof: what the ETag is, too, unless the store encrypts. */
	readonly md5?: string;
}

/** The proof of `body` on this rung. */
export function proveBody(body: Uint8Array, proof: UploadProof): BodyProof {
	const crc = crc32(body);
	switch (proof) {
		case "full-crc32":
		case "part-crc32":
			return { headers: { "x-amz-checksum-crc32": encodeCrc32(crc) }, crc32: crc };
		case "md5": {
			const digest = createHash("md5").update(body).digest();
			const headers = { "content-md5": digest.toString("base64") };
			return { headers, crc32: crc, md5: digest.toString("hex") };
		}
		default:
			return { headers: {}, crc32: crc };
	}
}

/** A CRC32 as S3 writes it. */
export function encodeCrc32(crc: number): string {
	return toCrcDigest(crc).toString("base64");
}

/** What the store has verified when it took bytes with this proof. */
export function toVerification(proof: UploadProof): Verification {
	return VERIFICATIONS[proof];
}

const VERIFICATIONS: Readonly<Record<UploadProof, Verification>> = {
	"full-crc32": "crc32",
	"part-crc32": "crc32",
	md5: "md5",
	none: "size",
};
