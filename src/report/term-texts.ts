import type { RequestTerms } from "../spec/terms.ts";

/** On which terms the objects of an entry are reached, each as a short text. */
export function termTexts(terms: RequestTerms = {}): string[] {
	const { requestPayer, expectedBucketOwner, customerKey } = terms;
	return [
		...(customerKey === undefined ? [] : ["encryption with a customer key"]),
		...(requestPayer ? ["requester pays"] : []),
		...(expectedBucketOwner === undefined ? [] : [`bucket of account ${expectedBucketOwner}`]),
	];
}
