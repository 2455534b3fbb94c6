import type { FileUpload, Upload } from "../plan/plan.ts";
import type { StoredObject } from "../store/object-facts.ts";
import { SourceFile } from "./source-file.ts";
import type { Grant } from "./task.ts";
import type { TransferContext } from "./transfer-context.ts";
import { uploadInParts } from "./upload-in-parts.ts";

/** Makes the object of an upload with one request. */
export async function sendBody(
	{ location, headers, bytes }: Upload,
	body: Buffer,
	{ store, signal, onProgress }: TransferContext,
): Promise<StoredObject> {
	const stored = await store.put(location, body, headers, signal);
	onProgress(bytes);
	return stored;
}

/** A file in the front of the grant's buffer. Fails with `file-changed` and `disk`. */
export async function readWhole(
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

/** Makes the object of a file with a request for each part; the grant is given back at once. */
export async function sendInParts(
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
