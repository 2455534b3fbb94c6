import type { RequestTerms } from "../spec/terms.ts";

type TermHeaders = Readonly<Record<string, string>>;

/** What a request says because of the terms it is made on, by the names that all calls of the S3 API share. */
export function toTermHeaders({ terms }: { readonly terms?: RequestTerms }): TermHeaders {
	if (terms === undefined) {
		return NO_TERMS;
	}
	return {
		...(terms.requestPayer && { "x-amz-request-payer": "requester" }),
		...(terms.expectedBucketOwner !== undefined && {
			"x-amz-expected-bucket-owner": terms.expectedBucketOwner,
		}),
	};
}

const NO_TERMS: TermHeaders = {};
