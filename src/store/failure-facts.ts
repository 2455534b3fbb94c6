import type { ObjectLocation } from "../spec/spec.ts";
import type { FailureFacts } from "./access-hint.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Failure } from "./failure.ts";
import type { FailedRequest } from "./s3-errors.ts";
import { toBucketArn, toPermission } from "./s3-request.ts";
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
		...(request.source && { source: toSourceNeed(request.source, endpoint) }),
		bucketResource,
		resource:
			request.operation === "ListObjectsV2" ? bucketResource : `${bucketResource}/${request.key}`,
		region: endpoint.region,
		...(bucketRegion !== undefined && { bucketRegion: toSafeText(bucketRegion) }),
		...(storageClass !== undefined && { storageClass: toSafeText(storageClass) }),
		endpoint: endpoint.name,
		isAnonymous: endpoint.anonymous,
		isDownload,
		mayRequesterPay: endpoint.dialect.name === "aws",
		terms: request.terms ?? {},
		isConditional: request.onlyUnchanged !== undefined && endpoint.dialect.name === "aws",
		serverMessage: toSafeText(message),
	};
}

function toSourceNeed({ bucket, key, versionId }: ObjectLocation, { region }: Endpoint) {
	const permission = toPermission({ operation: "GetObject", versionId });
	return { permission, resource: `${toBucketArn(bucket, region)}/${key}` };
}
