import type { StagingError } from "../../errors.ts";
import { Retries, type RetryPolicy } from "../s3-retry.ts";

/** What `attempt` comes to, made again while that can help; a failure is as `toError` tells it. */
export type TryAgain = <T>(
	attempt: () => Promise<T>,
	toError: (error: unknown) => StagingError,
) => Promise<T>;

/** Tries again as the store does, until `signal` fires. */
export function openTryAgain(policy: RetryPolicy, signal: AbortSignal): TryAgain {
	return async (attempt, toError) => {
		const retries = new Retries({ policy, signal, renew: () => false, onRetry: () => {} });
		for (;;) {
			const startedAt = Date.now();
			try {
				return await attempt();
			} catch (error) {
				if (!(await retries.allow(error, startedAt))) throw toError(error);
			}
		}
	};
}
