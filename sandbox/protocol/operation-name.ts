import { S3Error } from "./s3-error.ts";
import type { S3Request } from "./s3-request.ts";

/** The target an operation works on: the service, a bucket, or an object. */
type Target = "service" | "bucket" | "object";

interface Route {
	readonly method: string;
	readonly target: Target;
	/** Query names that must all be present. */
	readonly query: readonly string[];
	/** A header that must be present. */
	readonly header?: string;
	readonly operation: string;
}

/** The first row that fits names the operation, so rows with more demands stand first. */
const ROUTES = [
	route("GET", "service", "ListBuckets"),
	route("GET", "bucket", "GetBucketLocation", "location"),
	route("GET", "bucket", "GetBucketVersioning", "versioning"),
	route("GET", "bucket", "ListMultipartUploads", "uploads"),
	route("GET", "bucket", "ListObjectVersions", "versions"),
	route("GET", "bucket", "ListObjectsV2", "list-type"),
	route("GET", "bucket", "ListObjects"),
	route("HEAD", "bucket", "HeadBucket"),
	route("PUT", "bucket", "PutBucketVersioning", "versioning"),
	route("PUT", "bucket", "CreateBucket"),
	route("POST", "bucket", "DeleteObjects", "delete"),
	route("DELETE", "bucket", "DeleteBucket"),
	route("GET", "object", "GetObjectTagging", "tagging"),
	route("GET", "object", "ListParts", "uploadId"),
	route("GET", "object", "GetObject"),
	route("HEAD", "object", "HeadObject"),
	route("PUT", "object", "PutObjectTagging", "tagging"),
	{ ...route("PUT", "object", "UploadPartCopy", "uploadId"), header: "x-amz-copy-source" },
	route("PUT", "object", "UploadPart", "uploadId"),
	{ ...route("PUT", "object", "CopyObject"), header: "x-amz-copy-source" },
	route("PUT", "object", "PutObject"),
	route("POST", "object", "RestoreObject", "restore"),
	route("POST", "object", "CreateMultipartUpload", "uploads"),
	route("POST", "object", "CompleteMultipartUpload", "uploadId"),
	route("DELETE", "object", "DeleteObjectTagging", "tagging"),
	route("DELETE", "object", "AbortMultipartUpload", "uploadId"),
	route("DELETE", "object", "DeleteObject"),
] as const;

export type OperationName = (typeof ROUTES)[number]["operation"];

/** Sub-resources of S3 this server does not have, or with other methods only; without this list they would read as objects. */
const UNSUPPORTED = [
	[
		"accelerate",
		"acl",
		"analytics",
		"annotation",
		"attributes",
		"cors",
		"encryption",
		"intelligent-tiering",
	],
	["inventory", "legal-hold", "lifecycle", "logging", "metrics", "notification", "object-lock"],
	["ownershipControls", "policy", "policyStatus", "publicAccessBlock", "replication"],
	["requestPayment", "restore", "retention", "select", "torrent", "website"],
].flat();

/** Names the operation a request asks for. Throws NotImplemented or MethodNotAllowed. */
export function nameOperation(request: S3Request): OperationName {
	const target = targetOf(request);
	const found = ROUTES.find((row) => row.target === target && fits(row, request));
	const unsupported = UNSUPPORTED.find(
		(name) => request.query.has(name) && !found?.query.includes(name),
	);
	if (unsupported !== undefined) {
		throw new S3Error("NotImplemented", { details: { ResourceType: unsupported } });
	}
	if (found !== undefined) return found.operation;
	throw new S3Error("MethodNotAllowed", { details: { Method: request.method } });
}

function targetOf(request: S3Request): Target {
	if (request.bucket === undefined) return "service";
	return request.key === undefined ? "bucket" : "object";
}

function fits(row: Route, request: S3Request): boolean {
	const hasHeader = row.header === undefined || request.headers.has(row.header);
	const hasQuery = row.query.every((name) => request.query.has(name));
	return row.method === request.method && hasHeader && hasQuery;
}

function route<const Name extends string>(
	method: string,
	target: Target,
	operation: Name,
	...query: readonly string[]
): Route & { readonly operation: Name } {
	return { method, target, operation, query };
}
