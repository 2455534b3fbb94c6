import type { Settings } from "../operations/call.ts";
import type { OperationName } from "../protocol/operation-name.ts";
import type { S3Request } from "../protocol/s3-request.ts";
import { decodeUri } from "../protocol/uri.ts";
import type { Store } from "../store/store.ts";
import type { NeededAction } from "./evaluate.ts";
import { kmsNeeds } from "./kms-needs.ts";

/** A request and what there is for it. */
export interface AskedRequest {
	readonly request: S3Request;
	readonly operation: OperationName;
	readonly store: Store;
	readonly settings: Settings;
}

/** The ARN of a bucket, or of an object in it. */
function arnOf(bucket: string, key?: string): string {
	return key === undefined ? `arn:aws:s3:::${bucket}` : `arn:aws:s3:::${bucket}/${key}`;
}

/** What the right to list means for a key that is asked for (ceph/ceph#68577 has it from AWS): s3:prefix is the key. */
export function toSeeMissing(bucket: string, key: string): NeededAction {
	return { action: "s3:ListBucket", resource: arnOf(bucket), context: { "s3:prefix": key } };
}

/** What a deletion of one of many objects takes. */
export function toDelete(
	bucket: string,
	{ key, versionId, ifMatch }: DeletionTarget,
): NeededAction[] {
	const resource = arnOf(bucket, key);
	const action = versionId === undefined ? "s3:DeleteObject" : "s3:DeleteObjectVersion";
	// A condition could else tell what is there (user guide, "How to perform conditional deletes").
	return [
		{ action, resource },
		...(ifMatch === undefined ? [] : [{ action: "s3:GetObject", resource }]),
	];
}

interface DeletionTarget {
	readonly key: string;
	readonly versionId?: string | undefined;
	readonly ifMatch?: string | undefined;
}

type Needs = (asked: AskedRequest) => NeededAction[];

/** Service Authorization Reference, Amazon S3; API reference, "Permissions" of each. */
const NEEDS: Readonly<Record<OperationName, Needs>> = {
	AbortMultipartUpload: onObject("s3:AbortMultipartUpload"),
	CompleteMultipartUpload: (asked) => [...onObject("s3:PutObject")(asked), ...uploadKey(asked)],
	CopyObject: (asked) => [...toRead(asked), ...toWrite(asked)],
	CreateBucket: onBucket("s3:CreateBucket"),
	CreateMultipartUpload: toWrite,
	DeleteBucket: onBucket("s3:DeleteBucket"),
	DeleteObject: ({ request }) => toDelete(request.bucket ?? "", deletionTarget(request)),
	DeleteObjectTagging: onObject("s3:DeleteObjectTagging"),
	// Each key has an answer of its own.
	DeleteObjects: () => [],
	GetBucketLocation: onBucket("s3:GetBucketLocation"),
	GetBucketVersioning: onBucket("s3:GetBucketVersioning"),
	GetObject: (asked) => [...onObject("s3:GetObject")(asked), ...storedKey(asked)],
	GetObjectTagging: onObject("s3:GetObjectTagging"),
	HeadBucket: onBucket("s3:ListBucket"),
	HeadObject: onObject("s3:GetObject"),
	ListBuckets: () => [{ action: "s3:ListAllMyBuckets", resource: "*" }],
	ListMultipartUploads: onBucket("s3:ListBucketMultipartUploads"),
	ListObjectVersions: onBucket("s3:ListBucketVersions"),
	ListObjects: onBucket("s3:ListBucket"),
	ListObjectsV2: onBucket("s3:ListBucket"),
	ListParts: onObject("s3:ListMultipartUploadParts"),
	PutBucketVersioning: onBucket("s3:PutBucketVersioning"),
	PutObject: toWrite,
	PutObjectTagging: onObject("s3:PutObjectTagging"),
	// The same for a version.
	RestoreObject: ({ request }) => [
		{ action: "s3:RestoreObject", resource: arnOf(request.bucket ?? "", request.key) },
	],
	UploadPart: (asked) => [...onObject("s3:PutObject")(asked), ...uploadKey(asked)],
	UploadPartCopy: (asked) => [
		...toRead(asked),
		...onObject("s3:PutObject")(asked),
		...uploadKey(asked),
	],
};

/** What a request has to be allowed. */
export function neededActions(asked: AskedRequest): NeededAction[] {
	return NEEDS[asked.operation](asked);
}

