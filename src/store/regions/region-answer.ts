import { readRefusal } from "../s3-errors.ts";

/** What a refusal says of where the bucket is. */
export interface Elsewhere {
	/** Absent where it says only that it is not here. */
	readonly region?: string;
}

/**
 * Whether a store refused a request because the bucket is in another region. HEAD has no body to say so, and its
 * status 400 may mean much else.
 */
export function readElsewhere(error: unknown, operation: string): Elsewhere | undefined {
	const { s3Code, status = 0, bucketRegion, message } = readRefusal(error);
	const statuses = operation.startsWith("Head") ? HEAD_STATUSES : STATUSES;
	const isElsewhere = s3Code === undefined ? statuses.includes(status) : CODES.has(s3Code);
	if (!isElsewhere) {
		return undefined;
	}
	// Some stores name it in a sentence alone.
	const region = bucketRegion ?? /; expecting '([^']+)'/.exec(message)?.[1];
	return region === undefined ? {} : { region };
}

const STATUSES = [301, 307];
const HEAD_STATUSES = [...STATUSES, 400];

// Amazon S3 API reference, "Error responses".
const CODES = new Set([
	"PermanentRedirect",
	"TemporaryRedirect",
	"AuthorizationHeaderMalformed",
	"IllegalLocationConstraintException",
]);
