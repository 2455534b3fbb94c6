import { toCustomerKeyHeaders } from "./customer-key-headers.ts";
import type { S3Request } from "./s3-request.ts";

type TermHeaders = Readonly<Record<string, string>>;

/** What a request says because of the terms it is made on, by the names that all calls of the S3 API share. */
export function toTermHeaders({
	terms,
	operation,
}: Pick<S3Request, "terms" | "operation">): TermHeaders {
	if (terms === undefined) {
		return NO_TERMS;
	}
	return {
		...(terms.requestPayer && { "x-amz-request-payer": "requester" }),
		...(terms.expectedBucketOwner !== undefined && {
			"x-amz-expected-bucket-owner": terms.expectedBucketOwner,
		}),
		...(terms.customerKey && needsKey(operation) && toCustomerKeyHeaders(terms.customerKey)),
	};
}

const NO_TERMS: TermHeaders = {};

// A secret goes no further than it has to. Completing an upload and listing its parts need it for their checksums.
function needsKey(operation: S3Request["operation"]): boolean {
	return !WITHOUT_KEY.has(operation);
}

const WITHOUT_KEY: ReadonlySet<S3Request["operation"]> = new Set([
	"AbortMultipartUpload",
	"DeleteObject",
	"DeleteObjects",
	"GetObjectTagging",
	"ListObjectsV2",
	"RestoreObject",
] as const);
