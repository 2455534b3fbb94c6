import { createHash } from "node:crypto";
import type { Checksum } from "../checksums/checksum.ts";
import { combineDigests, compositeValue } from "../checksums/combine.ts";
import { checkWrite } from "../protocol/conditions.ts";
import { CUSTOMER_KEY, checkUploadKey } from "../protocol/customer-key.ts";
import { refuseChecksum } from "../protocol/declared-checksum.ts";
import type { Reply } from "../protocol/reply.ts";
import { xmlReply } from "../protocol/reply.ts";
import { S3Error } from "../protocol/s3-error.ts";
import { element, xmlDocument } from "../protocol/xml.ts";
import { parseXml } from "../protocol/xml-parser.ts";
import type { Bucket } from "../store/bucket.ts";
import type { MultipartUpload, UploadedPart } from "../store/multipart-upload.ts";
import type { ObjectContent, ObjectVersion } from "../store/object-version.ts";
import type { Call } from "./call.ts";
import { bucketOf } from "./call.ts";
import { versionHeader } from "./object-lookup.ts";
import { readPartList, selectParts } from "./part-list.ts";
import { encryptionHeaders } from "./put-object.ts";
import { findUpload } from "./uploads.ts";

export async function completeMultipartUpload(call: Call): Promise<Reply> {
	findUpload(call);
	const document = parseXml(await call.body.text(undefined), "CompleteMultipartUpload");
	// From here to the end nothing waits, so no other request can come between check and change.
	const upload = findUpload(call);
	const bucket = bucketOf(call);
	const parts = selectParts(upload, readPartList(document));
	// User Guide: only where the parts have a checksum of the client's choice.
	if (upload.isChecksumChosen) checkUploadKey(call.request.headers, upload.headers);
	const content = assemble(upload, parts);
	checkClaims(call, content);
	checkWrite(call.request.headers, bucket.object(upload.key));
	const object = bucket.put(upload.key, content, call.settings.now());
	closeUpload(call, upload, parts);
	return completedReply(call, bucket, object);
}

function assemble(upload: MultipartUpload, parts: readonly UploadedPart[]): ObjectContent {
	const md5s = createHash("md5");
	for (const { md5 } of parts) md5s.update(md5);
	return {
		blobs: parts.map(({ blob }) => blob),
		size: parts.reduce((total, { blob }) => total + blob.size, 0),
		etag: `${md5s.digest("hex")}-${parts.length}`,
		headers: upload.headers,
		storageClass: upload.storageClass,
		tags: upload.tags,
		checksum: wholeChecksum(upload, parts),
		parts: parts.map(({ blob, checksumDigest }) => ({
			size: blob.size,
			checksumValue: checksumDigest.toString("base64"),
		})),
	};
}

function wholeChecksum(upload: MultipartUpload, parts: readonly UploadedPart[]): Checksum {
	const { checksumAlgorithm: algorithm, checksumType: type } = upload;
	const digests = parts.map(({ checksumDigest, blob }) => ({
		digest: checksumDigest,
		size: blob.size,
	}));
	const value =
		type === "COMPOSITE"
			? compositeValue(algorithm, digests)
			: combineDigests(algorithm, digests).toString("base64");
	return { algorithm, value, type };
}

// What the client says of the whole object must be so, or there will be no object.
function checkClaims(call: Call, { size, checksum }: ObjectContent): void {
	const { headers } = call.request;
	const claimedSize = headers.get("x-amz-mp-object-size");
	if (claimedSize !== undefined && Number(claimedSize) !== size) {
		throw new S3Error("InvalidRequest", {
			message: `The provided 'x-amz-mp-object-size' header value ${claimedSize} does not match what was computed: ${size}`,
		});
	}
	const claimedType = headers.get("x-amz-checksum-type");
	if (claimedType !== undefined && claimedType !== checksum.type) {
		throw new S3Error("BadDigest", {
			message: `The upload was created using the ${checksum.type} checksum mode. The complete request must use the same checksum mode.`,
		});
	}
	const prefix = "x-amz-checksum-";
	for (const [name, value] of headers) {
		if (!name.startsWith(prefix) || name === `${prefix}type`) continue;
		const isSame = name === prefix + checksum.algorithm.toLowerCase();
		if (!isSame || value !== checksum.value) refuseChecksum(checksum.algorithm);
	}
}

function closeUpload(call: Call, upload: MultipartUpload, used: readonly UploadedPart[]): void {
	bucketOf(call).uploads.delete(upload.uploadId);
	const unused = [...upload.parts.values()].filter((part) => !used.includes(part));
	call.store.blobs.release(unused.map((part) => part.blob));
}

function completedReply(call: Call, bucket: Bucket, object: ObjectVersion): Reply {
	const { algorithm, value, type } = object.checksum;
	const host = call.request.headers.get("host") ?? "";
	const document = xmlDocument(
		"CompleteMultipartUploadResult",
		element("Location", `http://${host}${call.request.path}`),
		element("Bucket", bucket.facts.name),
		element("Key", object.key),
		element("ETag", `"${object.etag}"`),
		element(`Checksum${algorithm}`, value),
		element("ChecksumType", type),
	);
	return xmlReply(document, {
		"x-amz-version-id": versionHeader(bucket, object),
		...withoutCustomerKey(encryptionHeaders(object.headers)),
	});
}

// API reference: the answer to a completion is the one that does not tell of it.
function withoutCustomerKey(
	headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
	const others = Object.entries(headers).filter(([name]) => !name.startsWith(CUSTOMER_KEY));
	return Object.fromEntries(others);
}
