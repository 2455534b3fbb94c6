import { createHash } from "node:crypto";

/** Numbers that look random and are the same for the same seed (sfc32, by Chris Doty-Humphrey). */
export class Random {
	readonly #state: Uint32Array;

	constructor(seed: string) {
		const digest = createHash("sha256").update(seed).digest();
		this.#state = Uint32Array.from([0, 4, 8, 12], (at) => digest.readUInt32LE(at));
	}

	/** From 0 up to, and without, 1. */
	next(): number {
		const [a = 0, b = 0, c = 0, count = 0] = this.#state;
		const sum = (a + b + count) >>> 0;
		this.#state.set([b ^ (b >>> 9), c + (c << 3), ((c << 21) | (c >>> 11)) + sum, count + 1]);
		return sum / 2 ** 32;
	}

	/** A whole number from `least` to `most`, both included. */
	between(least: number, most: number): number {
		return least + Math.floor(this.next() * (most - least + 1));
	}

	/** True this often of 1. */
	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(choices: readonly T[]): T {
		const chosen = choices[this.between(0, choices.length - 1)];
		if (chosen === undefined) throw new Error("There is nothing to choose from");
		return chosen;
	}

	/** One of the values, the more often the larger its weight. */
	weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T {
		let rest = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
		for (const [value, weight] of choices) {
			rest -= weight;
			if (rest < 0) return value;
		}
		throw new Error("There is nothing to choose from");
	}
}
