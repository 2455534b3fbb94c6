/**
 * What broke an exchange, as Node's own HTTP client would have told it: with the `code` that decides whether the
 * request is tried again, or the name `TimeoutError`.
 */
export function toHttpError(error: Error & { readonly code?: string }): Error {
	if (error instanceof TimeoutError) {
		return new TimeoutError(error.message, { cause: error });
	}
	const code = CODES[error.code ?? ""];
	return code === undefined ? error : new BrokenExchange(code, error);
}

/** Something took too long. */
export class TimeoutError extends Error {
	override readonly name = "TimeoutError";
}

class BrokenExchange extends Error {
	readonly code: string;

	constructor(code: string, cause: Error) {
		super(cause.message, { cause });
		this.code = code;
	}
}

/** undici's codes by Node's (undici, docs/docs/api/Errors.md). */
const CODES: Readonly<Record<string, string>> = {
	UND_ERR_SOCKET: "ECONNRESET",
	UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "ECONNRESET",
	HPE_INVALID_EOF_STATE: "ECONNRESET",
	UND_ERR_INVALID_ARG: "ERR_INVALID_CHAR",
};
