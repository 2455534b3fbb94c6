/** Lets some works go on at once; the others wait for their turn, in order. */
export class Turns {
	#free: number;
	readonly #waiting: (() => void)[] = [];

	/** `count`: how many go on at once; at least 1. */
	constructor(count: number) {
		this.#free = count;
	}

	async run<T>(work: () => Promise<T>): Promise<T> {
		if (this.#free > 0) {
			this.#free -= 1;
		} else {
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		}
		try {
			return await work();
		} finally {
			const next = this.#waiting.shift();
			if (next === undefined) {
				this.#free += 1;
			} else {
				next();
			}
		}
	}
}
