const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** A file up to this size is one PUT; multipart costs two more requests and pays only above it. */
export const SINGLE_PUT_BYTES = 16 * MIB;

/**
 * An object up to this size is copied with one request, which keeps all that the source says by itself; parts are copied
 * side by side, for three to five requests more. AWS advises parts from 100 MB on.
 */
export const SINGLE_COPY_BYTES = 100 * MIB;

/** An object up to this size is one GET; above it ranges are fetched side by side. */
export const SINGLE_GET_BYTES = 32 * MIB;

/** A piece of a file: a part of an upload or a range of a download. */
export interface Piece {
	/** From 1. */
	readonly number: number;
	readonly start: number;
	readonly bytes: number;
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
