import { S3Error } from "../protocol/s3-error.ts";
import { isReadable } from "../store/archive.ts";
import type { Bucket } from "../store/bucket.ts";
import type { ObjectVersion } from "../store/object-version.ts";

/**
 * The object version a read is about. Throws NoSuchKey, NoSuchVersion, or what S3 says of a delete
 * marker: 404 when it hides the object, 405 when it is asked for by its id.
 */
export function findObject(
	bucket: Bucket,
	key: string,
	versionId: string | undefined,
): ObjectVersion {
	const versions = bucket.versions(key);
	const version =
		versionId === undefined ? versions[0] : versions.find((one) => one.versionId === versionId);
	if (version === undefined) {
		if (versionId === undefined) throw new S3Error("NoSuchKey", { details: { Key: key } });
		throw new S3Error("NoSuchVersion", { details: { Key: key, VersionId: versionId } });
	}
	if (!version.isDeleteMarker) return version;
	const headers = { "x-amz-delete-marker": "true", "x-amz-version-id": version.versionId };
	if (versionId === undefined) throw new S3Error("NoSuchKey", { details: { Key: key }, headers });
	throw new S3Error("MethodNotAllowed", { headers: { ...headers, allow: "DELETE" } });
}

/** Throws InvalidObjectState for an archived object without a restored copy. */
export function checkReadable(object: ObjectVersion): void {
	if (isReadable(object)) return;
	const { storageClass, archiveTier } = object;
	const tier = archiveTier === undefined ? {} : { AccessTier: archiveTier };
	throw new S3Error("InvalidObjectState", { details: { StorageClass: storageClass, ...tier } });
}

/** The x-amz-version-id of a reply; buckets that never kept versions do not name one. */
export function versionHeader(
	bucket: Bucket,
	version: { readonly versionId: string } | undefined,
): string | undefined {
	return bucket.versioning === "Off" ? undefined : version?.versionId;
}
