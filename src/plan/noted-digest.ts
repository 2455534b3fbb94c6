import type { ObjectInfo } from "../store/object-facts.ts";

/** A digest of an object's bytes that its metadata tells of, which the store has not verified. */
interface NotedDigest {
	readonly algorithm: "sha256" | "md5";
	readonly digest: Buffer;
}

/**
 * What metadata says of the bytes, where neither ETag nor checksums tell: `sha256`, as `metadata: { sha256: "{sha256}" }`
 * writes it, else rclone's `md5chksum`. A longer name may tell of other bytes: `previous-sha256`, `source-sha256`.
 */
export function notedDigest({ metadata }: ObjectInfo): NotedDigest | undefined {
	const { sha256 = "", md5chksum = "" } = metadata;
	if (/^[\da-f]{64}$/i.test(sha256)) {
		return { algorithm: "sha256", digest: Buffer.from(sha256, "hex") };
	}
	const digest = Buffer.from(md5chksum, "base64");
	return digest.length === 16 ? { algorithm: "md5", digest } : undefined;
}
