import type { OperationName } from "../protocol/operation-name.ts";
import {
	createBucket,
	deleteBucket,
	getBucketLocation,
	getBucketVersioning,
	headBucket,
	listBuckets,
	putBucketVersioning,
} from "./buckets.ts";
import type { Operation } from "./call.ts";
import { completeMultipartUpload } from "./complete-upload.ts";
import { copyObject, uploadPartCopy } from "./copy-object.ts";
import { deleteObject, deleteObjects } from "./delete-objects.ts";
import { getObject } from "./get-object.ts";
import { listObjects, listObjectsV2 } from "./list-objects.ts";
import { listMultipartUploads, listParts } from "./list-uploads.ts";
import { listObjectVersions } from "./list-versions.ts";
import { putObject } from "./put-object.ts";
import { restoreObject } from "./restore-object.ts";
import { deleteObjectTagging, getObjectTagging, putObjectTagging } from "./tagging.ts";
import { uploadPart } from "./upload-part.ts";
import { abortMultipartUpload, createMultipartUpload } from "./uploads.ts";

/** What carries out each operation. */
export const OPERATIONS: Readonly<Record<OperationName, Operation>> = {
	AbortMultipartUpload: abortMultipartUpload,
	CompleteMultipartUpload: completeMultipartUpload,
	CopyObject: copyObject,
	CreateBucket: createBucket,
	CreateMultipartUpload: createMultipartUpload,
	DeleteBucket: deleteBucket,
	DeleteObject: deleteObject,
	DeleteObjectTagging: deleteObjectTagging,
	DeleteObjects: deleteObjects,
	GetBucketLocation: getBucketLocation,
	GetBucketVersioning: getBucketVersioning,
	GetObject: getObject,
	GetObjectTagging: getObjectTagging,
	HeadBucket: headBucket,
	HeadObject: getObject,
	ListBuckets: listBuckets,
	ListMultipartUploads: listMultipartUploads,
	ListObjectVersions: listObjectVersions,
	ListObjects: listObjects,
	ListObjectsV2: listObjectsV2,
	ListParts: listParts,
	PutBucketVersioning: putBucketVersioning,
	PutObject: putObject,
	PutObjectTagging: putObjectTagging,
	RestoreObject: restoreObject,
	UploadPart: uploadPart,
	UploadPartCopy: uploadPartCopy,
};

/** What anyone may do in a public bucket. */
export const PUBLIC_OPERATIONS: readonly OperationName[] = [
	"GetObject",
	"HeadObject",
	"HeadBucket",
	"ListObjects",
	"ListObjectsV2",
];
