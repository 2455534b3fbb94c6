import type { ObjectLocation } from "../../spec/spec.ts";
import { CheckedAnswer } from "../data-plane/checked-answer.ts";
import {
	type AnswerReceiver,
	exchange,
	type HttpAnswer,
	isRefusal,
	ReceiverError,
} from "../http/http-exchange.ts";
import type { HttpPools } from "../http/http-pools.ts";
import {
	endlessRedirects,
	isRedirect,
	redirectedTo,
	toTarget,
	type WebTarget,
} from "./web-target.ts";

/** What a request asks for, and who takes the answer. */
export interface WebRequest {
	readonly location: ObjectLocation;
	/** Names in lower case. They go to every server that a redirect leads to. */
	readonly headers: Readonly<Record<string, string>>;
	/** Takes the answer, unless it is a refusal. */
	readonly receiver: AnswerReceiver;
	readonly signal: AbortSignal;
}

/** Thrown by a receiver that has seen what it wanted: the rest is not read, and the request has gone well. */
export class Enough extends Error {}

const MOST_REDIRECTS = 10;

/** What a target answers that was good for a while only. */
const GONE = new Set([401, 403, 404, 410]);

/** Requests to web servers, with the redirects they lead to. Nothing is tried again here. */
export class WebRequests {
	readonly #pools: HttpPools;
	/** Where addresses led, so that not every range of a file is asked for twice. */
	readonly #targets = new Map<string, WebTarget>();

	constructor(pools: HttpPools) {
		this.#pools = pools;
	}

	/** The answer that is no redirect. Fails with `request-refused` where redirects lead nowhere. */
	async send(request: WebRequest): Promise<HttpAnswer> {
		const first = toTarget(request.location);
		const address = `${first.origin}${first.path}`;
		const known = this.#targets.get(address);
		if (known !== undefined) {
			const answer = await this.#askAgain(known, address, request);
			if (answer !== undefined) {
				return answer;
			}
		}
		let target = first;
		for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
			const answer = await this.#ask(target, request);
			if (!isRedirect(answer)) {
				this.#keep(address, target, answer);
				return answer;
			}
			target = redirectedTo(answer, target, request.location);
		}
		throw endlessRedirects(request.location, MOST_REDIRECTS);
	}

	/** The answer of where an address led; nothing where that is good no more. Whatever goes wrong, it is forgotten. */
	async #askAgain(
		target: WebTarget,
		address: string,
		request: WebRequest,
	): Promise<HttpAnswer | undefined> {
		let answer: HttpAnswer | undefined;
		try {
			answer = await this.#ask(target, request);
		} finally {
			if (answer === undefined || isRefusal(answer)) {
				this.#targets.delete(address);
			}
		}
		return isRedirect(answer) || GONE.has(answer.status) ? undefined : answer;
	}

	#keep(address: string, target: WebTarget, answer: HttpAnswer): void {
		if (!isRefusal(answer) && address !== `${target.origin}${target.path}`) {
			this.#targets.set(address, target);
		}
	}

	async #ask({ origin, path }: WebTarget, request: WebRequest): Promise<HttpAnswer> {
		const pool = this.#pools.find(origin, "reading") ?? (await this.#pools.open(origin, "reading"));
		const headers = { host: new URL(origin).host, ...ALWAYS, ...request.headers };
		const answer = new CheckedAnswer(request.receiver);
		try {
			await exchange(pool, { method: "GET", path, headers }, answer, request.signal);
		} catch (error) {
			const isEnough = error instanceof ReceiverError && error.cause instanceof Enough;
			if (!answer.isFull && !isEnough) {
				throw error;
			}
		}
		if (answer.head === undefined) {
			throw new Error("the exchange ended without an answer");
		}
		return answer.head;
	}
}

// Without a coding for the way, so that ranges and sizes are those of the file.
const ALWAYS = { accept: "*/*", "accept-encoding": "identity", "user-agent": "s3-staging" };
