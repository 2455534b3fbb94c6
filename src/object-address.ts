import type { ObjectLocation } from "./spec/spec.ts";

/** Stands for the query in the key of a web address: what signs or opens it is shown nowhere. */
export const HIDDEN_QUERY = "?…";

/** Keys of S3 are at most this many bytes of UTF-8 (Amazon S3 user guide, "Creating object key names"). */
export const MAX_KEY_BYTES = 1_024;

/** Whether a location's `bucket` is the origin of a web address. No bucket has such a name. */
export function isWebOrigin(bucket: string): boolean {
	return bucket.startsWith("https://");
}

/** `s3://bucket/key` or `s3+label://bucket/key`, the key as it is; of a web address `https://host/path`, with `?…` in place of a query. */
export function objectUri({ bucket, key }: Pick<ObjectLocation, "bucket" | "key">): string {
	return bucket.includes("://") ? `${bucket}/${key}` : `s3://${bucket}/${key}`;
}

const CONNECTION = /^s3\+([a-z][a-z0-9-]*):\/\//;

/**
 * A bucket as everything but its store knows it. One that is reached over a connection is `s3+label://bucket`, which is
 * no bucket's name, so that two buckets of one name do not meet.
 */
export function toBucketId(label: string | undefined, bucket: string): string {
	return label === undefined ? bucket : `s3+${label}://${bucket}`;
}

/** The label of the connection in a bucket's id or a URI. Absent where there is none. */
export function labelOf(text: string): string | undefined {
	return text.startsWith("s3+") ? CONNECTION.exec(text)?.[1] : undefined;
}

/** What the store calls a bucket. */
export function bucketName(id: string): string {
	return id.startsWith("s3+") ? id.replace(CONNECTION, "") : id;
}
