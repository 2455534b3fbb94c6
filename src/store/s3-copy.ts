import { StagingError } from "../errors.ts";
import { bucketName } from "../object-address.ts";
import { readCopyAnswer } from "./copy-answer.ts";
import { toCustomerKeyHeaders } from "./customer-key-headers.ts";
import { CollectedAnswer } from "./data-plane/collected-answer.ts";
import type { ObjectRequest } from "./data-plane/object-request.ts";
import { toExtraRights } from "./extra-rights.ts";
import type { CopiedObject, CopySource, ObjectCopy, PartCopy } from "./object-copy.ts";
import type { MultipartUpload, StoredPart } from "./object-store.ts";
import { sendWhereNew } from "./only-new.ts";
import type { S3Session } from "./s3-session.ts";
import { settleCopy } from "./settle-copy.ts";
import { encodeKey } from "./signature/uri-encoding.ts";
import { toUploadHeaders } from "./upload-headers.ts";

/** Has the store copy one object with one request. */
export async function copyObject(
	session: S3Session,
	copy: ObjectCopy,
	signal: AbortSignal,
): Promise<CopiedObject> {
	const { location, headers } = copy;
	const write = { operation: "CopyObject", location, onlyNew: headers.onlyNew ?? false } as const;
	return await sendWhereNew(session, write, signal, (isConditional) =>
		copyWhole(session, { ...copy, isConditional }, signal),
	);
}

async function copyWhole(
	session: S3Session,
	copy: ObjectCopy & { readonly isConditional: boolean },
	signal: AbortSignal,
): Promise<CopiedObject> {
	const { source, location, headers, isConditional } = copy;
	const { replaces = false, tags, onlyNew = false } = headers;
	const request: ObjectRequest = {
		operation: "CopyObject",
		bucket: location.bucket,
		key: location.key,
		...(location.terms && { terms: location.terms }),
		source,
		headers: {
			...toUploadHeaders(headers),
			...toSourceHeaders(source),
			...(replaces && { "x-amz-metadata-directive": "REPLACE" }),
			...(tags !== undefined && { "x-amz-tagging-directive": "REPLACE" }),
			...(isConditional && { "if-none-match": "*" }),
		},
		onlyNew,
		...toExtraRights(headers),
	};
	let attempts = 0;
	try {
		return await session.send(request, signal, (number) => {
			attempts = number;
			return sendCopy(session, request, signal);
		});
	} catch (error) {
		const isThere = error instanceof StagingError && error.code === "object-exists";
		if (!isThere) {
			throw error;
		}
		return await settleCopy(session, copy, { refusal: error, attempts }, signal);
	}
}

/** Has the store copy a range of one object into a part of another. */
export async function copyPart(
	session: S3Session,
	upload: MultipartUpload,
	{ number, source, start, end }: PartCopy,
	signal: AbortSignal,
): Promise<StoredPart> {
	const { bucket, key, terms } = upload.location;
	const request: ObjectRequest = {
		operation: "UploadPartCopy",
		bucket,
		key,
		...(terms && { terms }),
		source,
		query: [
			["partNumber", String(number)],
			["uploadId", upload.uploadId],
		],
		headers: {
			...toSourceHeaders(source),
			"x-amz-copy-source-range": `bytes=${start}-${end}`,
		},
	};
	const attempt = () => sendCopy(session, request, signal);
	const { etag } = await session.send(request, signal, attempt);
	return { number, bytes: end - start + 1, etag };
}

async function sendCopy(
	session: S3Session,
	request: ObjectRequest,
	signal: AbortSignal,
): Promise<CopiedObject> {
	const answer = new CollectedAnswer();
	await session.dataPlane.send(request, signal, answer);
	return await readCopyAnswer(answer, request, session.endpoint);
}

function toSourceBucket(bucket: string): string {
	const name = bucketName(bucket);
	return name.startsWith("arn:") ? `${name}/object` : name;
}

const COPY_SOURCE = "x-amz-copy-source-server-side-encryption-customer-";

/** The source is URL-encoded, but for the `?` before its version (API reference, CopyObject). */
function toSourceHeaders({ bucket, key, versionId, terms = {}, etag = "" }: CopySource) {
	const version = versionId === undefined ? "" : `?versionId=${encodeURIComponent(versionId)}`;
	return {
		"x-amz-copy-source": `${toSourceBucket(bucket)}/${encodeKey(key)}${version}`,
		...(terms.expectedBucketOwner !== undefined && {
			"x-amz-source-expected-bucket-owner": terms.expectedBucketOwner,
		}),
		...(terms.customerKey && toCustomerKeyHeaders(terms.customerKey, COPY_SOURCE)),
		...(etag !== "" && { "x-amz-copy-source-if-match": `"${etag}"` }),
	};
}
