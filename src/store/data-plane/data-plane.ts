import type { ObjectLocation } from "../../spec/spec.ts";
import {
	type AnswerReceiver,
	exchange,
	type HttpAnswer,
	isRefusal,
} from "../http/http-exchange.ts";
import type { ConnectionUse, HttpPools } from "../http/http-pools.ts";
import type { PresignedLink } from "../object-facts.ts";
import { CheckedAnswer } from "./checked-answer.ts";
import { METHODS, type ObjectRequest } from "./object-request.ts";
import { RequestSigning, type SigningParts } from "./request-signing.ts";
import { toRefusal } from "./s3-refusal.ts";
import { ServerClock } from "./server-clock.ts";

/**
 * The way of every byte of an object, and of listings: requests that this program signs and sends itself. What the
 * store refuses fails with an S3Refusal; nothing is tried again here.
 */
export class DataPlane {
	readonly #pools: HttpPools;
	readonly #signing: RequestSigning;
	readonly #clock = new ServerClock();

	constructor(pools: HttpPools, parts: SigningParts) {
		this.#pools = pools;
		this.#signing = new RequestSigning(parts);
	}

	/** The answer to `request`; all of it goes to `receiver` if there is one, unless it is a refusal. */
	send(request: ObjectRequest, signal: AbortSignal): Promise<HttpAnswer>;
	send(request: ObjectRequest, signal: AbortSignal, receiver: AnswerReceiver): Promise<undefined>;
	async send(
		request: ObjectRequest,
		signal: AbortSignal,
		receiver?: AnswerReceiver,
	): Promise<HttpAnswer | undefined> {
		const { offset } = this.#clock;
		const signed = await this.#signing.sign(request, this.#clock.now(), signal);
		const use = toUse(request);
		const pool =
			this.#pools.find(signed.origin, use) ?? (await this.#pools.open(signed.origin, use));
		const answer = new CheckedAnswer(receiver);
		try {
			await exchange(pool, signed, answer, signal);
		} catch (error) {
			// The words of a refusal are longer than what is kept of them, and what was kept will do.
			if (!answer.isFull) {
				throw error;
			}
		}
		const { head, words } = answer;
		if (head === undefined) {
			throw new Error("the exchange ended without an answer");
		}
		if (isRefusal(head)) {
			throw await this.#refuse(head, words, offset);
		}
		return receiver === undefined ? head : undefined;
	}

	/** A link to an object that works for `seconds` from now on, by the store's clock. Fails as `RequestSigning.presign` does. */
	presign(location: ObjectLocation, seconds: number, signal: AbortSignal): Promise<PresignedLink> {
		return this.#signing.presign(location, { date: this.#clock.now(), seconds }, signal);
	}

	async #refuse(head: HttpAnswer, words: Buffer, offset: number): Promise<Error> {
		const refusal = await toRefusal(head, words);
		if (this.#clock.correct(refusal.$response.headers.date, offset)) {
			refusal.$metadata.clockSkewCorrected = true;
		}
		return refusal;
	}
}

// A store that copies, or deletes a thousand objects, answers when it is done.
function toUse({ operation, source }: ObjectRequest): ConnectionUse {
	if (source !== undefined || operation === "DeleteObjects") {
		return "patient";
	}
	const method = METHODS[operation];
	return method === "GET" || method === "HEAD" ? "reading" : "general";
}
