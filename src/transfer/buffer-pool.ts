const SMALLEST_BYTES = 2 ** 18;
const LARGE_STEP_BYTES = 2 ** 23;

/**
 * Buffers that are used again and again, never more than `maxBytes` of them in all, lent or resting. One
 * buffer is always lent, however large, so that nothing waits for ever.
 */
export class BufferPool {
	readonly #maxBytes: number;
	readonly #resting: Buffer[] = [];
	#allocatedBytes = 0;
	#lent = 0;

	constructor(maxBytes: number) {
		this.#maxBytes = maxBytes;
	}

	/** Bytes of all buffers there are. */
	get allocatedBytes(): number {
		return this.#allocatedBytes;
	}

	/** A buffer of at least `bytes` with whatever was in it last, or nothing while too much is lent. */
	take(bytes: number): Buffer | undefined {
		const size = toBufferBytes(bytes);
		const buffer = this.#takeResting(size) ?? this.#allocate(size);
		if (buffer !== undefined) {
			this.#lent += 1;
		}
		return buffer;
	}

	/** Takes a lent buffer back. Nobody may use it any more. */
	give(buffer: Buffer): void {
		this.#lent -= 1;
		this.#resting.push(buffer);
	}

	#takeResting(size: number): Buffer | undefined {
		const index = this.#resting.findLastIndex((buffer) => buffer.length === size);
		return index < 0 ? undefined : this.#resting.splice(index, 1)[0];
	}

	#allocate(size: number): Buffer | undefined {
		while (this.#allocatedBytes + size > this.#maxBytes && this.#resting.length > 0) {
			this.#allocatedBytes -= this.#resting.shift()?.length ?? 0;
		}
		if (this.#allocatedBytes + size > this.#maxBytes && this.#lent > 0) {
			return undefined;
		}
		this.#allocatedBytes += size;
		return Buffer.allocUnsafeSlow(size);
	}
}

// Few sizes, so that a buffer given back fits the next taker: powers of two, then whole steps.
function toBufferBytes(bytes: number): number {
	if (bytes > LARGE_STEP_BYTES) {
		return Math.ceil(bytes / LARGE_STEP_BYTES) * LARGE_STEP_BYTES;
	}
	let size = SMALLEST_BYTES;
	while (size < bytes) {
		size *= 2;
	}
	return size;
}
