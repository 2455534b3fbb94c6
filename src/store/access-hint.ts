import type { RequestTerms } from "../spec/terms.ts";
import type { Denial } from "./denial.ts";

/** What is known of a failed request when its message is written. */
export interface FailureFacts {
	/** IAM action that the request needs, and the ARN of what it is needed on. */
	readonly permission: string;
	readonly resource: string;
	/** Of a listing that is not of the whole bucket. */
	readonly prefix?: string;
	/** IAM actions that it needs besides, for what it says of the object. */
	readonly rights: readonly string[];
	/** What AWS said of the denial; absent where it said no more than that. */
	readonly denial: Denial | undefined;
	/** The same for what is copied. */
	readonly source?: { readonly permission: string; readonly resource: string };
	readonly bucketResource: string;
	readonly region: string;
	/** The region the bucket is in, where the store said so. */
	readonly bucketRegion?: string;
	readonly endpoint: string;
	/** Whether somebody wrote that endpoint, and it is a host of Amazon's. */
	readonly isAmazonUrl: boolean;
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
	if (facts.denial !== undefined) {
		return told(facts.denial, facts, needed);
	}
	if (/\bkms\b/i.test(facts.serverMessage)) {
		return `Allow \`kms:Decrypt\` and \`kms:GenerateDataKey\` on the bucket's KMS key, besides ${needed}`;
	}
	if (facts.isAnonymous) {
		return `\`anonymous\` is \`true\`, so the bucket would have to allow everyone ${needed}; otherwise give credentials`;
	}
	return [
		...ownerHints(facts),
		...keyHints(facts),
		...permissionHints(facts),
		...rightHints(facts),
	].join("; ");
}

// What AWS names is what is missing, whatever else it could be.
function told({ action, resource, reason }: Denial, facts: FailureFacts, needed: string): string {
	const isOfKey = action.startsWith("kms:");
	const unnamed = isOfKey ? " on the KMS key" : "";
	const on = resource === undefined ? unnamed : ` on \`${resource}\``;
	const besides = isOfKey ? `, besides ${needed}` : "";
	return [
		// Nobody else is told that there is no such object.
		...(facts.isDownload && action === "s3:ListBucket" ? ["There may be no such object"] : []),
		`Allow \`${action}\`${on}${besides}`,
		...(reason === undefined ? [] : [reason]),
	].join("; ");
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

// A wrong ACL is told as a missing right is.
function rightHints({ rights }: FailureFacts): string[] {
	if (rights.length === 0) return [];
	const actions = rights.map((right) => `\`${right}\``).join(" and ");
	const isPublic = rights.includes("s3:PutObjectAcl");
	return [
		`what is said of the object takes ${actions} as well`,
		...(isPublic ? ["a bucket that blocks public access refuses public ACLs"] : []),
	];
}

function toNeeded({ permission, resource, prefix, source }: FailureFacts): string {
	const below = prefix === undefined ? "" : ` for the prefix \`${prefix}\``;
	const needed = `\`${permission}\` on \`${resource}\`${below}`;
	return source === undefined
		? needed
		: `\`${source.permission}\` on \`${source.resource}\`, and ${needed}`;
}
