import type { FileUpload, Upload } from "../plan/plan.ts";
import type { ContentCoding } from "../spec/spec.ts";
import type { ObjectHeaders, StoredObject } from "../store/object-facts.ts";
import { withDigestOf, withFileDigest } from "./digest-headers.ts";
import { SourceFile } from "./source-file.ts";
import type { Grant } from "./task.ts";
import type { TransferContext } from "./transfer-context.ts";
import { uploadInParts } from "./upload-in-parts.ts";

/** What was sent of an upload. */
export interface Sent {
	readonly stored: StoredObject;
	readonly headers: ObjectHeaders;
	readonly bytes: number;
	/** Absent where it was sent as it is. */
	readonly coding?: ContentCoding;
}

/** Makes the object of an upload with one request. */
export async function sendBody(
	upload: Upload,
	body: Buffer,
	{ store, signal, onProgress }: TransferContext,
): Promise<Sent> {
	const { location, headers, bytes } = withDigestOf(upload, body);
	const stored = await store.put(location, body, headers, signal);
	onProgress(bytes);
	return { stored, headers, bytes: body.length };
}

/** A file in the front of the grant's buffer. Fails with `file-changed` and `disk`. */
export async function readWhole(
	upload: FileUpload,
	{ buffer }: Grant,
	context: TransferContext,
): Promise<Buffer> {
	const file = await SourceFile.open(upload, context);
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
): Promise<Sent> {
	const file = await SourceFile.open(upload, context);
	try {
		grant.release();
		const final = await withFileDigest(upload, file, context);
		const stored = await uploadInParts(final, file, context);
		return { stored, headers: final.headers, bytes: final.bytes };
	} finally {
		await file.close();
	}
}
