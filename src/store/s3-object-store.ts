import { resolveEndpoint } from "./endpoint.ts";
import { objectLink } from "./object-link.ts";
import type { ObjectStore, RetryEvent } from "./object-store.ts";
import { createClient } from "./s3-client.ts";
import { completeUpload } from "./s3-complete.ts";
import { listObjects } from "./s3-list.ts";
import { abortUpload, createUpload, uploadPart } from "./s3-multipart.ts";
import { getObject, headObject } from "./s3-read.ts";
import { readRetryPolicy } from "./s3-retry.ts";
import { S3Session } from "./s3-session.ts";
import { putObject } from "./s3-write.ts";
import { DEFAULT_TIMING, type StoreSettings } from "./store-settings.ts";

/**
 * The S3 side on Amazon S3 or whatever speaks its protocol. Makes no request by itself; fails with
 * `invalid-input` when the settings do not add up. `onRetry` hears of every attempt that is repeated,
 * `onNotice` at most once of what the endpoint turned out not to do.
 */
export function openObjectStore(
	settings: StoreSettings,
	onRetry: (retry: RetryEvent) => void,
	onNotice: (text: string) => void = () => {},
): ObjectStore {
	const endpoint = resolveEndpoint(settings);
	const timing = { ...DEFAULT_TIMING, ...settings.timing };
	const policy = readRetryPolicy(settings.environment, timing.retryBase);
	const closing = new AbortController();
	const client = createClient(settings, endpoint, closing.signal);
	const session = new S3Session({ client, endpoint, policy, onRetry, onNotice });
	return {
		list: (bucket, prefix, signal) => listObjects(session, bucket, prefix, signal),
		head: (location, signal) => headObject(session, location, signal),
		get: (location, options) => getObject(session, location, options),
		put: (location, body, headers, signal) =>
			putObject(session, { location, headers }, body, signal),
		createUpload: (location, headers, signal) => createUpload(session, location, headers, signal),
		uploadPart: (upload, number, body, signal) =>
			uploadPart(session, { upload, number }, body, signal),
		completeUpload: (upload, parts, signal) => completeUpload(session, upload, parts, signal),
		abortUpload: (upload, signal) => abortUpload(session, upload, signal),
		link: (location) => objectLink(endpoint, location),
		close: () => {
			closing.abort();
			client.destroy();
		},
	};
}
