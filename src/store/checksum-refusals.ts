import { readRefusal } from "./s3-errors.ts";

/** Whether a store may have refused a request because it asked for a checksum. */
export function mayBeChecksumRefusal(error: unknown): boolean {
	const { status, s3Code } = readRefusal(error);
	return (
		(status === 400 || status === 501) && !(s3Code !== undefined && OTHER_REFUSALS.has(s3Code))
	);
}

// What stores answer with status 400 whatever the request asks for.
const OTHER_REFUSALS = new Set([
	"AuthorizationHeaderMalformed",
	"ExpiredToken",
	"InvalidAccessKeyId",
	"InvalidBucketName",
	"InvalidRange",
	"InvalidToken",
	"KeyTooLongError",
	"RequestExpired",
	"RequestTimeTooSkewed",
	"RequestTimeout",
	"SignatureDoesNotMatch",
	"TokenRefreshRequired",
]);
