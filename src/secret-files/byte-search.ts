/** Needles must be this long: the shorter the shortest, the more bytes have to be looked at. */
export const SHORTEST_NEEDLE = 16;

/** Where a needle was found. */
export interface Match {
	/** Its place among the needles. */
	readonly needle: number;
	readonly at: number;
}

/**
 * Finds any of many texts in bytes in one pass, which looks at one pair of bytes in about ten where none of them is
 * (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994).
 */
export class ByteSearch {
	readonly #needles: readonly Buffer[];
	readonly #window: number;
	/** By two bytes that end a window: how far the next can be. */
	readonly #shifts: Uint8Array;

	/** Each needle has `SHORTEST_NEEDLE` bytes at least. */
	constructor(needles: readonly Buffer[]) {
		this.#needles = needles;
		this.#window = Math.min(255, ...needles.map(({ length }) => length));
		this.#shifts = new Uint8Array(2 ** 16).fill(this.#window - 1);
		for (const needle of needles) this.#admit(needle);
	}

	/** Every place of every needle, in the order of places. */
	*matches(bytes: Buffer): Generator<Match> {
		if (this.#needles.length === 0) return;
		let end = this.#window - 1;
		while (end < bytes.length) {
			end = this.#nextCandidate(bytes, end);
			if (end >= bytes.length) return;
			const at = end - this.#window + 1;
			for (const [needle, text] of this.#needles.entries()) {
				if (startsAt(bytes, text, at)) yield { needle, at };
			}
			end += 1;
		}
	}

	#admit(needle: Buffer): void {
		const last = this.#window - 2;
		for (let index = 0; index <= last; index++) {
			const pair = needle.readUInt16BE(index);
			this.#shifts[pair] = Math.min(this.#shifts[pair] ?? 0, last - index);
		}
	}

	/** The end of the next window that may hold a needle, or beyond the bytes. */
	#nextCandidate(bytes: Buffer, from: number): number {
		const shifts = this.#shifts;
		const { length } = bytes;
		let end = from;
		while (end < length) {
			const shift = shifts[((bytes[end - 1] ?? 0) << 8) | (bytes[end] ?? 0)] ?? 0;
			if (shift === 0) return end;
			end += shift;
		}
		return end;
	}
}

function startsAt(bytes: Buffer, text: Buffer, at: number): boolean {
	if (bytes[at] !== text[0]) return false;
	const end = at + text.length;
	return end <= bytes.length && bytes.compare(text, 0, text.length, at, end) === 0;
}
