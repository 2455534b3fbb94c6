import type { BucketFacts } from "../store/bucket.ts";
import { CUSTOMER_KEY } from "./customer-key.ts";
import { S3Error } from "./s3-error.ts";

/** The one canned ACL that a bucket without ACLs lets pass. */
const OWNER_ACL = "bucket-owner-full-control";
const CANNED_ACLS = [
	["private", "public-read", "public-read-write", "authenticated-read", "aws-exec-read"],
	["bucket-owner-read", OWNER_ACL],
].flat();

/**
 * Refuses what a new bucket refuses unless its owner changed the settings: ACLs (Object Ownership
 * is "bucket owner enforced"), keys of the client's own (SSE-C), and object lock.
 */
export function checkBucketDefaults(
	headers: ReadonlyMap<string, string>,
	{ allowsAcls, allowsCustomerKeys, hasObjectLock }: BucketFacts,
): void {
	const acl = headers.get("x-amz-acl");
	const names = [...headers.keys()];
	const hasGrants = names.some((name) => name.startsWith("x-amz-grant-"));
	if (acl !== undefined && !CANNED_ACLS.includes(acl)) {
		const details = { ArgumentName: "x-amz-acl", ArgumentValue: acl };
		throw new S3Error("InvalidArgument", { details });
	}
	if (!allowsAcls && (hasGrants || (acl ?? OWNER_ACL) !== OWNER_ACL)) {
		throw new S3Error("AccessControlListNotSupported");
	}
	if (!allowsCustomerKeys && names.some((name) => name.startsWith(CUSTOMER_KEY))) {
		throw new S3Error("AccessDenied", { message: "SSE-C is blocked for this bucket" });
	}
	if (!hasObjectLock && names.some((name) => name.startsWith("x-amz-object-lock-"))) {
		throw new S3Error("InvalidRequest", {
			message: "Bucket is missing Object Lock Configuration",
		});
	}
}
