import type { AnswerReceiver, HttpAnswer } from "../http/http-exchange.ts";

const MEBIBYTE = 2 ** 20;

// A page of a listing is some megabytes where its keys are long; no other document of a store's is larger.
const MOST_BYTES = 16 * MEBIBYTE;
const FIRST_BYTES = MEBIBYTE / 16;

// A store may put an object together for minutes, and say spaces meanwhile.
const MOST_MILLISECONDS = 15 * 60_000;

/** How long and how large an answer may be. */
interface AnswerLimits {
	readonly bytes?: number;
	readonly milliseconds?: number;
}

/** Keeps an answer that is a document. Fails where it is larger than 16 MiB, or takes longer than a quarter of an hour. */
export class CollectedAnswer implements AnswerReceiver {
	readonly #mostBytes: number;
	readonly #mostMilliseconds: number;
	/** One for all pieces, which may be of a byte each. */
	#buffer = NOTHING;
	#bytes = 0;
	#begunAt = 0;
	#head: HttpAnswer = { status: 0, headers: {} };

	constructor({ bytes = MOST_BYTES, milliseconds = MOST_MILLISECONDS }: AnswerLimits = {}) {
		this.#mostBytes = bytes;
		this.#mostMilliseconds = milliseconds;
	}

	/** Status 0 as long as there is none. */
	get head(): HttpAnswer {
		return this.#head;
	}

	get body(): Buffer {
		return this.#buffer.subarray(0, this.#bytes);
	}

	begin(answer: HttpAnswer): void {
		this.#head = answer;
		this.#begunAt = performance.now();
	}

	take(chunk: Uint8Array): undefined {
		const bytes = this.#bytes + chunk.length;
		if (bytes > this.#mostBytes) {
			throw new Error(`the answer is longer than ${this.#mostBytes} bytes`);
		}
		if (performance.now() - this.#begunAt > this.#mostMilliseconds) {
			throw new Error(`the answer took longer than ${this.#mostMilliseconds / 1000} s`);
		}
		if (bytes > this.#buffer.length) {
			this.#grow(bytes);
		}
		this.#buffer.set(chunk, this.#bytes);
		this.#bytes = bytes;
	}

	#grow(bytes: number): void {
		const larger = Buffer.allocUnsafeSlow(Math.max(bytes, 2 * this.#buffer.length, FIRST_BYTES));
		larger.set(this.body);
		this.#buffer = larger;
	}
}

const NOTHING = Buffer.alloc(0);
