import type { ContentHash } from "../checksums/content-hash.ts";

/**
 * Digests pieces that arrive in any order, each when it is its turn. Pieces are begun in their order, so that the one
 * that all others wait for is always on its way.
 */
export class OrderedHash {
	readonly #hash: ContentHash;
	readonly #waiting = new Map<number, () => void>();
	#next = 1;

	constructor(hash: ContentHash) {
		this.#hash = hash;
	}

	/** Settles when the piece has been digested. `number` is from 1. Fails with the reason of `signal`. */
	async add(number: number, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
		if (number !== this.#next) await this.#turnOf(number, signal);
		this.#hash.update(bytes);
		this.#next += 1;
		this.#waiting.get(this.#next)?.();
		this.#waiting.delete(this.#next);
	}

	digest(): Buffer {
		return this.#hash.digest();
	}

	#turnOf(number: number, signal: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			const giveUp = () => reject(signal.reason);
			if (signal.aborted) return giveUp();
			signal.addEventListener("abort", giveUp, { once: true });
			this.#waiting.set(number, () => {
				signal.removeEventListener("abort", giveUp);
				resolve();
			});
		});
	}
}
