import { NOTHING_TO_RESTORE } from "./archive-errors.ts";
import type { Refusal } from "./failure.ts";
import type { ErrorRow } from "./s3-error-table.ts";
import type { S3Request } from "./s3-request.ts";

/** What the condition of a deletion means. */
const CHANGED_SINCE_LISTED: ErrorRow = {
	code: "object-changed",
	reason: "the object changed since it was listed, so it was left",
	hint: () =>
		"Something else writes below this prefix: `protect` what it writes, or let it end first",
};
/** What it means where the object has been copied, and is to go for that. */
const CHANGED_SINCE_COPIED: ErrorRow = {
	code: "object-changed",
	reason: "the object changed since it was copied, so it was left",
};
/** What the condition of an upload means: there is to be no object before it. */
const EXISTS: ErrorRow = {
	code: "object-exists",
	reason: "there is an object already",
};
/** API reference, GetObject: the version is the mark that a deletion left. */
const DELETE_MARKER: ErrorRow = {
	code: "no-such-object",
	reason: "this version marks that the object was deleted",
	hint: () => "Choose a version before it",
};

/** What a request means that brings no key to an object of somebody's own key. */
const KEY_MISSING: ErrorRow = {
	code: "wrong-key",
	reason: "it is encrypted with a customer key (SSE-C), and S3 does not keep such keys",
	hint: () => "Give the key it was uploaded with: `encryption: { type: customer, key: … }`",
};
/** What one means that brings a key the object was not encrypted with. */
const KEY_UNUSABLE: ErrorRow = {
	code: "wrong-key",
	reason: "it is not encrypted with this customer key",
	hint: () =>
		"Give the key it was uploaded with, or leave out `encryption` for an object without such a key",
};

// `The object was stored using a form of Server Side Encryption. The correct parameters must be provided …`,
// `The encryption parameters are not applicable to this object.`, `The provided encryption parameters did not match …`.
const NAMES_KEYS = /form of server.side encryption|encryption parameters/i;

/** The bucket keeps no locks, which it can be made to do at any time. */
const NO_LOCKS: ErrorRow = {
	code: "request-refused",
	reason: "the bucket has no Object Lock",
	hint: () =>
		"Have Object Lock enabled for the bucket, or leave out `retain-until`, `retention-mode` and `legal-hold`",
};

/** What an answer means to this request alone. */
export function findSpecialRow(
	{ status, s3Code, message }: Refusal,
	request: S3Request,
): ErrorRow | undefined {
	if (status === 400) {
		return findBadRequestRow(message, request);
	}
	if (s3Code === "InvalidObjectState" && request.operation === "RestoreObject") {
		return NOTHING_TO_RESTORE;
	}
	if (status === 412) {
		return findConditionRow(request);
	}
	return status === 405 && request.versionId !== undefined ? DELETE_MARKER : undefined;
}

function findConditionRow({ onlyNew, onlyUnchanged }: S3Request): ErrorRow | undefined {
	if (onlyNew) {
		return EXISTS;
	}
	return onlyUnchanged === "since-listed"
		? CHANGED_SINCE_LISTED
		: onlyUnchanged && CHANGED_SINCE_COPIED;
}

// Where S3 has but one code for all that is wrong with a request, its words tell.
function findBadRequestRow(message: string, { terms }: S3Request): ErrorRow | undefined {
	if (NAMES_KEYS.test(message)) {
		return terms?.customerKey === undefined ? KEY_MISSING : KEY_UNUSABLE;
	}
	// `Bucket is missing Object Lock Configuration`.
	return /object lock configuration/i.test(message) ? NO_LOCKS : undefined;
}
