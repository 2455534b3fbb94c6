import type { Settings } from "./operations/call.ts";
import { PUBLIC_OPERATIONS } from "./operations/operations.ts";
import type { OperationName } from "./protocol/operation-name.ts";
import { S3Error } from "./protocol/s3-error.ts";
import type { S3Request } from "./protocol/s3-request.ts";
import type { Identity } from "./signature/authenticate.ts";
import type { Bucket } from "./store/bucket.ts";

/** A verified request and what it is about. */
export interface AccessRequest {
	readonly request: S3Request;
	readonly operation: OperationName;
	readonly identity: Identity;
	/** Undefined when the request names none, or one that does not exist. */
	readonly bucket: Bucket | undefined;
}

const REGION_NAME = /^[a-z]{2}(-[a-z]+)+-\d+$/;

/** Throws unless the request is for the right region and owner and its sender may make it. */
export function checkAccess(access: AccessRequest, settings: Settings): void {
	const { identity, request, bucket, operation } = access;
	if (identity.region !== undefined && !settings.regionAliases.includes(identity.region))
		checkRegion(access, identity.region, settings.region);
	const expectedOwner = request.headers.get("x-amz-expected-bucket-owner");
	const isOthers = expectedOwner !== undefined && expectedOwner !== settings.ownerId;
	if (bucket !== undefined && isOthers) throw new S3Error("AccessDenied");
	if (bucket?.facts.requesterPays === true) checkPayer(access);
	if (!identity.isAnonymous) return;
	const isPublic = bucket?.facts.isPublic === true && PUBLIC_OPERATIONS.includes(operation);
	// Whether a bucket exists is no secret in S3: names are global.
	const isMissing = bucket === undefined && PUBLIC_OPERATIONS.includes(operation);
	if (!isPublic && !isMissing) throw new S3Error("AccessDenied");
}

// User guide, "Requester Pays buckets": nobody pays for an anonymous request, nor for one that does not say so.
function checkPayer({ request, identity }: AccessRequest): void {
	const payer =
		request.headers.get("x-amz-request-payer") ?? request.query.get("x-amz-request-payer");
	if (identity.isAnonymous || payer !== "requester") throw new S3Error("AccessDenied");
}

/**
 * This server plays the endpoints of all regions. A request signed for another region than its
 * bucket's went to that region's endpoint, which redirects; a name that is no region at all, or a
 * request without a bucket, went to this one, which says what it expects.
 */
function checkRegion(access: AccessRequest, signed: string, ownRegion: string): void {
	const { operation, bucket } = access;
	if (operation === "CreateBucket") return;
	if (operation === "ListBuckets" && signed !== ownRegion) refuseScope(signed, ownRegion);
	const isAnswered = operation === "GetBucketLocation" && signed === ownRegion;
	if (bucket === undefined || bucket.facts.region === signed || isAnswered) return;
	const isRegion = signed === ownRegion || REGION_NAME.test(signed);
	if (!isRegion) refuseScope(signed, bucket.facts.region);
	throw new S3Error("PermanentRedirect", {
		details: {
			Bucket: bucket.facts.name,
			Endpoint: access.request.headers.get("host") ?? "",
		},
		headers: { "x-amz-bucket-region": bucket.facts.region },
	});
}

function refuseScope(signed: string, expected: string): never {
	throw new S3Error("AuthorizationHeaderMalformed", {
		message: `The authorization header is malformed; the region '${signed}' is wrong; expecting '${expected}'`,
		details: { Region: expected },
		headers: { "x-amz-bucket-region": expected },
	});
}
