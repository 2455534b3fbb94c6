import { BufferPool } from "./buffer-pool.ts";

export interface Limits {
	/** Requests in flight at once; at least 1. */
	readonly maxConcurrency: number;
	/** Bytes of all buffers together; one buffer is allowed even if it is larger. */
	readonly maxMemoryBytes: number;
}

interface Waiting {
	readonly bufferBytes: number;
	grant(buffer: Buffer | undefined): void;
}

/** The one budget of a phase. Every request of every transfer passes through it, first come, first served. */
export class Limiter {
	readonly maxConcurrency: number;
	readonly #pool: BufferPool;
	readonly #queue = new Set<Waiting>();
	#running = 0;

	constructor(limits: Limits) {
		this.maxConcurrency = limits.maxConcurrency;
		this.#pool = new BufferPool(limits.maxMemoryBytes);
	}

	/**
	 * Runs `task` as soon as the budget allows, with a buffer of at least `bufferBytes` (empty for 0) that is
	 * the task's own until it settles. Rejects with the signal's reason when that fires first.
	 */
	async run<T>(
		bufferBytes: number,
		signal: AbortSignal,
		task: (buffer: Buffer) => Promise<T>,
	): Promise<T> {
		const buffer = await this.#acquire(bufferBytes, signal);
		try {
			return await task(buffer ?? Buffer.alloc(0));
		} finally {
			this.#running -= 1;
			if (buffer !== undefined) {
				this.#pool.give(buffer);
			}
			this.#serve();
		}
	}

	#acquire(bufferBytes: number, signal: AbortSignal): Promise<Buffer | undefined> {
		return new Promise((resolve, reject) => {
			signal.throwIfAborted();
			const leave = () => {
				this.#queue.delete(waiting);
				reject(signal.reason);
				// Whoever stood behind may need less than the one who left.
				this.#serve();
			};
			const grant = (buffer: Buffer | undefined) => {
				signal.removeEventListener("abort", leave);
				resolve(buffer);
			};
			const waiting = { bufferBytes, grant };
			signal.addEventListener("abort", leave, { once: true });
			this.#queue.add(waiting);
			this.#serve();
		});
	}

	// Strictly in order: a large buffer would never be granted if small ones could always pass it.
	#serve(): void {
		for (const waiting of this.#queue) {
			if (this.#running >= this.maxConcurrency) {
				return;
			}
			const buffer = waiting.bufferBytes > 0 ? this.#pool.take(waiting.bufferBytes) : undefined;
			if (waiting.bufferBytes > 0 && buffer === undefined) {
				return;
			}
			this.#queue.delete(waiting);
			this.#running += 1;
			waiting.grant(buffer);
		}
	}
}
