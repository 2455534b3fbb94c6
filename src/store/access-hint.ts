import type { RequestTerms } from "../spec/terms.ts";

/** What is known of a failed request when its message is written. */
export interface FailureFacts {
	/** IAM action that the request needs, and the ARN of what it is needed on. */
	readonly permission: string;
	readonly resource: string;
	/** The same for what is copied. */
	readonly source?: { readonly permission: string; readonly resource: string };
	readonly bucketResource: string;
	readonly region: string;
	/** The region the bucket is in, where the store said so. */
	readonly bucketRegion?: string;
	readonly endpoint: string;
	readonly isAnonymous: boolean;
	readonly isDownload: boolean;
	/** Whether requesters may have to pay, and say so: a thing of Amazon's. */
	readonly mayRequesterPay: boolean;
	/** On which the request was made. */
	readonly terms: RequestTerms;
	/** Sent on a condition about the object, which S3 lets only those make who may read it. */
	readonly isConditional: boolean;
	/** Where the store says that an archived object is. */
	readonly storageClass?: string;
	/** The store's own words, made safe to print. */
	readonly serverMessage: string;
}

/** What to allow, and whom, when access was denied. */
export function toAccessHint(facts: FailureFacts): string {
	const needed = toNeeded(facts);
	if (/\bkms\b/i.test(facts.serverMessage)) {
		return `Allow \`kms:Decrypt\` and \`kms:GenerateDataKey\` on the bucket's KMS key, besides ${needed}`;
	}
	if (facts.isAnonymous) {
		return `\`anonymous\` is \`true\`, so the bucket would have to allow everyone ${needed}; otherwise give credentials`;
	}
	return [...ownerHints(facts), ...keyHints(facts), ...permissionHints(facts)].join("; ");
}

function ownerHints({ terms }: FailureFacts): string[] {
	const { expectedBucketOwner } = terms;
	return expectedBucketOwner === undefined
		? []
		: [
				`Check \`expected-bucket-owner\`: S3 refuses every request where the bucket is not of account ${expectedBucketOwner}`,
			];
}

function keyHints({ terms, isDownload }: FailureFacts): string[] {
	if (terms.customerKey === undefined) return [];
	return isDownload
		? ["Check `key` of `encryption`: S3 answers the same to a wrong one"]
		: [
				"Check that the bucket takes customer keys (SSE-C): those made since April 2026 do only if their owner allows it",
			];
}

function permissionHints(facts: FailureFacts): string[] {
	const { permission, bucketResource, isDownload, mayRequesterPay, terms } = facts;
	const isReading = isDownload || permission === "s3:ListBucket";
	return [
		`Allow ${toNeeded(facts)}`,
		...(facts.isConditional ? ["`s3:GetObject` as well, for the condition"] : []),
		...(isDownload
			? [
					`without \`s3:ListBucket\` on \`${bucketResource}\` S3 answers the same for an object that does not exist`,
				]
			: []),
		...(isReading && mayRequesterPay && !terms.requestPayer
			? ["a bucket whose requester pays wants `request-payer: true`"]
			: []),
	];
}

function toNeeded({ permission, resource, source }: FailureFacts): string {
	const needed = `\`${permission}\` on \`${resource}\``;
	return source === undefined
		? needed
		: `\`${source.permission}\` on \`${source.resource}\`, and ${needed}`;
}
