import { StagingError } from "../errors.ts";
import { unwatch, watch } from "./http/abort-watch.ts";
import { readRefusal } from "./s3-errors.ts";
import type { StoreSettings } from "./store-settings.ts";

/** How often and how patiently a request is tried. */
export interface RetryPolicy {
	readonly maxAttempts: number;
	/** The longest pause before the first retry, in milliseconds; doubles with each further one. */
	readonly baseMilliseconds: number;
	/** Nobody has said how often, so that a network which is gone for a while may take more. */
	readonly isPatient: boolean;
}

/** A failed attempt that another one follows. */
export interface FailedAttempt {
	/** From 1. */
	readonly attempt: number;
	readonly delayMilliseconds: number;
	readonly isThrottled: boolean;
	readonly error: unknown;
}

/** The policy of `AWS_MAX_ATTEMPTS`, 8 attempts by default. Fails with `invalid-input`. */
export function readRetryPolicy(
	environment: StoreSettings["environment"],
	baseMilliseconds: number,
): RetryPolicy {
	const text = environment.AWS_MAX_ATTEMPTS || "8";
	if (!/^[1-9]\d{0,2}$/.test(text)) {
		throw new StagingError("invalid-input", `AWS_MAX_ATTEMPTS is ${JSON.stringify(text)}`, {
			hint: "Set it to a whole number from 1 to 999, or leave it out",
		});
	}
	const isPatient = !environment.AWS_MAX_ATTEMPTS;
	return { maxAttempts: Number(text), baseMilliseconds, isPatient };
}

/** What retries have to know and to tell. */
export interface RetryParts {
	readonly policy: RetryPolicy;
	readonly signal: AbortSignal;
	/** Whether a request of that time (of `performance.now`) may find other credentials than those that had expired. */
	readonly renew: (startedAt: number) => boolean;
	/** Whether a failure may be one of a network that comes back. Default: it is not. */
	readonly mayReturn?: (error: Error) => boolean;
	readonly onRetry: (failed: FailedAttempt) => void;
}

/**
 * The attempts at one request, once the first has failed. The SDK's own retries stop at a quota shared by all requests
 * of a client, which parallel transfers exhaust in one blink of the network.
 */
export class Retries {
	readonly #parts: RetryParts;
	#attempts = 1;
	#renewedAttempt = 0;

	constructor(parts: RetryParts) {
		this.#parts = parts;
	}

	/** How many have been made, from 1. */
	get attempts(): number {
		return this.#attempts;
	}

	/** Whether another attempt is to follow the one that began at `startedAt`: after the pause there is to be. */
	async allow(error: unknown, startedAt: number): Promise<boolean> {
		const { policy, signal, onRetry } = this.#parts;
		if (this.#mayRenew(error, startedAt)) {
			return true;
		}
		if (signal.aborted || !(error instanceof Error) || !this.#isLeft(error)) {
			return false;
		}
		const { judgeFailure } = await import("./failure-judge.ts");
		const { isTransient, isThrottled, askedMilliseconds } = judgeFailure(error);
		if (!isTransient) {
			return false;
		}
		const attempt = this.#attempts;
		const delayMilliseconds = toDelay(askedMilliseconds, attempt, policy.baseMilliseconds);
		onRetry({ attempt, delayMilliseconds, isThrottled, error });
		this.#attempts += 1;
		return await pause(delayMilliseconds, signal);
	}

	#isLeft(error: Error): boolean {
		const { policy, mayReturn = () => false } = this.#parts;
		const isWaitedFor = mayReturn(error) && policy.isPatient;
		return this.#attempts < policy.maxAttempts || isWaitedFor;
	}

	// What was signed with credentials that expired meanwhile is signed anew, once, and counts as the same attempt.
	#mayRenew(error: unknown, startedAt: number): boolean {
		const isFirst = this.#renewedAttempt < this.#attempts;
		const mayRenew =
			isFirst && readRefusal(error).s3Code === "ExpiredToken" && this.#parts.renew(startedAt);
		if (mayRenew) {
			this.#renewedAttempt = this.#attempts;
		}
		return mayRenew;
	}
}

/** Whether the time passed before `signal` fired. */
function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => {
			unwatch(signal, pausing);
			resolve(true);
		}, milliseconds);
		const pausing = {
			abort: () => {
				clearTimeout(timer);
				resolve(false);
			},
		};
		watch(signal, pausing);
	});
}

const MAX_DELAY_MILLISECONDS = 20_000;

// Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter").
function toDelay(askedMilliseconds: number, attempt: number, baseMilliseconds: number): number {
	const ceiling = Math.min(MAX_DELAY_MILLISECONDS, baseMilliseconds * 2 ** (attempt - 1));
	const patient = Math.max(askedMilliseconds, ceiling * Math.random());
	return Math.round(Math.min(MAX_DELAY_MILLISECONDS, patient));
}
