import type { StagingError } from "../../errors.ts";
import { toReason } from "../s3-errors.ts";
import { type FailedAttempt, Retries, type RetryPolicy } from "../s3-retry.ts";

/** Something that may be tried again. */
export interface Call<T> {
	/** For the log: which call it is, and about what. */
	readonly name: string;
	readonly attempt: () => Promise<T>;
	/** What its last failure means. */
	readonly toError: (error: unknown) => StagingError;
}

/** What the call comes to, made again while that can help. */
export type TryAgain = <T>(call: Call<T>) => Promise<T>;

interface TryAgainParts {
	readonly policy: RetryPolicy;
	/** Nothing is tried again once it has fired. */
	readonly signal: AbortSignal;
	/** Takes a line for each retry. */
	readonly onInfo: (text: string) => void;
}

/** Tries again as the store does. */
export function openTryAgain({ policy, signal, onInfo }: TryAgainParts): TryAgain {
	return async ({ name, attempt, toError }) => {
		const onRetry = (failed: FailedAttempt) => onInfo(retryLine(name, failed, policy));
		const retries = new Retries({ policy, signal, renew: () => false, onRetry });
		for (;;) {
			const startedAt = performance.now();
			try {
				return await attempt();
			} catch (error) {
				if (!(await retries.allow(error, startedAt))) throw toError(error);
			}
		}
	};
}

function retryLine(
	name: string,
	{ attempt, delayMilliseconds, error }: FailedAttempt,
	{ maxAttempts }: RetryPolicy,
): string {
	return `Retry: ${name}: ${toReason(error)} (attempt ${attempt} of ${maxAttempts}; again in ${delayMilliseconds} ms)`;
}
