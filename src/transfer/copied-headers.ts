import { StagingError } from "../errors.ts";
import type { Copy } from "../plan/plan.ts";
import { sourceObject } from "../source-object.ts";
import type { ObjectDescription, ObjectSummary, SaidHeaders } from "../store/object-facts.ts";
import { describeTransfer } from "./locations.ts";
import type { TransferContext } from "./transfer-context.ts";

/** What a copy says of itself. */
export type SaidByCopy = SaidHeaders & Pick<Copy["headers"], "onlyNew">;

/** What the store knows of the source: it is asked unless the plan has. */
export async function describe(
	copy: Copy,
	source: ObjectSummary | ObjectDescription,
	{ store, signal }: Pick<TransferContext, "store" | "signal">,
): Promise<ObjectDescription> {
	return "headers" in source ? source : await store.head(sourceObject(copy), signal);
}

/**
 * Whether a copy has to say everything itself: S3 takes either all of the source's headers and metadata or none, and
 * makes no copy of an object onto itself that changes nothing.
 */
export function saysEverything(copy: Copy): boolean {
	return isOntoItself(copy) || CONTENT_HEADERS.some((name) => copy.headers[name] !== undefined);
}

const CONTENT_HEADERS = [
	"contentType",
	"cacheControl",
	"contentDisposition",
	"contentEncoding",
	"contentLanguage",
	"expires",
	"metadata",
] as const;

/** What a copy says of itself: the author's words over those of its source. Fails with `request-refused`. */
export function mergeHeaders(copy: Copy, source: ObjectDescription): SaidByCopy {
	if (source.untoldMetadata > 0) {
		throw new StagingError(
			"request-refused",
			`Could not ${describeTransfer(copy)}: the source has metadata that S3 does not tell over HTTP, and that would be lost`,
			{ hint: "Copy it without options for headers and metadata" },
		);
	}
	const {
		storageClass: _class,
		websiteRedirect: _to,
		encryption: _by,
		...content
	} = source.headers;
	const kept = isOntoItself(copy) ? source.headers : content;
	const metadata = { ...kept.metadata, ...copy.headers.metadata };
	return { ...kept, ...copy.headers, metadata };
}

function isOntoItself({ bucket, object, location }: Copy): boolean {
	return location.bucket === bucket && location.key === object.key;
}
