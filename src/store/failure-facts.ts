import type { ObjectLocation } from "../spec/spec.ts";
import type { FailureFacts } from "./access-hint.ts";
import { readDenial } from "./denial.ts";
import { isAmazonHost } from "./dialect.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Failure } from "./failure.ts";
import type { FailedRequest } from "./s3-errors.ts";
import { type S3Request, toBucketArn, toObjectArn, toPermission } from "./s3-request.ts";
import { toSafeText } from "./safe-text.ts";

/** What is known of a request that the store refused. */
export function toFailureFacts(
	{ message, bucketRegion, storageClass }: Failure,
	{ request, endpoint }: FailedRequest,
	isDownload: boolean,
): FailureFacts {
	const bucketResource = toBucketArn(request.bucket, endpoint.region);
	return {
		permission: toPermission(request),
		rights: request.rights ?? [],
		denial: readDenial(message),
		...(request.source && { source: toSourceNeed(request.source, endpoint) }),
		bucketResource,
		...toResource(request, endpoint),
		region: endpoint.region,
		...(bucketRegion !== undefined && { bucketRegion: toSafeText(bucketRegion) }),
		...(storageClass !== undefined && { storageClass: toSafeText(storageClass) }),
		endpoint: endpoint.name,
		isAmazonUrl: endpoint.url !== undefined && isAmazonHost(new URL(endpoint.url).hostname),
		isAnonymous: endpoint.anonymous,
		isDownload,
		mayRequesterPay: endpoint.dialect.name === "aws",
		terms: request.terms ?? {},
		isConditional: request.onlyUnchanged !== undefined && endpoint.dialect.name === "aws",
		serverMessage: toSafeText(message),
	};
}

function toResource(request: S3Request, { region }: Endpoint) {
	const { operation, bucket, key } = request;
	return operation === "ListObjectsV2"
		? { resource: toBucketArn(bucket, region), ...(key !== "" && { prefix: key }) }
		: { resource: toObjectArn(request, region) };
}

function toSourceNeed(location: ObjectLocation, { region }: Endpoint) {
	const { versionId } = location;
	const permission = toPermission({ operation: "GetObject", versionId });
	return { permission, resource: toObjectArn(location, region) };
}
