const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** A file up to this size is one PUT; multipart costs two more requests and pays only above it. */
export const SINGLE_PUT_BYTES = 16 * MIB;

/** An object up to this size is one GET; above it ranges are fetched side by side. */
export const SINGLE_GET_BYTES = 32 * MIB;

/** Limits of multipart uploads (Amazon S3 user guide, "Multipart upload limits"). */
const MAX_PARTS = 10_000;
const MAX_PART_BYTES = 5 * GIB;

/** A piece of a file: a part of an upload or a range of a download. */
export interface Piece {
	/** From 1. */
	readonly number: number;
	readonly start: number;
	readonly bytes: number;
}

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

/** The range size of a download of `bytes`: within the 8 to 16 MiB that Amazon S3 recommends. */
export function toRangeBytes(bytes: number): number {
	return bytes <= GIB ? 8 * MIB : 16 * MIB;
}

/** How many pieces of `pieceBytes` there are in `bytes`. */
export function countPieces(bytes: number, pieceBytes: number): number {
	return Math.ceil(bytes / pieceBytes);
}

/** The pieces of `bytes` in order: all of `pieceBytes`, the last of what is left. None for zero bytes. */
export function* splitBytes(bytes: number, pieceBytes: number): Generator<Piece> {
	for (let start = 0, number = 1; start < bytes; start += pieceBytes, number++) {
		yield { number, start, bytes: Math.min(pieceBytes, bytes - start) };
	}
}
