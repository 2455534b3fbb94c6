import { type DirectCalls, directCalls, type FileCalls, THREADED_CALLS } from "./file-calls.ts";

/** A file up to this size may be read and written at once. */
export const SMALL_FILE_BYTES = 2 ** 18;

/** Above this mean the thread pool is cheaper than the wait: its way there and back takes about 50 µs. */
const SLOW_MILLISECONDS = 0.25;
/** What a single call counts at most, so that one hiccup does not make a disk slow. */
const MOST_MILLISECONDS = 4;
const CALLS_OF_MEAN = 32;
/** While the disk is slow, one file of so many shows whether it still is. */
const PROBE_EVERY = 32;

/**
 * Chooses how files are read and written: small ones at once while the disk answers faster than a thread could,
 * else through the thread pool, so that a slow disk does not hold up the network.
 */
export class DiskPace {
	readonly #direct = directCalls((milliseconds) => this.note(milliseconds));
	#mean = 0;
	#asked = 0;

	/** The calls to move the next file with. */
	callsFor(bytes: number): FileCalls {
		return this.directCallsFor(bytes) ?? THREADED_CALLS;
	}

	/** The calls to move the next bytes with, unless they are too many or the disk too slow to wait for it. */
	directCallsFor(bytes: number): DirectCalls | undefined {
		if (bytes > SMALL_FILE_BYTES) {
			return undefined;
		}
		this.#asked += 1;
		const isFast = this.#mean < SLOW_MILLISECONDS || this.#asked % PROBE_EVERY === 0;
		return isFast ? this.#direct : undefined;
	}

	/** Takes note of how long a call took. */
	note(milliseconds: number): void {
		this.#mean += (Math.min(milliseconds, MOST_MILLISECONDS) - this.#mean) / CALLS_OF_MEAN;
	}
}
