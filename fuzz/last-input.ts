/** Beyond that an input is not told. */
const MOST_BYTES = 2 ** 16;
const HEAD_BYTES = 8;

/** The input that a thread tries at the moment, in memory that it shares with the one that watches it. */
export class LastInput {
	readonly memory: SharedArrayBuffer;
	readonly #head: Int32Array;
	readonly #bytes: Uint8Array;

	constructor(memory = new SharedArrayBuffer(HEAD_BYTES + MOST_BYTES)) {
		this.memory = memory;
		this.#head = new Int32Array(memory, 0, 2);
		this.#bytes = new Uint8Array(memory, HEAD_BYTES);
	}

	write(input: Uint8Array): void {
		const told = input.subarray(0, MOST_BYTES);
		this.#bytes.set(told);
		Atomics.store(this.#head, 1, told.length);
		Atomics.add(this.#head, 0, 1);
	}

	/** How many there were. */
	get count(): number {
		return Atomics.load(this.#head, 0);
	}

	read(): Buffer {
		return Buffer.from(this.#bytes.slice(0, Atomics.load(this.#head, 1)));
	}
}
