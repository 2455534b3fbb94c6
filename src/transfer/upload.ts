import type { Upload } from "../plan/plan.ts";
import type { StoredObject } from "../store/object-store.ts";
import { SINGLE_PUT_BYTES } from "./parts.ts";
import { SourceFile } from "./source-file.ts";
import type { Arrival, TransferContext } from "./transfer-context.ts";
import { uploadInParts } from "./upload-in-parts.ts";

/** Uploads one file. The object is there as a whole afterwards, or nothing of it is. */
export async function uploadFile(upload: Upload, context: TransferContext): Promise<Arrival> {
	const file = await SourceFile.open(upload);
	try {
		const isSmall = upload.bytes <= SINGLE_PUT_BYTES;
		const send = isSmall ? uploadAtOnce : uploadInParts;
		return toArrival(upload, await send(upload, file, context));
	} finally {
		await file.close();
	}
}

function uploadAtOnce(
	upload: Upload,
	file: SourceFile,
	{ limiter, store, signal, onProgress }: TransferContext,
): Promise<StoredObject> {
	return limiter.run(upload.bytes, signal, async (buffer) => {
		const body = await file.read(buffer, 0, upload.bytes);
		await file.assertUnchanged();
		const stored = await store.put(upload.location, body, upload.headers, signal);
		onProgress(upload.bytes);
		return stored;
	});
}

function toArrival(upload: Upload, stored: StoredObject): Arrival {
	const { etag, versionId, checksum, verified } = stored;
	return {
		bytes: upload.bytes,
		etag,
		...(versionId !== undefined && { versionId }),
		...(checksum !== undefined && { checksum }),
		contentType: upload.headers.contentType,
		metadata: upload.headers.metadata,
		verified,
	};
}
