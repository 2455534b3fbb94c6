import type { FileUpload, Upload } from "../plan/plan.ts";
import type { StoredObject } from "../store/object-facts.ts";
import { SINGLE_PUT_BYTES } from "./parts.ts";
import { SourceFile } from "./source-file.ts";
import type { Grant } from "./task.ts";
import type { Arrival, TransferContext } from "./transfer-context.ts";
import { uploadInParts } from "./upload-in-parts.ts";

/** Whether an upload is made in parts side by side. What stands in the spec is small enough for one request. */
export function isLargeUpload(upload: Upload): boolean {
	return "path" in upload && upload.bytes > SINGLE_PUT_BYTES;
}

/** The buffer that an upload of one request needs. */
export function toUploadBufferBytes(upload: Upload): number {
	return "path" in upload ? upload.bytes : 0;
}

/**
 * Makes one object. The object is there as a whole afterwards, or nothing of it is. `grant` is a turn for a
 * request, with a buffer for the whole file if it is not large.
 */
export async function uploadFile(
	upload: Upload,
	grant: Grant,
	context: TransferContext,
): Promise<Arrival> {
	return toArrival(upload, await send(upload, grant, context));
}

async function send(upload: Upload, grant: Grant, context: TransferContext): Promise<StoredObject> {
	if (!("path" in upload)) return await sendBody(upload, Buffer.from(upload.text), context);
	if (isLargeUpload(upload)) return await sendInParts(upload, grant, context);
	return await sendBody(upload, await readWhole(upload, grant, context), context);
}

async function sendBody(
	{ location, headers, bytes }: Upload,
	body: Buffer,
	{ store, signal, onProgress }: TransferContext,
): Promise<StoredObject> {
	const stored = await store.put(location, body, headers, signal);
	onProgress(bytes);
	return stored;
}

async function readWhole(
	upload: FileUpload,
	{ buffer }: Grant,
	{ pace }: TransferContext,
): Promise<Buffer> {
	const file = await SourceFile.open(upload, pace.callsFor(upload.bytes));
	try {
		const body = await file.read(buffer, 0, upload.bytes);
		await file.assertUnchanged();
		return body;
	} finally {
		await file.close();
	}
}

async function sendInParts(
	upload: FileUpload,
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
