import { randomBytes } from "node:crypto";
import type { ChecksumAlgorithm } from "../checksums/checksum.ts";
import { toChecksumAlgorithm } from "../checksums/checksum.ts";
import { checkBucketDefaults } from "../protocol/bucket-defaults.ts";
import { checkWrite } from "../protocol/conditions.ts";
import { checkUploadKey, hasCustomerKey } from "../protocol/customer-key.ts";
import { toEtag } from "../protocol/etag.ts";
import { readEncryption, readObjectHeaders, readStorageClass } from "../protocol/object-headers.ts";
import { readLock } from "../protocol/object-lock.ts";
import { readCopyRange } from "../protocol/ranges.ts";
import type { Reply } from "../protocol/reply.ts";
import { xmlReply } from "../protocol/reply.ts";
import { S3Error } from "../protocol/s3-error.ts";
import { readTaggingHeader, type Tags } from "../protocol/tags.ts";
import { element, optional, xmlDocument } from "../protocol/xml.ts";
import type { ObjectVersion } from "../store/object-version.ts";
import type { Call } from "./call.ts";
import { bucketOf, keyOf } from "./call.ts";
import type { CopySource } from "./copy-source.ts";
import { copyBytes, findCopySource } from "./copy-source.ts";
import { versionHeader } from "./object-lookup.ts";
import { commit, digestOf, encryptionHeaders, toChecksum } from "./put-object.ts";
import { keepPart, readPartNumber } from "./upload-part.ts";
import { findUpload } from "./uploads.ts";

/** Largest source of one copy (S3 API Reference, CopyObject). */
const MAX_COPY_BYTES = 5 * 1024 ** 3;

export async function copyObject(call: Call): Promise<Reply> {
	const bucket = bucketOf(call);
	checkBucketDefaults(call.request.headers, bucket.facts);
	const source = findCopySource(call);
	checkIsChange(call, source);
	const facts = copiedFacts(call, source.object);
	checkWrite(call.request.headers, bucket.object(keyOf(call)));
	const { object } = source;
	const range = { start: 0, end: object.size };
	const algorithm = chosenAlgorithm(call, object);
	const copied = await copyBytes(call, object, range, algorithm);
	const version = commit(call, bucket, {
		...facts,
		blobs: [copied.blob],
		size: copied.size,
		etag: toEtag(copied.md5, facts.headers),
		checksum: toChecksum(copied, algorithm),
	});
	return copyReply(call, version, source);
}

export async function uploadPartCopy(call: Call): Promise<Reply> {
	const upload = findUpload(call);
	const partNumber = readPartNumber(call);
	checkUploadKey(call.request.headers, upload.headers);
	const source = findCopySource(call);
	const rangeHeader = call.request.headers.get("x-amz-copy-source-range");
	const range = readCopyRange(rangeHeader, source.object.size);
	const copied = await copyBytes(call, source.object, range, upload.checksumAlgorithm);
	const { blob } = copied;
	const md5 = hasCustomerKey(upload.headers) ? randomBytes(16) : copied.md5;
	const checksumDigest = digestOf(copied, upload.checksumAlgorithm);
	const lastModified = call.settings.now();
	keepPart(call, { partNumber, blob, md5, checksumDigest, lastModified });
	const checksum = upload.isChecksumChosen ? checksumDigest.toString("base64") : undefined;
	const document = xmlDocument(
		"CopyPartResult",
		element("LastModified", lastModified.toISOString()),
		element("ETag", `"${md5.toString("hex")}"`),
		optional(`Checksum${upload.checksumAlgorithm}`, checksum),
	);
	return xmlReply(document, {
		...sourceVersion(source),
		...encryptionHeaders(upload.headers),
	});
}

function copyReply(call: Call, version: ObjectVersion, source: CopySource): Reply {
	const { algorithm, value, type } = version.checksum;
	const document = xmlDocument(
		"CopyObjectResult",
		element("LastModified", version.lastModified.toISOString()),
		element("ETag", `"${version.etag}"`),
		element(`Checksum${algorithm}`, value),
		element("ChecksumType", type),
	);
	return xmlReply(document, {
		"x-amz-version-id": versionHeader(bucketOf(call), version),
		...sourceVersion(source),
		...encryptionHeaders(version.headers),
	});
}

function copiedFacts(
	call: Call,
	source: ObjectVersion,
): {
	readonly headers: Readonly<Record<string, string>>;
	readonly storageClass: string;
	readonly tags: Tags;
} {
	const { headers } = call.request;
	const lock = readLock(headers, call.settings.now());
	const tags =
		readDirective(call, "x-amz-tagging-directive") === "REPLACE"
			? readTaggingHeader(headers.get("x-amz-tagging"))
			: source.tags;
	if (readDirective(call, "x-amz-metadata-directive") === "REPLACE") {
		const said = readObjectHeaders(headers);
		return { ...said, headers: { ...said.headers, ...lock }, tags };
	}
	// Encryption, storage class and redirect belong to the copy, never to the source.
	const copied = Object.entries(source.headers).filter(
		([name]) => name.startsWith("x-amz-meta-") || !name.startsWith("x-amz-"),
	);
	const redirect = headers.get("x-amz-website-redirect-location");
	return {
		headers: {
			...Object.fromEntries(copied),
			...(redirect && { "x-amz-website-redirect-location": redirect }),
			...readEncryption(headers),
			...lock,
		},
		storageClass: readStorageClass(headers),
		tags,
	};
}

function readDirective(call: Call, name: string): "COPY" | "REPLACE" {
	const directive = call.request.headers.get(name) ?? "COPY";
	if (directive === "COPY" || directive === "REPLACE") return directive;
	throw new S3Error("InvalidArgument", {
		message: "Unknown metadata directive.",
		details: { ArgumentName: name, ArgumentValue: directive },
	});
}

function checkIsChange(call: Call, { bucket, object, hasVersionId }: CopySource): void {
	const { headers } = call.request;
	if (object.size > MAX_COPY_BYTES) {
		throw new S3Error("InvalidRequest", {
			message: "The specified copy source is larger than the maximum allowable size: 5368709120",
		});
	}
	const isItself = bucket === bucketOf(call) && object.key === keyOf(call) && !hasVersionId;
	const isChanged =
		readDirective(call, "x-amz-metadata-directive") === "REPLACE" ||
		readStorageClass(headers) !== object.storageClass ||
		["x-amz-website-redirect-location", "x-amz-server-side-encryption"].some((name) =>
			headers.has(name),
		);
	if (!isItself || isChanged) return;
	throw new S3Error("InvalidRequest", {
		message:
			"This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
	});
}

function chosenAlgorithm(call: Call, source: ObjectVersion): ChecksumAlgorithm {
	const name = call.request.headers.get("x-amz-checksum-algorithm");
	if (name === undefined) return source.checksum.algorithm;
	const algorithm = toChecksumAlgorithm(name);
	if (algorithm !== undefined) return algorithm;
	throw new S3Error("InvalidRequest", { message: "Checksum algorithm provided is unsupported." });
}

function sourceVersion(source: CopySource): Readonly<Record<string, string | undefined>> {
	return { "x-amz-copy-source-version-id": versionHeader(source.bucket, source.object) };
}
