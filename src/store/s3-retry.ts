import { setTimeout as sleep } from "node:timers/promises";
import {
	getRetryAfterHint,
	isServerError,
	isThrottlingError,
	isTransientError,
} from "@smithy/core/retry";
import { StagingError } from "../errors.ts";
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
			if (number >= policy.maxAttempts || signal.aborted || !canRetry(error)) {
				throw error;
			}
			const delayMilliseconds = toDelay(error, number, policy.baseMilliseconds);
			onRetry({ attempt: number, delayMilliseconds, error });
			await sleep(delayMilliseconds, undefined, { signal });
		}
	}
}

/** Refusals that the SDK does not retry although the same request can succeed a moment later. */
const RETRYABLE_CODES = new Set([
	"ConditionalRequestConflict",
	"IncompleteBody",
	"OperationAborted",
]);

// What the library's predicates read; its own type does not go with exact optional properties.
type SdkError = Parameters<typeof isTransientError>[0];

function canRetry(error: unknown): boolean {
	if (!(error instanceof Error) || error instanceof StagingError) {
		return false;
	}
	const sdkError = error as SdkError;
	const isUnsupported = sdkError.$metadata?.httpStatusCode === 501;
	return (
		RETRYABLE_CODES.has(error.name) ||
		isThrottlingError(sdkError) ||
		isTransientError(sdkError) ||
		(isServerError(sdkError) && !isUnsupported)
	);
}

const MAX_DELAY_MILLISECONDS = 20_000;

// Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter").
function toDelay(error: unknown, attempt: number, baseMilliseconds: number): number {
	const ceiling = Math.min(MAX_DELAY_MILLISECONDS, baseMilliseconds * 2 ** (attempt - 1));
	const asked = toRetryAfter(error);
	return Math.round(Math.min(MAX_DELAY_MILLISECONDS, Math.max(asked, ceiling * Math.random())));
}

function toRetryAfter(error: unknown): number {
	const response = error instanceof Error && "$response" in error ? error.$response : undefined;
	const until = getRetryAfterHint(response);
	return until === undefined ? 0 : Math.max(0, until.getTime() - Date.now());
}
