import { objectLink } from "./object-link.ts";
import type { ObjectStore } from "./object-store.ts";
import { openSession } from "./open-session.ts";
import { abortUpload } from "./s3-abort.ts";
import { completeUpload } from "./s3-complete.ts";
import { listObjects } from "./s3-list.ts";
import { createUpload, uploadPart } from "./s3-multipart.ts";
import { getObject, headObject } from "./s3-read.ts";
import { putObject } from "./s3-write.ts";
import type { StoreSettings } from "./store-settings.ts";

/**
 * The S3 side on Amazon S3 or whatever speaks its protocol. Makes no request by itself; fails with
 * `invalid-input` when the settings do not add up. `onNotice` hears once of each thing that the endpoint turned
 * out not to do.
 */
export function openObjectStore(
	settings: StoreSettings,
	onNotice: (text: string) => void = () => {},
): ObjectStore {
	const session = openSession(settings, onNotice);
	return {
		list: (bucket, prefix, signal) => listObjects(session, bucket, prefix, signal),
		head: (location, signal) => headObject(session, location, signal),
		get: (location, options, receiver) => getObject(session, location, options, receiver),
		put: (location, body, headers, signal) =>
			putObject(session, { location, headers }, body, signal),
		putStream: async (location, body, headers, signal) => {
			const { putStream } = await import("./s3-stream.ts");
			return await putStream(session, { location, headers }, body, signal);
		},
		createUpload: (location, headers, signal) => createUpload(session, location, headers, signal),
		uploadPart: (upload, number, body, signal) =>
			uploadPart(session, { upload, number }, body, signal),
		completeUpload: (upload, parts, signal) => completeUpload(session, upload, parts, signal),
		abortUpload: (upload, signal) => abortUpload(session, upload, signal),
		watchRetries: (listener) => session.watchRetries(listener),
		link: (location) => objectLink(session.endpoint, location),
		close: () => session.close(),
	};
}
