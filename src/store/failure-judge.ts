import {
	getRetryAfterHint,
	isServerError,
	isThrottlingError,
	isTransientError,
} from "@smithy/core/retry";
import { StagingError } from "../errors.ts";

/** What the failure of one attempt means for the next. */
export interface Judgement {
	/** Whether the same request can succeed a moment later. */
	readonly isTransient: boolean;
	/** Whether the store asks for fewer requests. */
	readonly isThrottled: boolean;
	/** How long the store wants to be left alone. */
	readonly askedMilliseconds: number;
}

/** Judges by the SDK's own lists and a few codes more. They take a while to load, and most steps need them never. */
export function judgeFailure(error: Error): Judgement {
	const sdkError = error as SdkError;
	const isThrottled = isThrottlingError(sdkError);
	const isUnsupported = sdkError.$metadata?.httpStatusCode === 501;
	const isTransient =
		RETRYABLE_CODES.has(error.name) ||
		isThrottled ||
		isTransientError(sdkError) ||
		(isServerError(sdkError) && !isUnsupported);
	return {
		isTransient: isTransient && !(error instanceof StagingError),
		isThrottled,
		askedMilliseconds: toAskedMilliseconds(error),
	};
}

/** Refusals that the SDK does not retry although the same request can succeed a moment later. */
const RETRYABLE_CODES = new Set([
	"ERR_PROXY_GATEWAY",
	"ERR_PROXY_UNREACHABLE",
	"ConditionalRequestConflict",
	"IDPCommunicationError",
	"IDPCommunicationErrorException",
	"IncompleteBody",
	"OperationAborted",
]);

// What the library's predicates read; its own type does not go with exact optional properties.
type SdkError = Parameters<typeof isTransientError>[0];

function toAskedMilliseconds(error: Error): number {
	const response = "$response" in error ? error.$response : undefined;
	const until = getRetryAfterHint(response);
	return until === undefined ? 0 : Math.max(0, until.getTime() - Date.now());
}
