import type { OperationName } from "../protocol/operation-name.ts";
import { S3Error } from "../protocol/s3-error.ts";
import { type AskedRequest, copySource, neededActions, toSeeMissing } from "./needed-actions.ts";
import type { Permits } from "./permits.ts";

/** Throws AccessDenied unless the sender may make the request. That there is no such bucket anybody may know. */
export function checkPolicies(asked: AskedRequest, permits: Permits): void {
	const { request, store } = asked;
	const isMissing = request.bucket !== undefined && store.find(request.bucket) === undefined;
	if (!isMissing || asked.operation === "CreateBucket") permits.demand(neededActions(asked));
}

const READS: readonly OperationName[] = [
	"GetObject",
	"HeadObject",
	"GetObjectTagging",
	"CopyObject",
	"UploadPartCopy",
];

/**
 * What a request fails with in place of `error`: whoever may not list a bucket is not told which keys it has (API
 * reference, GetObject, "Permissions").
 */
export function hideMissing(
	{ request, operation }: AskedRequest,
	permits: Permits,
	error: unknown,
) {
	if (!(error instanceof S3Error && error.code === "NoSuchKey")) return error;
	if (!READS.includes(operation)) return error;
	const isCopy = operation === "CopyObject" || operation === "UploadPartCopy";
	const { bucket = "", key = "" } = isCopy ? copySource(request) : request;
	return permits.denial(toSeeMissing(bucket, key)) ?? error;
}
