/** Every failure this program can name: one row each. `retryable`: a body that breaks off with it is asked for again. */
export const ERROR_CODES = {
	"invalid-input": { retryable: false },
	"invalid-spec": { retryable: false },
	"unsafe-trigger": { retryable: false },
	"name-collision": { retryable: false },
	"prune-limit": { retryable: false },
	"no-files-matched": { retryable: false },
	"path-refused": { retryable: false },
	"secret-file": { retryable: false },
	"no-such-bucket": { retryable: false },
	"no-such-object": { retryable: false },
	"object-archived": { retryable: false },
	"object-exists": { retryable: false },
	"no-credentials": { retryable: false },
	"bad-credentials": { retryable: false },
	"access-denied": { retryable: false },
	"clock-skew": { retryable: false },
	"wrong-region": { retryable: false },
	"not-supported": { retryable: false },
	unreachable: { retryable: true },
	timeout: { retryable: true },
	throttled: { retryable: true },
	"service-error": { retryable: true },
	"request-refused": { retryable: false },
	"wrong-key": { retryable: false },
	"object-changed": { retryable: false },
	"file-changed": { retryable: false },
	"checksum-mismatch": { retryable: false },
	"content-refused": { retryable: false },
	"proof-refused": { retryable: false },
	disk: { retryable: false },
	cancelled: { retryable: false },
	"transfers-failed": { retryable: false },
	internal: { retryable: false },
} as const satisfies Record<string, { retryable: boolean }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What a store calls the request that failed, as its owner looks for it there. Text from outside. */
export interface RequestIds {
	readonly requestId?: string;
	/** The `x-amz-id-2` of Amazon S3, which its support asks for. */
	readonly extendedId?: string;
}

interface ErrorDetails {
	readonly hint?: string | undefined;
	readonly cause?: unknown;
	readonly requestIds?: RequestIds | undefined;
	readonly group?: string | undefined;
	readonly isNobodyThere?: boolean | undefined;
}

/**
 * The one error of this program. `message` says what failed, on which object or path, and why;
 * `hint` is the next step to take; `cause` is what lay underneath, for debug logs.
 */
export class StagingError extends Error {
	override readonly name = "StagingError";
	readonly code: ErrorCode;
	readonly hint: string | undefined;
	/** Absent where no request reached a store. */
	readonly requestIds: RequestIds | undefined;
	/** Failures of one group have one root cause, which is told once. Absent: a cause of its own. */
	readonly group: string | undefined;
	/** Of `no-credentials`: nothing that could give any is set up, rather than something that fails to. */
	readonly isNobodyThere: boolean;

	constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
		super(message, details.cause === undefined ? undefined : { cause: details.cause });
		this.code = code;
		this.hint = details.hint;
		this.requestIds = details.requestIds;
		this.group = details.group;
		this.isNobodyThere = details.isNobodyThere ?? false;
	}

	/** The same failure in other words. What is left out stays as it is. */
	retold(words: { readonly message?: string; readonly hint?: string | undefined }): StagingError {
		const { cause, requestIds, group, isNobodyThere } = this;
		const { message = this.message, hint = this.hint } = words;
		return new StagingError(this.code, message, { hint, cause, requestIds, group, isNobodyThere });
	}
}
