import type { Upload } from "../plan/plan.ts";
import { SINGLE_PUT_BYTES } from "./parts.ts";

/** Whether an upload is made in parts side by side. What stands in the spec is small enough for one request. */
export function isLargeUpload(upload: Upload): boolean {
	return "path" in upload && upload.bytes > SINGLE_PUT_BYTES;
}

/** The buffer that an upload of one request needs: for what it reads, and as much again for what that is encoded to. */
export function toUploadBufferBytes(upload: Upload): number {
	const { bytes, compress } = upload;
	return ("path" in upload ? bytes : 0) + (compress === undefined ? 0 : bytes);
}
