/** Who can put a failure right. */
export type Fault =
	| "author" // the person who wrote the step or the spec
	| "missing" // something the spec names is not there
	| "rights" // the identity or what it is allowed to do
	| "service" // the store or the network
	| "integrity" // bytes that are not what they should be
	| "local" // the runner's disk
	| "lifecycle" // the job was cancelled
	| "internal"; // a defect of this program

/** Every failure this program can name: one row each. `retryable` says whether trying the same thing again can help. */
export const ERROR_CODES = {
	"invalid-input": { fault: "author", retryable: false },
	"invalid-spec": { fault: "author", retryable: false },
	"name-collision": { fault: "author", retryable: false },
	"no-files-matched": { fault: "author", retryable: false },
	"path-refused": { fault: "author", retryable: false },
	"no-such-bucket": { fault: "missing", retryable: false },
	"no-such-object": { fault: "missing", retryable: false },
	"no-credentials": { fault: "rights", retryable: false },
	"bad-credentials": { fault: "rights", retryable: false },
	"access-denied": { fault: "rights", retryable: false },
	"clock-skew": { fault: "rights", retryable: false },
	"wrong-region": { fault: "author", retryable: false },
	"not-supported": { fault: "service", retryable: false },
	unreachable: { fault: "service", retryable: true },
	timeout: { fault: "service", retryable: true },
	throttled: { fault: "service", retryable: true },
	"service-error": { fault: "service", retryable: true },
	"request-refused": { fault: "service", retryable: false },
	"object-changed": { fault: "integrity", retryable: false },
	"file-changed": { fault: "integrity", retryable: false },
	"checksum-mismatch": { fault: "integrity", retryable: false },
	disk: { fault: "local", retryable: false },
	cancelled: { fault: "lifecycle", retryable: false },
	"transfers-failed": { fault: "service", retryable: false },
	internal: { fault: "internal", retryable: false },
} as const satisfies Record<string, { fault: Fault; retryable: boolean }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * The one error of this program. `message` says what failed, on which object or path, and why;
 * `hint` is the next step to take; `cause` is what lay underneath, for debug logs.
 */
export class StagingError extends Error {
	override readonly name = "StagingError";
	readonly code: ErrorCode;
	readonly hint: string | undefined;

	constructor(code: ErrorCode, message: string, details: { hint?: string; cause?: unknown } = {}) {
		super(message, details.cause === undefined ? undefined : { cause: details.cause });
		this.code = code;
		this.hint = details.hint;
	}
}
