import type { ObjectRequest } from "../data-plane/object-request.ts";
import { readRefusal } from "../s3-errors.ts";
import { headerOf } from "../s3-object-info.ts";
import type { S3Session } from "../s3-session.ts";
import { readElsewhere } from "./region-answer.ts";

/**
 * The region of a bucket, by one request that is about nothing else. Nothing where the store does not tell; fails as
 * every request does where it does not answer.
 */
export function askRegion(
	session: S3Session,
	bucket: string,
	signal: AbortSignal,
): Promise<string | undefined> {
	const request = session.endpoint.dialect.name === "aws" ? toHead(bucket) : toQuestion(bucket);
	return session.send(request, signal, async () => {
		try {
			const { headers } = await session.dataPlane.send(request, signal);
			return headerOf(headers, "x-amz-bucket-region");
		} catch (error) {
			const { status = 500, bucketRegion } = readRefusal(error);
			const region = bucketRegion ?? readElsewhere(error, request)?.region;
			const isTold = region !== undefined || (status >= 300 && status < 500 && status !== 429);
			if (!isTold) {
				throw error;
			}
			return region;
		}
	});
}

// Amazon tells it to anybody in a header, with a refusal as well: nothing needs to be allowed, and nothing signed
// (as `GetBucketRegion` of the AWS SDK for Go does).
function toHead(bucket: string): ObjectRequest {
	return { operation: "HeadBucket", bucket, key: "", headers: {}, isUnsigned: true };
}

// Others say which region they expect only in words, and only to who signed for another.
function toQuestion(bucket: string): ObjectRequest {
	return {
		operation: "GetBucketLocation",
		bucket,
		key: "",
		query: [["location", ""]],
		headers: {},
	};
}
