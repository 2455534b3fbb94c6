import type { Download, Transfer } from "../plan/plan.ts";
import type { ObjectLocation } from "../spec/spec.ts";

/** Where the object of a download is. */
export function toLocation({ bucket, object, entry }: Download): ObjectLocation {
	const { versionId, terms } = entry;
	return {
		bucket,
		key: object.key,
		...(versionId !== undefined && { versionId }),
		...(terms !== undefined && { terms }),
	};
}

/** The bucket of a transfer's object. */
export function toBucket(transfer: Transfer): string {
	return transfer.direction === "download" ? transfer.bucket : transfer.location.bucket;
}

/** A transfer in an error's words, such as `download s3://bucket/key`. */
export function describeTransfer(transfer: Transfer): string {
	return transfer.direction === "download"
		? `download s3://${transfer.bucket}/${transfer.object.key}`
		: `upload ${"path" in transfer ? transfer.path : transfer.source}`;
}
