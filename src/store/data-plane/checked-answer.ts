import { type AnswerReceiver, type HttpAnswer, isRefusal } from "../http/http-exchange.ts";

/** No store needs more to say no, or to say that it has taken an object. */
const MAX_WORDS_BYTES = 65_536;
const MAX_WORDS_MILLISECONDS = 30_000;

/** Lets the body of an answer through to its receiver, unless the store says no: that is kept. */
export class CheckedAnswer implements AnswerReceiver {
	readonly #receiver: AnswerReceiver | undefined;
	readonly #words: Buffer[] = [];
	readonly #mostMilliseconds: number;
	#bytes = 0;
	#begunAt = 0;
	#isLate: boolean = false;
	#head: HttpAnswer | undefined;

	constructor(receiver: AnswerReceiver | undefined, mostMilliseconds = MAX_WORDS_MILLISECONDS) {
		this.#receiver = receiver;
		this.#mostMilliseconds = mostMilliseconds;
	}

	/** Absent as long as the store has said nothing. */
	get head(): HttpAnswer | undefined {
		return this.#head;
	}

	/** The store's own words: its refusal, or what nobody wanted to receive. */
	get words(): Buffer {
		return Buffer.concat(this.#words);
	}

	/** Whether what was kept is all that will be. */
	get isFull(): boolean {
		return this.#isLate || this.#bytes > MAX_WORDS_BYTES;
	}

	begin(answer: HttpAnswer): void {
		this.#head = answer;
		this.#begunAt = performance.now();
		if (!isRefusal(answer)) {
			this.#receiver?.begin(answer);
		}
	}

	take(chunk: Uint8Array): Promise<void> | undefined {
		if (this.#receiver !== undefined && this.#head !== undefined && !isRefusal(this.#head)) {
			return this.#receiver.take(chunk);
		}
		this.#bytes += chunk.length;
		this.#isLate = performance.now() - this.#begunAt > this.#mostMilliseconds;
		if (this.isFull) {
			throw new Error("the answer is longer than any store's");
		}
		this.#words.push(Buffer.from(chunk));
		return undefined;
	}
}
