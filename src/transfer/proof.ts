import { PREFERRED_CHECKSUMS } from "../checksums/content-hash.ts";
import { StagingError } from "../errors.ts";
import { objectUri } from "../object-address.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { Checksum, ObjectInfo, Verification } from "../store/object-facts.ts";

/** What the bytes of an object are compared with. */
export interface Proof {
	readonly algorithm: Exclude<Verification, "size">;
	readonly digest: Buffer;
	/** Absent for the MD5 in an ETag. */
	readonly checksum?: Checksum;
}

/**
 * The best proof there is: a checksum of the whole object, else the MD5 in the ETag, else none. A COMPOSITE
 * checksum proves nothing here, because it is one of parts whose sizes are not known.
 */
export function chooseProof(info: ObjectInfo): Proof | undefined {
	for (const algorithm of PREFERRED_CHECKSUMS) {
		const checksum = info.checksums.find(
			(candidate) => candidate.algorithm === algorithm && candidate.type === "FULL_OBJECT",
		);
		if (checksum !== undefined) {
			return { algorithm, digest: Buffer.from(checksum.value, "base64"), checksum };
		}
	}
	const isMd5 = !info.etagIsOpaque && /^[0-9a-f]{32}$/i.test(info.etag);
	return isMd5 ? { algorithm: "md5", digest: Buffer.from(info.etag, "hex") } : undefined;
}

/** Fails with `checksum-mismatch` when the bytes that arrived are not those that were stored. */
export function assertProven(proof: Proof, actual: Buffer, location: ObjectLocation): void {
	if (!actual.equals(proof.digest)) {
		const name = proof.algorithm === "md5" ? "ETag (MD5)" : proof.algorithm.toUpperCase();
		throw new StagingError(
			"checksum-mismatch",
			`Could not download ${objectUri(location)}: the bytes that arrived do not match its ${name}: expected ${proof.digest.toString("hex")}, got ${actual.toString("hex")}`,
			{ hint: "Run the job again; if it happens again, the object itself is damaged" },
		);
	}
}
