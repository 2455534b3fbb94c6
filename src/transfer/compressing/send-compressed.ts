import type { FileUpload, InlineUpload } from "../../plan/plan.ts";
import type { ContentCoding } from "../../spec/spec.ts";
import { SINGLE_PUT_BYTES } from "../parts.ts";
import { readWhole, type Sent, sendBody, sendInParts } from "../send-upload.ts";
import type { Grant } from "../task.ts";
import type { TransferContext } from "../transfer-context.ts";
import { isLargeUpload } from "../upload-size.ts";
import { compressInMemory } from "./compress-in-memory.ts";
import { compressToFile, discardFile } from "./compress-to-file.ts";
import { toEncoded } from "./to-encoded.ts";

/** Makes the object of an upload in a coding, or as it is where that is not larger. */
export async function sendCompressed(
	upload: FileUpload | InlineUpload,
	coding: ContentCoding,
	grant: Grant,
	context: TransferContext,
): Promise<Sent> {
	return "path" in upload && isLargeUpload(upload)
		? await sendFromFile(upload, coding, grant, context)
		: await sendFromMemory(upload, coding, grant, context);
}

async function sendFromMemory(
	upload: FileUpload | InlineUpload,
	coding: ContentCoding,
	grant: Grant,
	context: TransferContext,
): Promise<Sent> {
	const isFile = "path" in upload;
	const body = isFile ? await readWhole(upload, grant, context) : Buffer.from(upload.text);
	const into = grant.buffer.subarray(isFile ? upload.bytes : 0);
	const { signal } = context;
	const encoded = await context.expansions.run(() =>
		compressInMemory(body, coding, { into, signal }),
	);
	if (encoded === undefined) {
		return await sendBody(upload, body, context);
	}
	return { ...(await sendBody(toEncoded(upload, coding), encoded, context)), coding };
}

async function sendFromFile(
	upload: FileUpload,
	coding: ContentCoding,
	grant: Grant,
	context: TransferContext,
): Promise<Sent> {
	grant.release();
	const encoded = await context.expansions.run(() => compressToFile(upload, coding, context));
	if (encoded === undefined) {
		return await sendInParts(upload, grant, context);
	}
	try {
		const sent = await sendFile(encoded, grant, context);
		context.onProgress(upload.bytes - encoded.bytes);
		return { ...sent, coding };
	} finally {
		await discardFile(encoded);
	}
}

async function sendFile(upload: FileUpload, grant: Grant, context: TransferContext): Promise<Sent> {
	const { bytes, location } = upload;
	if (bytes > SINGLE_PUT_BYTES) return await sendInParts(upload, grant, context);
	return await context.scheduler.run(
		{ bucket: location.bucket, bufferBytes: bytes },
		async (turn) => sendBody(upload, await readWhole(upload, turn, context), context),
	);
}
