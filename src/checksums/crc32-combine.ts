import { CRC32 } from "./crc-rings.ts";

/** The CRC32 of some bytes, and how many they are. */
export interface Crc32Piece {
	readonly crc32: number;
	readonly bytes: number;
}

/**
 * The CRC32 of all pieces joined in order, from theirs alone: exact, without their bytes. Pieces of one
 * length in a row cost less than a microsecond each.
 */
export function combineCrc32(pieces: Iterable<Crc32Piece>): number {
	return CRC32.join(Array.from(pieces, ({ crc32, bytes }) => ({ crc: crc32, bytes })));
}
