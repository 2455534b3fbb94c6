import type { ObjectInfo } from "../store/object-facts.ts";

/** A digest of an object's bytes that its metadata tells of, which the store has not verified. */
interface NotedDigest {
	readonly algorithm: "sha256" | "md5";
	readonly digest: Buffer;
}

/**
 * What metadata says of the bytes, where neither ETag nor checksums tell: `sha256` or any name that ends in `-sha256`,
 * as `metadata: { sha256: "{sha256}" }` writes it, else rclone's `md5chksum`.
 */
export function notedDigest({ metadata }: ObjectInfo): NotedDigest | undefined {
	for (const [name, value] of Object.entries(metadata)) {
		if (/(?:^|-)sha256$/.test(name) && /^[\da-f]{64}$/i.test(value)) {
			return { algorithm: "sha256", digest: Buffer.from(value, "hex") };
		}
	}
	const { md5chksum = "" } = metadata;
	const digest = Buffer.from(md5chksum, "base64");
	return digest.length === 16 ? { algorithm: "md5", digest } : undefined;
}
