import type { CopiedObject } from "../store/object-copy.ts";
import type { ObjectDescription, ObjectSummary, Verification } from "../store/object-facts.ts";
import type { SaidByCopy } from "./copied-headers.ts";
import type { Arrival } from "./transfer-context.ts";

/** A copy that has arrived. */
export interface Copied {
	/** The version that was copied. */
	readonly source: ObjectSummary | ObjectDescription;
	readonly arrival: Arrival;
}

/** What a copy has to say for itself: what it said, or else what is known of its source. */
export function toCopied(
	{ source, said }: { readonly source: Copied["source"]; readonly said: SaidByCopy },
	stored: CopiedObject & { readonly verified: Verification },
): Copied {
	const known = "headers" in source ? source : undefined;
	const { etag, versionId, checksum, verified } = stored;
	const arrival = {
		bytes: source.bytes,
		etag,
		versionId,
		checksum,
		contentType: said.contentType ?? known?.contentType,
		storageClass: said.storageClass,
		tagsCount: said.tags === undefined ? known?.tagsCount : Object.keys(said.tags).length,
		metadata: said.metadata ?? known?.metadata ?? {},
		verified,
	};
	return { source, arrival };
}
