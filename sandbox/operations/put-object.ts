import type { Checksum, ChecksumAlgorithm } from "../checksums/checksum.ts";
import { checksumHeader } from "../checksums/checksum.ts";
import type { ReceivedBody } from "../protocol/body-digests.ts";
import { checkBucketDefaults } from "../protocol/bucket-defaults.ts";
import { checkWrite } from "../protocol/conditions.ts";
import { readDeclaredChecksum } from "../protocol/declared-checksum.ts";
import { toEtag } from "../protocol/etag.ts";
import { readObjectHeaders } from "../protocol/object-headers.ts";
import { checkLockedBody, readLock } from "../protocol/object-lock.ts";
import type { Reply } from "../protocol/reply.ts";
import { readTaggingHeader } from "../protocol/tags.ts";
import type { Bucket } from "../store/bucket.ts";
import type { ObjectContent, ObjectVersion } from "../store/object-version.ts";
import type { Call } from "./call.ts";
import { bucketOf, keyOf } from "./call.ts";
import { versionHeader } from "./object-lookup.ts";

export async function putObject(call: Call): Promise<Reply> {
	const bucket = bucketOf(call);
	const { headers } = call.request;
	checkBucketDefaults(headers, bucket.facts);
	const said = readObjectHeaders(headers);
	const lock = readLock(headers, call.settings.now());
	checkLockedBody(headers, lock);
	const facts = { ...said, headers: { ...said.headers, ...lock }, tags: tagsOf(headers) };
	checkWrite(headers, bucket.object(keyOf(call)));
	const declared = readDeclaredChecksum(headers);
	const algorithm = declared?.algorithm ?? "CRC64NVME";
	const options = { declared, algorithms: [algorithm] };
	const received = await call.body.store(call.store.blobs, options);
	const content = {
		...facts,
		blobs: [received.blob],
		size: received.size,
		etag: toEtag(received.md5, facts.headers),
		checksum: toChecksum(received, algorithm),
	};
	const version = commit(call, bucket, content);
	return { status: 200, headers: writeHeaders(bucket, version) };
}

/** Makes the content the object of the call's key, unless a condition no longer holds. */
export function commit(call: Call, bucket: Bucket, content: ObjectContent): ObjectVersion {
	try {
		// Again: another write may have ended while this body arrived. The first to end wins.
		checkWrite(call.request.headers, bucket.object(keyOf(call)));
	} catch (error) {
		call.store.blobs.release(content.blobs);
		throw error;
	}
	return bucket.put(keyOf(call), content, call.settings.now());
}

/** The headers S3 answers a write with. */
function writeHeaders(
	bucket: Bucket,
	version: ObjectVersion,
): Readonly<Record<string, string | undefined>> {
	return {
		etag: `"${version.etag}"`,
		"x-amz-version-id": versionHeader(bucket, version),
		...checksumHeaders(version.checksum),
		...encryptionHeaders(version.headers),
	};
}

/** The x-amz-checksum-* headers that show a checksum. */
export function checksumHeaders(checksum: Checksum): Readonly<Record<string, string>> {
	return {
		[checksumHeader(checksum.algorithm)]: checksum.value,
		"x-amz-checksum-type": checksum.type,
	};
}

/** The server-side encryption headers among an object's. */
export function encryptionHeaders(
	headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
	const entries = Object.entries(headers);
	return Object.fromEntries(
		entries.filter(([name]) => name.startsWith("x-amz-server-side-encryption")),
	);
}

/** The checksum of a body written in one piece; `algorithm` is one of those that were computed. */
export function toChecksum(received: ReceivedBody, algorithm: ChecksumAlgorithm): Checksum {
	return {
		algorithm,
		value: digestOf(received, algorithm).toString("base64"),
		type: "FULL_OBJECT",
	};
}

/** A digest that was computed while the body arrived. */
export function digestOf({ checksums }: ReceivedBody, algorithm: ChecksumAlgorithm): Buffer {
	const digest = checksums.get(algorithm);
	if (digest === undefined) throw new TypeError(`The ${algorithm} was not computed`);
	return digest;
}

function tagsOf(headers: ReadonlyMap<string, string>): ObjectContent["tags"] {
	return readTaggingHeader(headers.get("x-amz-tagging"));
}
