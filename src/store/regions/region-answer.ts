import { readRefusal } from "../s3-errors.ts";
import type { S3Request } from "../s3-request.ts";

/** What a refusal says of where the bucket is. */
export interface Elsewhere {
	/** Absent where it says only that it is not here. */
	readonly region?: string;
}

/**
 * Whether a store refused a request because the bucket is in another region. HEAD has no body to say so, and its
 * status 400 may mean much else: the checksum that was asked for, where the store may not know such requests. That is
 * left out first.
 */
export function readElsewhere(
	error: unknown,
	{ operation, asksForChecksum }: Pick<S3Request, "operation" | "asksForChecksum">,
): Elsewhere | undefined {
	const { s3Code, status = 0, bucketRegion, message } = readRefusal(error);
	const isSilent = operation.startsWith("Head") && (!asksForChecksum || bucketRegion !== undefined);
	const statuses = isSilent ? HEAD_STATUSES : STATUSES;
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
