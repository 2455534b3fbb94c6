import type { Upload } from "../plan/plan.ts";
import type { StoredObject } from "../store/object-facts.ts";
import { SINGLE_PUT_BYTES } from "./parts.ts";
import { SourceFile } from "./source-file.ts";
import type { Grant } from "./task.ts";
import type { Arrival, TransferContext } from "./transfer-context.ts";
import { uploadInParts } from "./upload-in-parts.ts";

/** Whether a file of this size is uploaded in parts side by side. */
export function isLargeUpload(bytes: number): boolean {
	return bytes > SINGLE_PUT_BYTES;
}

/**
 * Uploads one file. The object is there as a whole afterwards, or nothing of it is. `grant` is a turn for a
 * request, with a buffer for the whole file if it is not large.
 */
export async function uploadFile(
	upload: Upload,
	grant: Grant,
	context: TransferContext,
): Promise<Arrival> {
	const send = isLargeUpload(upload.bytes) ? sendInParts : sendAtOnce;
	return toArrival(upload, await send(upload, grant, context));
}

async function sendAtOnce(
	upload: Upload,
	{ buffer }: Grant,
	{ pace, store, signal, onProgress }: TransferContext,
): Promise<StoredObject> {
	const file = await SourceFile.open(upload, pace.callsFor(upload.bytes));
	let body: Buffer;
	try {
		body = await file.read(buffer, 0, upload.bytes);
		await file.assertUnchanged();
	} finally {
		await file.close();
	}
	const stored = await store.put(upload.location, body, upload.headers, signal);
	onProgress(upload.bytes);
	return stored;
}

async function sendInParts(
	upload: Upload,
	grant: Grant,
	context: TransferContext,
): Promise<StoredObject> {
	const file = await SourceFile.open(upload, context.pace.callsFor(upload.bytes));
	try {
		grant.release();
		return await uploadInParts(upload, file, context);
	} finally {
		await file.close();
	}
}

function toArrival(upload: Upload, stored: StoredObject): Arrival {
	const { headers } = upload;
	const { etag, versionId, checksum, verified } = stored;
	return {
		bytes: upload.bytes,
		etag,
		versionId,
		checksum,
		contentType: headers.contentType,
		storageClass: headers.storageClass,
		tagsCount: Object.keys(headers.tags ?? {}).length,
		metadata: headers.metadata,
		verified,
	};
}
