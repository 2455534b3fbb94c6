import type { Copy, Download } from "./plan/plan.ts";
import type { ObjectLocation } from "./spec/spec.ts";

/** The object that a transfer reads, in the version that its entry or a lock names. */
export function sourceObject({
	bucket,
	object,
	entry,
}: Pick<Download | Copy, "bucket" | "object" | "entry">): ObjectLocation {
	const { terms } = entry;
	const versionId = entry.versionId ?? ("isLocked" in object ? object.versionId : undefined);
	return {
		bucket,
		key: object.key,
		...(versionId !== undefined && { versionId }),
		...(terms !== undefined && { terms }),
	};
}
