import { type ErrorCode, StagingError } from "../../errors.ts";
import { HIDDEN_QUERY, objectUri } from "../../object-address.ts";
import type { ObjectLocation } from "../../spec/spec.ts";
import { flattenHeaders, type HttpAnswer } from "../http/http-exchange.ts";
import { describeNetworkError, isTlsError } from "../network-errors.ts";
import { toSafeText } from "../safe-text.ts";

/** A web server's "no", with the fields of the SDK's own exceptions that decide whether it is asked again. */
export class WebRefusal extends Error {
	readonly $metadata: { readonly httpStatusCode: number };
	readonly $response: { readonly statusCode: number; readonly headers: Record<string, string> };

	constructor({ status, headers }: HttpAnswer) {
		super(`the server answered with ${status}`);
		this.$metadata = { httpStatusCode: status };
		this.$response = { statusCode: status, headers: flattenHeaders(headers) };
	}
}

/** A request for a web address that failed. */
export interface FailedWebRequest {
	readonly location: ObjectLocation;
	readonly signal: AbortSignal;
	/** How often it was tried. */
	readonly attempts: number;
}

interface Told {
	readonly code: ErrorCode;
	readonly reason: string;
	readonly hint?: string | undefined;
}

/** What was thrown, as this program tells it. No message of the server's or of Node's is in it but safe ones. */
export function toWebError(error: unknown, failed: FailedWebRequest): StagingError {
	if (error instanceof StagingError) {
		return error;
	}
	const { code, reason, hint } = tell(error, failed);
	const attempts = failed.attempts > 1 ? ` (${failed.attempts} attempts)` : "";
	const message = `Could not download ${objectUri(failed.location)}: ${reason}${attempts}`;
	return new StagingError(code, message, { cause: error, hint });
}

function tell(error: unknown, { location, signal }: FailedWebRequest): Told {
	if (signal.aborted) {
		const isTimeout = signal.reason instanceof Error && signal.reason.name === "TimeoutError";
		return isTimeout
			? { code: "timeout", reason: "it took too long" }
			: { code: "cancelled", reason: "cancelled" };
	}
	return error instanceof WebRefusal
		? tellRefusal(error.$metadata.httpStatusCode, location)
		: tellNetwork(error, location);
}

function tellRefusal(status: number, location: ObjectLocation): Told {
	const reason = `the server answered with ${status}`;
	if (status === 404 || status === 410) {
		const hint = "Check the address; if nothing is fine here, add `optional: true`";
		return { code: "no-such-object", reason: `there is nothing at this address (${status})`, hint };
	}
	if (status === 401 || status === 403) {
		return {
			code: "access-denied",
			reason: `access denied (${status})`,
			hint: accessHint(location),
		};
	}
	if (status === 412 || status === 416) {
		const hint = "Somebody replaces this file while the job reads it: let that end first";
		return {
			code: "object-changed",
			reason: `the file changed while it was read (${status})`,
			hint,
		};
	}
	if (status === 429 || status === 503) {
		return {
			code: "throttled",
			reason,
			hint: "The server wants fewer requests: run the job later",
		};
	}
	return { code: status >= 500 ? "service-error" : "request-refused", reason };
}

function accessHint({ bucket, key }: ObjectLocation): string {
	if (key.endsWith(HIDDEN_QUERY)) {
		return "An address that is signed ends after a while: make a new one right before the step";
	}
	const isAmazon = /\.amazonaws\.com(?:\.cn)?$/.test(new URL(bucket).hostname);
	return isAmazon
		? "To read it with the step's credentials write `s3://bucket/key`"
		: "Nothing is sent that says who asks: use an address that is signed";
}

function tellNetwork(error: unknown, { bucket }: ObjectLocation): Told {
	const fields: { name?: string; code?: string; message?: string } =
		error instanceof Error ? error : { message: String(error) };
	const isTimeout = fields.code === undefined && fields.name === "TimeoutError";
	const errno = isTimeout ? "ETIMEDOUT" : fields.code;
	const row = errno === undefined ? undefined : describeNetworkError(errno);
	if (errno === undefined || row === undefined) {
		return { code: "request-refused", reason: toSafeText(fields.message ?? "") };
	}
	return { code: row.code, reason: `${row.reason} (${errno})`, hint: networkHint(errno, bucket) };
}

/** The endpoint is no matter here, and redirects lead to other hosts. */
function networkHint(errno: string, origin: string): string {
	return isTlsError(errno)
		? "The certificates of all servers on the way must be valid for their names and trusted by the runner (`NODE_EXTRA_CA_CERTS`)"
		: `Check the address, and that the runner can reach ${origin} and where it redirects to`;
}
