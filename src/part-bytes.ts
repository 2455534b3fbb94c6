const MIB = 2 ** 20;
const GIB = 2 ** 30;

const MAX_PART_BYTES = 5 * GIB;

/** How a store wants the parts of uploads and copies. */
export interface PartLimits {
	/** No part but the last is to be smaller. */
	readonly leastBytes: number;
	readonly most: number;
}

/** Amazon S3 user guide, "Multipart upload limits". */
export const S3_PARTS: PartLimits = { leastBytes: 5 * MIB, most: 10_000 };

/** The largest object that one request copies; a larger one is copied in parts (API reference, CopyObject). */
export const MOST_SINGLE_COPY_BYTES = 5 * GIB;

/**
 * The part size of an upload of `bytes`, which depends on nothing but the store, so that the ETag of the object can be
 * foretold and all parts but the last are equal, as Cloudflare R2 demands.
 *
 * | file | part |
 * |---|---|
 * | up to 8 GiB | 8 MiB |
 * | up to 16 GiB | 16 MiB |
 * | up to 312.5 GiB | 32 MiB |
 * | above | the smallest power of two that keeps 10,000 parts, at most 5 GiB |
 *
 * Where the store wants larger or fewer parts, doubled until it takes them.
 */
export function toPartBytes(bytes: number, { leastBytes, most }: PartLimits): number {
	let partBytes = usualPartBytes(bytes);
	while (partBytes < leastBytes || partBytes * most < bytes) {
		partBytes *= 2;
	}
	return Math.min(partBytes, MAX_PART_BYTES);
}

function usualPartBytes(bytes: number): number {
	if (bytes <= 8 * GIB) {
		return 8 * MIB;
	}
	return bytes <= 16 * GIB ? 16 * MIB : 32 * MIB;
}

/**
 * The part size of an upload whose length nobody knows but that it is at most `mostBytes`: 8 MiB, or as many whole
 * MiB as keep to the number of parts. Several are in memory at once, so that none is larger than it has to be.
 */
export function toStreamPartBytes(mostBytes: number, { most }: Pick<PartLimits, "most">): number {
	const wholeMib = Math.ceil(mostBytes / most / MIB) * MIB;
	return Math.min(Math.max(8 * MIB, wholeMib), MAX_PART_BYTES);
}
