import type { Piece } from "./parts.ts";

/** Where the parts of an upload come from. */
export interface PartSource {
	/** The bytes of a part, in the front of `buffer`, which is large enough. Parts are asked for side by side. */
	read(piece: Piece, buffer: Buffer, signal: AbortSignal): Promise<Buffer>;
	/** Fails when what was read is not what it was to be. Called once when all parts have been read. */
	assertGood(): Promise<void> | void;
}
