import type { ObjectLocation } from "./spec/spec.ts";

/** Stands for the query in the key of a web address: what signs or opens it is shown nowhere. */
export const HIDDEN_QUERY = "?…";

/** Whether a location's `bucket` is the origin of a web address. No bucket has such a name. */
export function isWebOrigin(bucket: string): boolean {
	return bucket.startsWith("https://");
}

/** `s3://bucket/key`, the key as it is; of a web address `https://host/path`, with `?…` in place of a query. */
export function objectUri({ bucket, key }: Pick<ObjectLocation, "bucket" | "key">): string {
	return isWebOrigin(bucket) ? `${bucket}/${key}` : `s3://${bucket}/${key}`;
}
