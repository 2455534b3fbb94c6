import { StagingError } from "../errors.ts";
import { unwatch, watch } from "./http/abort-watch.ts";
import type { StoreSettings } from "./store-settings.ts";

/** How often and how patiently a request is tried. */
export interface RetryPolicy {
	readonly maxAttempts: number;
	/** The longest pause before the first retry, in milliseconds; doubles with each further one. */
	readonly baseMilliseconds: number;
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
	return { maxAttempts: Number(text), baseMilliseconds };
}

/**
 * Calls `attempt` (numbered from 1) until it succeeds, fails for good or the policy ends; then its error is
 * thrown as it is. The SDK's own retries stop at a quota shared by all requests of a client, which parallel
 * transfers exhaust in one blink of the network.
 */
export async function retryTransient<T>(
	attempt: (number: number) => Promise<T>,
	policy: RetryPolicy,
	signal: AbortSignal,
	onRetry: (failed: FailedAttempt) => void,
): Promise<T> {
	for (let number = 1; ; number++) {
		try {
			return await attempt(number);
		} catch (error) {
			if (number >= policy.maxAttempts || signal.aborted || !(error instanceof Error)) {
				throw error;
			}
			const { judgeFailure } = await import("./failure-judge.ts");
			const { isTransient, isThrottled, askedMilliseconds } = judgeFailure(error);
			if (!isTransient) {
				throw error;
			}
			const delayMilliseconds = toDelay(askedMilliseconds, number, policy.baseMilliseconds);
			onRetry({ attempt: number, delayMilliseconds, isThrottled, error });
			await pause(delayMilliseconds, signal);
		}
	}
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => {
			unwatch(signal, pausing);
			resolve();
		}, milliseconds);
		const pausing = {
			abort: (reason: unknown) => {
				clearTimeout(timer);
				reject(reason);
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
