import type { Upload } from "../plan/plan.ts";
import { readWhole, type Sent, sendBody, sendInParts } from "./send-upload.ts";
import type { Grant } from "./task.ts";
import type { Arrival, TransferContext } from "./transfer-context.ts";
import { isLargeUpload, toLargeBufferBytes, toUploadBufferBytes } from "./upload-size.ts";

/**
 * Makes one object. The object is there as a whole afterwards, or nothing of it is. `grant` is a turn for a
 * request, with a buffer for the whole file if it is not large.
 */
export async function uploadFile(
	upload: Upload,
	grant: Grant,
	context: TransferContext,
): Promise<Arrival> {
	if (upload.update !== undefined) return await updateOrUpload(upload, grant, context);
	const sent = await send(upload, grant, context);
	if (context.storedCheck.isWorthwhile(upload, sent, context)) {
		grant.release();
		await context.storedCheck.look(upload, sent, context);
	}
	return toArrival(upload, sent);
}

async function updateOrUpload(
	{ update, ...upload }: Upload,
	grant: Grant,
	context: TransferContext,
): Promise<Arrival> {
	const { updateHeaders } = await import("./update-headers.ts");
	const updated = update && (await updateHeaders(upload, update, context));
	if (updated !== undefined) return updated;
	grant.release();
	const { bucket } = upload.location;
	const bufferBytes = isLargeUpload(upload)
		? toLargeBufferBytes(upload, context.store)
		: toUploadBufferBytes(upload);
	return await context.scheduler.run({ bucket, bufferBytes }, (again) =>
		uploadFile(upload, again, context),
	);
}

async function send(upload: Upload, grant: Grant, context: TransferContext): Promise<Sent> {
	if ("members" in upload) {
		const { sendArchive } = await import("./packing/send-archive.ts");
		return await sendArchive(upload, context);
	}
	if ("text" in upload) context.secretGuard?.inspectText(upload.source, upload.text);
	const { compress } = upload;
	if (compress !== undefined) {
		const { sendCompressed } = await import("./compressing/send-compressed.ts");
		return await sendCompressed(upload, compress, grant, context);
	}
	if ("text" in upload) return await sendBody(upload, Buffer.from(upload.text), context);
	if (isLargeUpload(upload)) return await sendInParts(upload, grant, context);
	return await sendBody(upload, await readWhole(upload, grant, context), context);
}

function toArrival(upload: Upload, { stored, headers, bytes, coding }: Sent): Arrival {
	const { etag, versionId, checksum, verified } = stored;
	const isMade = coding !== undefined || "members" in upload;
	return {
		bytes,
		...(isMade && { coding, sourceBytes: upload.bytes }),
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
