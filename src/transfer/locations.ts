import { objectUri } from "../object-address.ts";
import type { Copy, Download, Transfer } from "../plan/plan.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import { toLocked } from "./locked-object.ts";

/** Where the object is that a download or a copy reads. */
export function toLocation({ bucket, object, entry }: Download | Copy): ObjectLocation {
	const { terms } = entry;
	const versionId = entry.versionId ?? toLocked(object)?.versionId;
	return {
		bucket,
		key: object.key,
		...(versionId !== undefined && { versionId }),
		...(terms !== undefined && { terms }),
	};
}

/** The bucket that a transfer's requests go to. */
export function toBucket(transfer: Transfer): string {
	return transfer.direction === "download" ? transfer.bucket : transfer.location.bucket;
}

/** The URI of what is read from S3. */
export function uriOf({ bucket, object }: Download | Copy): string {
	return objectUri({ bucket, key: object.key });
}

/** A transfer in an error's words, such as `download s3://bucket/key`. */
export function describeTransfer(transfer: Transfer): string {
	if (transfer.direction === "upload") {
		return `upload ${"path" in transfer ? transfer.path : transfer.source}`;
	}
	const source = `${transfer.direction} ${uriOf(transfer)}`;
	if (transfer.direction === "download") {
		return source;
	}
	return `${source} to ${objectUri(transfer.location)}`;
}
