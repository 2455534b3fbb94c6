import type { HttpRequest } from "../http/http-exchange.ts";
import type { S3Request } from "../s3-request.ts";
import { encodeKey, type Query } from "../signature/uri-encoding.ts";

/** A request that moves or removes the bytes of an object, asks what is known of it, or lists objects. */
export interface ObjectRequest extends S3Request {
	readonly operation: keyof typeof METHODS;
	readonly query?: Query;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: Uint8Array;
	/** For what a store tells anybody. */
	readonly isUnsigned?: boolean;
}

/** A request that is ready to go out, and where to. */
export interface SignedRequest extends HttpRequest {
	readonly origin: string;
}

export const METHODS = {
	GetObject: "GET",
	HeadObject: "HEAD",
	PutObject: "PUT",
	UploadPart: "PUT",
	CopyObject: "PUT",
	UploadPartCopy: "PUT",
	DeleteObject: "DELETE",
	ListObjectsV2: "GET",
	DeleteObjects: "POST",
	HeadBucket: "HEAD",
	GetBucketLocation: "GET",
} as const satisfies Partial<Record<S3Request["operation"], string>>;

/** Whether a request is about a bucket, and no key stands in its path. */
export function isAboutBucket({ operation }: ObjectRequest): boolean {
	return ABOUT_BUCKETS.has(operation);
}

const ABOUT_BUCKETS: ReadonlySet<ObjectRequest["operation"]> = new Set([
	"ListObjectsV2",
	"DeleteObjects",
	"HeadBucket",
	"GetBucketLocation",
]);

/** What stands in the path of a request behind its bucket, encoded. */
export function toPathInBucket(request: ObjectRequest): string {
	return isAboutBucket(request) ? "" : encodeKey(request.key);
}
