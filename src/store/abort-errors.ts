import { StagingError } from "../errors.ts";
import { describeSubject, OPERATIONS, type S3Request } from "./s3-request.ts";

/** What ended `request` when its signal fired: the time that it had, or a cancellation. */
export function toAbortError(
	cause: unknown,
	request: S3Request,
	{ reason }: AbortSignal,
): StagingError {
	const failed = `Could not ${OPERATIONS[request.operation].verb} ${describeSubject(request)}`;
	const isTimeout = reason instanceof Error && reason.name === "TimeoutError";
	return isTimeout
		? new StagingError("timeout", `${failed}: it took too long`, { cause })
		: new StagingError("cancelled", `${failed}: cancelled`, { cause });
}
