import { bucketName, objectUri } from "../object-address.ts";
import { partitionOf } from "../partition.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { RequestTerms } from "../spec/terms.ts";

/** One request of the S3 API, as messages and retry events name it. */
export interface S3Request {
	readonly operation: Operation;
	readonly bucket: string;
	/** A key, or the prefix of a listing. */
	readonly key: string;
	/** Absent: the current version. */
	readonly versionId?: string;
	/** What is copied; the rest says where to. */
	readonly source?: ObjectLocation;
	/** See `ObjectLocation.terms`. */
	readonly terms?: RequestTerms;
	/** IAM actions that it needs besides, for what it says of the object. */
	readonly rights?: readonly string[];
	/** Asks for the object's checksum as well, of a store that may refuse just that. */
	readonly asksForChecksum?: boolean;
	/** Sent on the condition that there is no object yet. */
	readonly onlyNew?: boolean;
	/** Sent on the condition that the object has not changed since then, which takes the right to read it. */
	readonly onlyUnchanged?: "since-listed" | "since-copied";
}

interface OperationFacts {
	/** Fits into `Could not … s3://bucket/key`. */
	readonly verb: string;
	/** The IAM action it needs (Service Authorization Reference, Amazon S3). */
	readonly permission: string;
}

/** The calls this program makes. */
export const OPERATIONS = {
	ListObjectsV2: { verb: "list", permission: "s3:ListBucket" },
	HeadObject: { verb: "look up", permission: "s3:GetObject" },
	GetObject: { verb: "download", permission: "s3:GetObject" },
	RestoreObject: { verb: "restore", permission: "s3:RestoreObject" },
	PutObject: { verb: "upload", permission: "s3:PutObject" },
	CopyObject: { verb: "copy", permission: "s3:PutObject" },
	UploadPartCopy: { verb: "copy", permission: "s3:PutObject" },
	CreateMultipartUpload: { verb: "upload", permission: "s3:PutObject" },
	UploadPart: { verb: "upload", permission: "s3:PutObject" },
	CompleteMultipartUpload: { verb: "upload", permission: "s3:PutObject" },
	AbortMultipartUpload: { verb: "abort the upload of", permission: "s3:AbortMultipartUpload" },
	DeleteObject: { verb: "delete", permission: "s3:DeleteObject" },
	DeleteObjects: { verb: "delete", permission: "s3:DeleteObject" },
	CreateInvalidation: { verb: "invalidate", permission: "cloudfront:CreateInvalidation" },
	GetObjectTagging: { verb: "read the tags of", permission: "s3:GetObjectTagging" },
	HeadBucket: { verb: "find the region of", permission: "s3:ListBucket" },
	GetBucketLocation: { verb: "find the region of", permission: "s3:GetBucketLocation" },
	ListParts: { verb: "list the parts of", permission: "s3:ListMultipartUploadParts" },
	ListMultipartUploads: {
		verb: "list the unfinished uploads of",
		permission: "s3:ListBucketMultipartUploads",
	},
} as const satisfies Record<string, OperationFacts>;

type Operation = keyof typeof OPERATIONS;

/** The IAM action that a request needs: of one version most have a name of their own, such as `s3:GetObjectVersion`. */
export function toPermission({
	operation,
	versionId,
}: {
	readonly operation: Operation;
	readonly versionId?: string | undefined;
}): string {
	const { permission } = OPERATIONS[operation];
	const isOfVersion = versionId !== undefined && operation !== "RestoreObject";
	return isOfVersion ? permission.replace("Object", "ObjectVersion") : permission;
}

/** `s3://bucket/key`, or `s3+label://bucket/key`. */
export function toUri(request: Pick<S3Request, "bucket" | "key">): string {
	return objectUri(request);
}

/** What a request is about, in words: an object, or two of them where one is copied. */
export function describeSubject(request: S3Request): string {
	if (request.operation === "CreateInvalidation") return `distribution ${request.bucket}`;
	const uri = toUri(request);
	return request.source === undefined ? uri : `${toUri(request.source)} to ${uri}`;
}

/** The ARN of the bucket in the partition that `region` belongs to. */
export function toBucketArn(bucket: string, region: string): string {
	const name = bucketName(bucket);
	// An access point is known by its own.
	if (name.startsWith("arn:")) return name;
	return `arn:${partitionOf(region)}:s3:::${name}`;
}

/** The ARN of an object, or of all of an access point's (Amazon S3 user guide, "Configuring IAM policies for access points"). */
export function toObjectArn(
	{ bucket, key }: Pick<S3Request, "bucket" | "key">,
	region: string,
): string {
	const arn = toBucketArn(bucket, region);
	return arn.includes(":accesspoint") ? `${arn}/object/${key}` : `${arn}/${key}`;
}
