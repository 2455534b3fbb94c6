import { StagingError } from "../../errors.ts";
import type { ObjectSummary } from "../object-facts.ts";
import { type S3Request, toUri } from "../s3-request.ts";
import { toSafeText } from "../safe-text.ts";

// Four times as long as those of S3: the keys of some stores are longer.
const MOST_KEY_CHARACTERS = 4096;
const MOST_ETAG_CHARACTERS = 1024;

/**
 * Fails with `service-error` unless an object can be what was asked for: below the prefix, with a key that a request
 * can name and an ETag that a header can hold. What a listing tells is downloaded, and deleted, by its word.
 */
export function assertListed({ key, etag }: ObjectSummary, request: S3Request): void {
	if (key.length > MOST_KEY_CHARACTERS) {
		throw refuseListing(request, `a key in it has ${key.length} characters`);
	}
	if (!key.startsWith(request.key)) {
		const shown = toSafeText(key);
		throw refuseListing(request, `the key \`${shown}\` in it is not one that was asked for`);
	}
	if (etag.length > MOST_ETAG_CHARACTERS || !ETAG.test(etag)) {
		throw refuseListing(request, "an ETag in it is none");
	}
}

// RFC 9110, section 8.8.3, and spaces.
const ETAG = /^[\x20-\x7e\x80-\xff]*$/;

/** That a listing cannot be believed. */
export function refuseListing(request: S3Request, reason: string): StagingError {
	return new StagingError("service-error", `Could not list ${toUri(request)}: ${reason}`);
}
