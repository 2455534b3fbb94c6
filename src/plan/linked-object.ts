import type { ObjectLocation } from "../spec/spec.ts";
import type { Copy, Download, Transfer } from "./plan.ts";

/** The object that a link to a transfer leads to: what a download reads, else what is made. */
export function linkedObject(transfer: Transfer): ObjectLocation {
	return transfer.direction === "download" ? sourceObject(transfer) : transfer.location;
}

/** The object that a transfer reads. */
export function sourceObject({
	bucket,
	object,
	entry,
}: Pick<Download | Copy, "bucket" | "object" | "entry">): ObjectLocation {
	const { versionId, terms } = entry;
	return {
		bucket,
		key: object.key,
		...(versionId !== undefined && { versionId }),
		...(terms !== undefined && { terms }),
	};
}
