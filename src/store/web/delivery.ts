import type { AnswerReceiver, HttpAnswer } from "../http/http-exchange.ts";

/** Hands an answer on, and knows whether there was one. */
export class Delivery implements AnswerReceiver {
	readonly #receiver: AnswerReceiver;
	#hasBegun = false;

	constructor(receiver: AnswerReceiver) {
		this.#receiver = receiver;
	}

	get hasBegun(): boolean {
		return this.#hasBegun;
	}

	begin(answer: HttpAnswer): void {
		this.#hasBegun = true;
		this.#receiver.begin(answer);
	}

	take(chunk: Uint8Array): Promise<void> | undefined {
		return this.#receiver.take(chunk);
	}
}
