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
		...(terms.customerKey && WITH_KEY.has(operation) && toCustomerKeyHeaders(terms.customerKey)),
	};
}

const NO_TERMS: TermHeaders = {};

// A secret goes no further than it has to. Completing an upload and listing its parts need it for their checksums.
const WITH_KEY: ReadonlySet<S3Request["operation"]> = new Set([
	"CompleteMultipartUpload",
	"CopyObject",
	"CreateMultipartUpload",
	"GetObject",
	"HeadObject",
	"ListParts",
	"PutObject",
	"UploadPart",
	"UploadPartCopy",
] as const);
