import type { RetryEvent } from "./object-facts.ts";
import { toReason } from "./s3-errors.ts";
import { describeSubject, type S3Request } from "./s3-request.ts";
import type { FailedAttempt, RetryPolicy } from "./s3-retry.ts";

/** What is told of an attempt at `request` that failed and that another one follows. */
export function toRetryEvent(
	request: S3Request,
	failed: FailedAttempt,
	{ maxAttempts }: RetryPolicy,
): RetryEvent {
	return {
		operation: request.operation,
		location: describeSubject(request),
		bucket: request.bucket,
		isThrottled: failed.isThrottled,
		attempt: failed.attempt,
		// A network that is gone may take more of them.
		maxAttempts: Math.max(maxAttempts, failed.attempt + 1),
		delayMilliseconds: failed.delayMilliseconds,
		reason: toReason(failed.error),
	};
}
