import type { ErrorRow } from "./s3-error-table.ts";
import type { S3Request } from "./s3-request.ts";

/** What the condition of a deletion means. */
const CHANGED_SINCE_LISTED: ErrorRow = {
	code: "object-changed",
	reason: "the object changed since it was listed, so it was left",
	hint: () =>
		"Something else writes below this prefix: `protect` what it writes, or let it end first",
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

/** What an answer means to this request alone. */
export function findSpecialRow(
	status: number | undefined,
	request: S3Request,
): ErrorRow | undefined {
	if (status === 412) {
		return request.onlyNew ? EXISTS : request.onlyUnchanged ? CHANGED_SINCE_LISTED : undefined;
	}
	return status === 405 && request.versionId !== undefined ? DELETE_MARKER : undefined;
}
