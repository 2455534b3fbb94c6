import type { RequestIds } from "../errors.ts";
import { toSafeText } from "./safe-text.ts";

/** A store's "no", or what came in its place. */
export interface Refusal {
	readonly message: string;
	/** Absent where the answer had no S3 error body. */
	readonly s3Code?: string | undefined;
	/** Absent where there was no answer. */
	readonly status?: number | undefined;
	/** Where it says that the bucket is. */
	readonly bucketRegion?: string | undefined;
}

/** All that is known of what was thrown. */
export interface Failure extends Refusal {
	readonly name: string;
	readonly requestIds?: RequestIds | undefined;
	readonly storageClass?: string | undefined;
	/** Node's error code. */
	readonly errno?: string | undefined;
	/** The proxy that the way ended at, and what it said. */
	readonly proxy?: string | undefined;
}

/** What is known of whatever the data plane, the SDK or the network threw. */
export function readFailure(error: unknown): Failure {
	if (!(error instanceof Error)) {
		return { name: "Error", message: String(error) };
	}
	const fields: Error & SdkFields = error;
	const isOwnCode = fields.name === "InvalidBucketName";
	return {
		name: fields.name,
		message: fields.message,
		s3Code: fields.Code ?? (isOwnCode ? fields.name : undefined),
		status: fields.$metadata?.httpStatusCode,
		requestIds: readIds(fields.$metadata),
		bucketRegion: fields.$response?.headers?.["x-amz-bucket-region"] ?? fields.Region,
		storageClass: fields.AccessTier ?? fields.StorageClass,
		errno: fields.code,
		proxy: fields.proxy,
	};
}

// The fields that the SDK's exceptions carry besides those of Error; an S3Refusal has them as well.
interface SdkFields {
	readonly Code?: string;
	readonly Region?: string;
	readonly StorageClass?: string;
	readonly AccessTier?: string;
	readonly code?: string;
	readonly proxy?: string;
	readonly $metadata?: {
		readonly httpStatusCode?: number;
		readonly requestId?: string;
		readonly extendedRequestId?: string;
	};
	readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
}

function readIds({
	requestId,
	extendedRequestId,
}: SdkFields["$metadata"] = {}): RequestIds | undefined {
	if (requestId === undefined && extendedRequestId === undefined) return undefined;
	return {
		...(requestId !== undefined && { requestId: toSafeText(requestId) }),
		...(extendedRequestId !== undefined && { extendedId: toSafeText(extendedRequestId) }),
	};
}
