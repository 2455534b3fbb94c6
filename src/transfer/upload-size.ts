import { toStreamPartBytes } from "../part-bytes.ts";
import type { Upload } from "../plan/plan.ts";
import type { ObjectStore } from "../store/object-store.ts";
import { mostArchiveBytes } from "./archive-size.ts";
import { SINGLE_PUT_BYTES } from "./parts.ts";

/** What the parts of a stream take that are on their way at once, and what is being made meanwhile (see `putStream`). */
const STREAM_PARTS = 8;

/** Whether an upload is made in parts. What stands in the spec is small enough for one request. */
export function isLargeUpload(upload: Upload): boolean {
	if (upload.update !== undefined) return false;
	return "members" in upload || ("path" in upload && upload.bytes > SINGLE_PUT_BYTES);
}

/** The buffer that the first turn of a large upload needs: an archive is made and sent in one turn. */
export function toLargeBufferBytes(upload: Upload, store: ObjectStore): number {
	if (!("members" in upload)) return 0;
	const { parts } = store.traits(upload.location.bucket);
	return STREAM_PARTS * toStreamPartBytes(mostArchiveBytes(upload), parts);
}

/** The buffer that an upload of one request needs: for what it reads, and as much again for what that is encoded to. */
export function toUploadBufferBytes(upload: Upload): number {
	const { bytes, compress, update } = upload;
	if (update !== undefined) return 0;
	return ("path" in upload ? bytes : 0) + (compress === undefined ? 0 : bytes);
}
