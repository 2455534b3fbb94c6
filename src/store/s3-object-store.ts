import { assertConfidential } from "./customer-key-headers.ts";
import { identityOf } from "./identity-of.ts";
import { objectLink } from "./object-link.ts";
import type { ObjectStore } from "./object-store.ts";
import { once } from "./once.ts";
import { openSession } from "./open-session.ts";
import { getObject, headObject } from "./s3-read.ts";
import { toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import type { StoreListener, StoreSettings } from "./store-settings.ts";

/**
 * The S3 side on Amazon S3 or whatever speaks its protocol. Makes no request by itself; fails with
 * `invalid-input` when the settings do not add up. `listener` hears once of each thing that the endpoint turned
 * out not to do.
 */
export function openObjectStore(
	settings: StoreSettings,
	listener: StoreListener = DEAF,
): ObjectStore {
	const session = openSession(settings, listener);
	const loadCopier = once(async () => (await import("./s3-copier.ts")).openCopier(session));
	const loadWriter = once(async () => (await import("./s3-writer.ts")).openWriter(session));
	const loadDeleter = once(async () => new (await import("./delete-many.ts")).Deleter(session));
	return {
		list: async function* (bucket, prefix, signal, terms) {
			const { listObjects } = await import("./s3-list.ts");
			yield* listObjects(session, { bucket, prefix, ...(terms && { terms }) }, signal);
		},
		head: (location, signal) => headObject(session, location, signal),
		get: (location, options, receiver) => getObject(session, location, options, receiver),
		restore: async (...request) => {
			const { restoreObject } = await import("./s3-restore.ts");
			await restoreObject(session, ...request);
		},
		put: async (...request) => (await loadWriter()).put(...request),
		putStream: async (location, body, headers, signal) => {
			const { putStream } = await import("./s3-stream.ts");
			return await putStream(session, { location, headers }, body, signal);
		},
		rehearse: async (...request) => (await loadWriter()).rehearse(...request),
		createUpload: async (...request) => (await loadWriter()).createUpload(...request),
		uploadPart: async (...request) => (await loadWriter()).uploadPart(...request),
		completeUpload: async (...request) => (await loadWriter()).completeUpload(...request),
		abortUpload: async (...request) => (await loadWriter()).abortUpload(...request),
		copy: async (...request) => (await loadCopier()).copy(...request),
		beginCopy: async (...request) => (await loadCopier()).beginCopy(...request),
		copyPart: async (...request) => (await loadCopier()).copyPart(...request),
		tags: async (...request) => (await loadCopier()).tags(...request),
		deleteObject: async (...request) => (await loadCopier()).deleteObject(...request),
		deleteObjects: async (...request) => (await loadDeleter()).delete(...request),
		invalidate: async (...request) => {
			const { invalidate } = await import("./cloudfront/invalidate.ts");
			await invalidate(session, ...request);
		},
		identity: (_, signal) => identityOf(session, signal),
		watchRetries: (listener) => session.watchRetries(listener),
		presign: (...request) => session.presign(...request),
		assertConfidential: (location) => {
			if (location.terms?.customerKey) assertConfidential(session.endpoint, toUri(location));
		},
		...toTraits(session),
		...toSweeper(session),
		close: () => session.close(),
	};
}

function toSweeper(session: S3Session): Pick<ObjectStore, "sweepUploads"> {
	return {
		sweepUploads: (place, signal) => {
			const opening = import("./leftovers/upload-sweep.ts").then(
				({ UploadSweep }) => new UploadSweep(session, place, signal),
			);
			return { end: async () => (await opening).end() };
		},
	};
}

const DEAF: StoreListener = { onNotice: () => {}, onInfo: () => {} };

function toTraits(session: S3Session): Pick<ObjectStore, "traits" | "mayIgnore" | "link"> {
	const { dialect } = session.endpoint;
	return {
		traits: () => dialect,
		mayIgnore: () => dialect.mayIgnore,
		link: (location) => objectLink(session.endpointOf(location.bucket), location),
	};
}
