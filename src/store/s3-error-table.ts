import type { ErrorCode } from "../errors.ts";
import { type FailureFacts, toAccessHint } from "./access-hint.ts";
import { ARCHIVE_ROWS } from "./archive-errors.ts";
import { PROXY_LOGIN_HINT } from "./network-errors.ts";
import { PLACE_ROWS, WRONG_REGION } from "./place-errors.ts";

/** How one kind of failure is told. */
export interface ErrorRow {
	readonly code: ErrorCode;
	/** Why it failed, as the rest of a sentence. */
	readonly reason: string;
	/** What to do next. */
	readonly hint?: (facts: FailureFacts) => string;
}

const ACCESS_DENIED: ErrorRow = {
	code: "access-denied",
	reason: "access denied",
	hint: toAccessHint,
};
const NO_SUCH_OBJECT: ErrorRow = {
	code: "no-such-object",
	reason: "there is no such object",
	hint: () =>
		"Check the key: capitals count. Everything below a prefix is written with a `/` at its end, and what may be missing has `optional: true`",
};
const NO_SUCH_VERSION: ErrorRow = {
	code: "no-such-object",
	reason: "there is no such version of it",
	hint: () => "Check `version-id`, or leave it out for the current version",
};
// Stores say which thing they do not find; web servers do not.
const NOT_FOUND: ErrorRow = {
	code: "no-such-object",
	reason: "there is no such object",
	hint: ({ endpoint }) =>
		`Check the key, and that an S3 store answers at ${endpoint}: it did not say what it missed`,
};
const EXPIRED: ErrorRow = {
	code: "bad-credentials",
	reason: "the credentials have expired",
	hint: () => "Get fresh credentials right before this step, or let them live longer than the job",
};
const CHANGED: ErrorRow = {
	code: "object-changed",
	reason: "the object changed while it was read",
	hint: () => "Something writes to this key while the job reads it: let it end first",
};
const DAMAGED: ErrorRow = {
	code: "checksum-mismatch",
	reason: "the store received other bytes than were sent",
};
const THROTTLED: ErrorRow = {
	code: "throttled",
	reason: "the store asks for fewer requests",
	hint: () => "Lower `max-concurrency`, or try again later",
};
const BROKEN_STORE: ErrorRow = { code: "service-error", reason: "the store failed" };
const NOT_SUPPORTED: ErrorRow = {
	code: "not-supported",
	reason: "the store does not support this request",
};
const KMS: ErrorRow = {
	code: "request-refused",
	reason: "the encryption key cannot be used",
	hint: () => "Check that the KMS key exists, is enabled and is in the bucket's region",
};

/** By the `Code` of an S3 error answer (Amazon S3 API reference, "Error responses"). */
export const ROWS_BY_CODE: Readonly<Record<string, ErrorRow>> = {
	AccessDenied: ACCESS_DENIED,
	AllAccessDisabled: ACCESS_DENIED,
	AccountProblem: ACCESS_DENIED,
	NoSuchKey: NO_SUCH_OBJECT,
	NoSuchVersion: NO_SUCH_VERSION,
	NoSuchBucket: {
		code: "no-such-bucket",
		reason: "there is no such bucket",
		hint: ({ endpoint }) => `Check the bucket's name; it was looked for at ${endpoint}`,
	},
	InvalidAccessKeyId: {
		code: "bad-credentials",
		reason: "the access key id is not known",
		hint: ({ endpoint }) => `Check \`aws-access-key-id\`; it was sent to ${endpoint}`,
	},
	SignatureDoesNotMatch: {
		code: "bad-credentials",
		reason: "the signature does not match",
		hint: () => "Check `aws-secret-access-key`: it is not the one of this access key id",
	},
	InvalidToken: {
		code: "bad-credentials",
		reason: "the session token is not valid",
		hint: () => "Check `aws-session-token`: it must come with the access key id",
	},
	ExpiredToken: EXPIRED,
	TokenRefreshRequired: EXPIRED,
	RequestTimeTooSkewed: {
		code: "clock-skew",
		reason: "the runner's clock differs too much from the store's",
		hint: () => "Set the runner's clock (NTP); 15 minutes is the most S3 accepts",
	},
	...PLACE_ROWS,
	PreconditionFailed: CHANGED,
	InvalidRange: CHANGED,
	BadDigest: DAMAGED,
	InvalidDigest: DAMAGED,
	XAmzContentChecksumMismatch: DAMAGED,
	XAmzContentSHA256Mismatch: DAMAGED,
	SlowDown: THROTTLED,
	TooManyRequests: THROTTLED,
	InternalError: BROKEN_STORE,
	ServiceUnavailable: BROKEN_STORE,
	NotImplemented: NOT_SUPPORTED,
	MethodNotAllowed: NOT_SUPPORTED,
	AccessControlListNotSupported: {
		code: "request-refused",
		reason: "the bucket does not accept access control lists",
		hint: () =>
			"Leave out `acl` and `grants`: its owner owns every object in it and grants access by policy (Object Ownership is `bucket owner enforced`, the default of Amazon S3)",
	},
	EntityTooLarge: { code: "request-refused", reason: "the object is larger than the store allows" },
	...ARCHIVE_ROWS,
	MetadataTooLarge: {
		code: "request-refused",
		reason: "the metadata is larger than the store allows",
		hint: () => "Amazon S3 takes 2 KB of names and values per object",
	},
	KeyTooLongError: {
		code: "request-refused",
		reason: "the key is longer than 1,024 bytes",
	},
	InvalidBucketName: {
		code: "invalid-input",
		reason: "this is no valid bucket name",
		hint: () =>
			"Check the bucket's name: 3 to 63 lower-case letters, digits, dots and hyphens, with a letter or digit at either end",
	},
	"KMS.DisabledException": KMS,
	"KMS.NotFoundException": KMS,
	"KMS.KMSInvalidStateException": KMS,
	"KMS.InvalidKeyUsageException": KMS,
};

/** For a refusal without a body. */
export const UNEXPLAINED: ErrorRow = {
	code: "request-refused",
	reason: "the store refused the request without saying why",
	hint: () => "Look for the request in the store's own log",
};

/** For answers that no store gives. */
export const NO_STORE: ErrorRow = {
	code: "not-supported",
	reason: "the endpoint does not answer as an S3 store does",
	hint: ({ endpoint }) =>
		`Check \`endpoint\`, which is ${endpoint}: it must lead to the S3 API, not to a web page or a console`,
};

// Of a proxy's, where no TLS leads past it.
const UNKNOWN_TO_PROXY: ErrorRow = {
	code: "unreachable",
	reason: "the proxy wants another user and password",
	hint: () => PROXY_LOGIN_HINT,
};

/** By HTTP status, for answers without a code: HEAD has no body, and proxies speak no S3. */
export const ROWS_BY_STATUS: Readonly<Record<number, ErrorRow>> = {
	301: WRONG_REGION,
	307: WRONG_REGION,
	403: ACCESS_DENIED,
	404: NOT_FOUND,
	405: NOT_SUPPORTED,
	407: UNKNOWN_TO_PROXY,
	412: CHANGED,
	416: CHANGED,
	429: THROTTLED,
	500: BROKEN_STORE,
	501: NOT_SUPPORTED,
	502: BROKEN_STORE,
	503: BROKEN_STORE,
	504: BROKEN_STORE,
};
