import { createHash } from "node:crypto";
import type { ChecksumAlgorithm } from "../checksums/checksum.ts";
import { createHasher } from "../checksums/checksum.ts";
import type { ReceivedBody } from "../protocol/body-digests.ts";
import { checkCopySource } from "../protocol/conditions.ts";
import { checkCustomerKey, SOURCE_KEY } from "../protocol/customer-key.ts";
import type { ByteRange } from "../protocol/ranges.ts";
import { S3Error } from "../protocol/s3-error.ts";
import { decodeUri } from "../protocol/uri.ts";
import type { StoredBlob } from "../store/blob-store.ts";
import type { Bucket } from "../store/bucket.ts";
import type { ObjectVersion } from "../store/object-version.ts";
import type { Call } from "./call.ts";
import { checkReadable, findObject } from "./object-lookup.ts";

/** The object a copy reads. */
export interface CopySource {
	readonly bucket: Bucket;
	readonly object: ObjectVersion;
	/** Whether the source named a version of its own. */
	readonly hasVersionId: boolean;
}

/** Reads x-amz-copy-source, `[/]bucket/key[?versionId=id]` URL-encoded, and its conditions. */
export function findCopySource(call: Call): CopySource {
	const source = call.request.headers.get("x-amz-copy-source") ?? "";
	const [path = "", versionId] = source.split("?versionId=");
	const fields = /^\/?([^/]+)\/(.+)$/s.exec(withoutArn(decodeUri(path)));
	const [, name = "", key = ""] = fields ?? [];
	if (fields === null) {
		throw new S3Error("InvalidArgument", {
			message: "Copy Source must mention the source bucket and key: sourcebucket/sourcekey",
			details: { ArgumentName: "x-amz-copy-source", ArgumentValue: source },
		});
	}
	const bucket = call.store.get(name);
	const expectedOwner = call.request.headers.get("x-amz-source-expected-bucket-owner");
	if ((expectedOwner ?? call.settings.ownerId) !== call.settings.ownerId) {
		throw new S3Error("AccessDenied");
	}
	const object = findObject(bucket, key, versionId);
	checkCustomerKey(call.request.headers, object.headers, SOURCE_KEY);
	checkCopySource(call.request.headers, object);
	checkReadable(object);
	return { bucket, object, hasVersionId: versionId !== undefined };
}

// An access point is a bucket by the name that stands in its host's (API reference, CopyObject).
function withoutArn(path: string): string {
	return path.replace(/^arn:aws:s3:[a-z0-9-]+:(\d{12}):accesspoint\/([^/]+)\/object\//, "$2-$1/");
}

/** Copies a range of an object's bytes into a blob of its own, with the digests of a new body. */
export async function copyBytes(
	call: Call,
	source: ObjectVersion,
	range: ByteRange,
	algorithm: ChecksumAlgorithm,
): Promise<ReceivedBody & { readonly blob: StoredBlob }> {
	const { blobs } = call.store;
	const bytes = blobs.read(source.blobs, range.start, range.end);
	const writer = blobs.createWriter();
	const md5 = createHash("md5");
	const checksum = createHasher(algorithm);
	try {
		for await (const chunk of bytes) {
			md5.update(chunk);
			checksum.update(chunk);
			await writer.write(chunk);
		}
		return {
			size: range.end - range.start,
			md5: md5.digest(),
			checksums: new Map([[algorithm, checksum.digest()]]),
			blob: await writer.finish(),
		};
	} catch (error) {
		await writer.discard();
		throw error;
	} finally {
		bytes.close();
	}
}
