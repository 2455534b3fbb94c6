import type { AnswerReceiver, HttpAnswer } from "../http/http-exchange.ts";

// A page of a listing is about a megabyte; no other document of a store's is larger.
const MAX_ANSWER_BYTES = 64 * 2 ** 20;

/** Keeps an answer that is a document. Fails where it is longer than 64 MiB. */
export class CollectedAnswer implements AnswerReceiver {
	readonly #chunks: Buffer[] = [];
	#bytes = 0;
	#head: HttpAnswer = { status: 0, headers: {} };

	/** Status 0 as long as there is none. */
	get head(): HttpAnswer {
		return this.#head;
	}

	get body(): Buffer {
		return Buffer.concat(this.#chunks, this.#bytes);
	}

	begin(answer: HttpAnswer): void {
		this.#head = answer;
	}

	take(chunk: Uint8Array): undefined {
		this.#bytes += chunk.length;
		if (this.#bytes > MAX_ANSWER_BYTES) {
			throw new Error(`the answer is longer than ${MAX_ANSWER_BYTES} bytes`);
		}
		this.#chunks.push(Buffer.from(chunk));
	}
}
