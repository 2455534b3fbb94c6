const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** Limits of multipart uploads (Amazon S3 user guide, "Multipart upload limits"). */
const MAX_PARTS = 10_000;
const MAX_PART_BYTES = 5 * GIB;

/** The largest object that one request copies; a larger one is copied in parts (API reference, CopyObject). */
export const MOST_SINGLE_COPY_BYTES = 5 * GIB;

/**
 * The part size of an upload of `bytes`, which depends on nothing else, so that the ETag of the object can be
 * foretold and all parts but the last are equal, as Cloudflare R2 demands.
 *
 * | file | part |
 * |---|---|
 * | up to 8 GiB | 8 MiB |
 * | up to 16 GiB | 16 MiB |
 * | up to 312.5 GiB | 32 MiB |
 * | above | the smallest power of two that keeps 10,000 parts, at most 5 GiB |
 */
export function toPartBytes(bytes: number): number {
	if (bytes <= 8 * GIB) {
		return 8 * MIB;
	}
	if (bytes <= 16 * GIB) {
		return 16 * MIB;
	}
	let partBytes = 32 * MIB;
	while (partBytes * MAX_PARTS < bytes) {
		partBytes *= 2;
	}
	return Math.min(partBytes, MAX_PART_BYTES);
}

/**
 * The part size of an upload whose length nobody knows but that it is at most `mostBytes`: 8 MiB, or as many whole
 * MiB as keep 10,000 parts.
 */
export function toStreamPartBytes(mostBytes: number): number {
	const wholeMib = Math.ceil(mostBytes / MAX_PARTS / MIB) * MIB;
	return Math.min(Math.max(8 * MIB, wholeMib), MAX_PART_BYTES);
}
