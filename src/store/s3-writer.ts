import type { ObjectStore } from "./object-store.ts";
import { rehearseUpload } from "./rehearse-upload.ts";
import { abortUpload } from "./s3-abort.ts";
import { completeUpload } from "./s3-complete.ts";
import { createUpload, uploadPart } from "./s3-multipart.ts";
import type { S3Session } from "./s3-session.ts";
import { putObject } from "./s3-write.ts";

/** The part of the store that writes; a phase that only reads does without it. */
export type ObjectWriter = Pick<
	ObjectStore,
	"put" | "rehearse" | "createUpload" | "uploadPart" | "completeUpload" | "abortUpload"
>;

export function openWriter(session: S3Session): ObjectWriter {
	return {
		put: (location, body, headers, signal) =>
			putObject(session, { location, headers }, body, signal),
		rehearse: (...request) => rehearseUpload(session, ...request),
		createUpload: (location, headers, signal) => createUpload(session, location, headers, signal),
		uploadPart: (upload, number, body, signal) =>
			uploadPart(session, { upload, number }, body, signal),
		completeUpload: (upload, parts, signal) => completeUpload(session, upload, parts, signal),
		abortUpload: async (upload, signal) => {
			await abortUpload(session, upload, signal);
		},
	};
}
