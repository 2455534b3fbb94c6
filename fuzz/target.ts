/** Something that takes bytes from outside, and what must hold whatever they are. */
export interface FuzzTarget {
	/** Valid input to begin with. */
	readonly seeds: readonly (string | Uint8Array)[];
	/** Pieces that mean something to the parser. */
	readonly dictionary: readonly string[];
	/** The longest input that is tried. Default: 2,048 bytes. */
	readonly mostBytes?: number;
	/** Throws where something does not hold. */
	readonly check: (input: Buffer) => void | Promise<void>;
}
