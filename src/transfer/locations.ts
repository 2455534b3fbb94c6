import { labelOf, objectUri } from "../object-address.ts";
import type { Copy, Download, Transfer } from "../plan/plan.ts";

/** Whether the bytes of a copy have to cross from one store to another. */
export function isAcross({ bucket, location }: Copy): boolean {
	return labelOf(bucket) !== labelOf(location.bucket);
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
