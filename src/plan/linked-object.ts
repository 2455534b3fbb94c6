import type { ObjectLocation } from "../spec/spec.ts";
import type { Transfer } from "./plan.ts";

/** The object that a link to a transfer leads to: what it reads, else what it makes. */
export function linkedObject(transfer: Transfer): ObjectLocation {
	if (transfer.direction === "upload") return transfer.location;
	const { bucket, object, entry } = transfer;
	const { versionId, terms } = entry;
	return {
		bucket,
		key: object.key,
		...(versionId !== undefined && { versionId }),
		...(terms !== undefined && { terms }),
	};
}
