import { type ErrorCode, StagingError } from "../errors.ts";
import type { HeadersUpdate } from "../plan/headers-update.ts";
import type { Upload } from "../plan/plan.ts";
import type { Arrival, TransferContext } from "./transfer-context.ts";

/** What a copy fails with where an upload would not. */
const UPLOAD_INSTEAD: readonly ErrorCode[] = [
	"object-changed",
	"no-such-object",
	"object-archived",
	"not-supported",
];

/**
 * Has the store say of an object what an upload would say, without its bytes: by a copy onto itself, on condition that
 * it is still the object that was looked at. Nothing where it takes an upload after all.
 */
export async function updateHeaders(
	{ location }: Upload,
	{ etag, bytes, headers }: HeadersUpdate,
	{ store, signal }: TransferContext,
): Promise<Arrival | undefined> {
	const copy = {
		source: { ...location, etag },
		location,
		headers: { ...headers, replaces: true },
	};
	try {
		const copied = await store.copy(copy, signal);
		return {
			bytes,
			isUpdate: true,
			etag: copied.etag,
			versionId: copied.versionId,
			checksum: copied.checksum,
			contentType: headers.contentType,
			storageClass: headers.storageClass,
			tagsCount: headers.tags && Object.keys(headers.tags).length,
			metadata: headers.metadata,
			verified: copied.checksum?.algorithm ?? "size",
		};
	} catch (error) {
		const isFine = error instanceof StagingError && UPLOAD_INSTEAD.includes(error.code);
		if (isFine) return undefined;
		throw error;
	}
}
