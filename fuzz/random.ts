/** Numbers that a seed gives, the same on every machine (mulberry32). */
export class Random {
	#state: number;

	constructor(seed: number) {
		this.#state = seed | 0;
	}

	/** A whole number from 0, smaller than `limit`; 0 where there is none. */
	below(limit: number): number {
		return Math.floor(this.#next() * limit);
	}

	/** True once in `times`. */
	once(times: number): boolean {
		return this.below(times) === 0;
	}

	/** One of some things, which are not empty. */
	pick<T>(things: readonly T[]): T {
		const thing = things[this.below(things.length)];
		if (thing === undefined) {
			throw new Error("nothing to pick from");
		}
		return thing;
	}

	#next(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}
}