function onBucket(action: string): Needs {
	return ({ request }) => [
		{ action, resource: arnOf(request.bucket ?? ""), context: listingContext(request) },
	];
}

function onObject(action: string): Needs {
	return ({ request }) => [
		{ action: ofVersion(action, request), resource: arnOf(request.bucket ?? "", request.key) },
	];
}

/** Of one version most actions have a name of their own. */
function ofVersion(action: string, { query }: S3Request): string {
	return query.has("versionId") ? action.replace("Object", "ObjectVersion") : action;
}

function listingContext({ query }: S3Request): Readonly<Record<string, string>> {
	const named = ["prefix", "delimiter", "max-keys"].flatMap((name) => {
		const value = query.get(name);
		return value === undefined ? [] : [[`s3:${name}`, value]];
	});
	return Object.fromEntries(named);
}

function deletionTarget({ key = "", query, headers }: S3Request): DeletionTarget {
	return { key, versionId: query.get("versionId"), ifMatch: headers.get("if-match") };
}

/** What the headers of a request that makes an object ask for, each with a right of its own (API reference, PutObject). */
function toWrite(asked: AskedRequest): NeededAction[] {
	const { request, settings } = asked;
	const { headers } = request;
	const names = [...headers.keys()];
	const says = (start: string) => names.some((name) => name.startsWith(start));
	const isTagged = headers.has("x-amz-tagging") || takesTags(asked);
	const actions = [
		"s3:PutObject",
		...(isTagged ? ["s3:PutObjectTagging"] : []),
		...(says("x-amz-acl") || says("x-amz-grant-") ? ["s3:PutObjectAcl"] : []),
		...(headers.has("x-amz-object-lock-mode") ? ["s3:PutObjectRetention"] : []),
		...(headers.has("x-amz-object-lock-legal-hold") ? ["s3:PutObjectLegalHold"] : []),
		...(headers.has("if-match") ? ["s3:GetObject"] : []),
	];
	const resource = arnOf(request.bucket ?? "", request.key);
	return [
		...actions.map((action) => ({ action, resource })),
		...kmsNeeds("kms:GenerateDataKey", Object.fromEntries(headers), settings),
	];
}

function toRead(asked: AskedRequest): NeededAction[] {
	const { bucket, key, versionId } = copySource(asked.request);
	const version = versionId === undefined ? "" : "Version";
	const resource = arnOf(bucket, key);
	return [
		{ action: `s3:GetObject${version}`, resource },
		...(takesTags(asked) ? [{ action: `s3:GetObject${version}Tagging`, resource }] : []),
		...kmsNeeds("kms:Decrypt", sourceObject(asked)?.headers ?? {}, asked.settings),
	];
}

/** Whether a copy takes tags along: only then do both ends need the right (API reference, CopyObject). */
function takesTags(asked: AskedRequest): boolean {
	if (asked.operation !== "CopyObject") return false;
	const isReplaced = asked.request.headers.get("x-amz-tagging-directive") === "REPLACE";
	return !isReplaced && (sourceObject(asked)?.tags.size ?? 0) > 0;
}

function sourceObject({ request, store }: AskedRequest) {
	const { bucket, key, versionId } = copySource(request);
	const versions = store.find(bucket)?.versions(key) ?? [];
	const found = versions.find((one) => versionId === undefined || one.versionId === versionId);
	return found?.isDeleteMarker === false ? found : undefined;
}

/** What a copy reads, as its header names it. */
export function copySource({ headers }: S3Request): {
	readonly bucket: string;
	readonly key: string;
	readonly versionId?: string | undefined;
} {
	const [path = "", versionId] = (headers.get("x-amz-copy-source") ?? "").split("?versionId=");
	const [, bucket = "", key = ""] = /^\/?([^/]+)\/(.+)$/s.exec(decodeUri(path)) ?? [];
	return { bucket, key, versionId };
}

function storedKey({ request, store, settings }: AskedRequest): NeededAction[] {
	const object = store.find(request.bucket ?? "")?.object(request.key ?? "");
	return kmsNeeds("kms:Decrypt", object?.headers ?? {}, settings);
}

function uploadKey({ request, store, settings }: AskedRequest): NeededAction[] {
	const bucket = store.find(request.bucket ?? "");
	const upload = bucket?.uploads.get(request.query.get("uploadId") ?? "");
	return kmsNeeds("kms:Decrypt", upload?.headers ?? {}, settings);
}
