import { StagingError } from "../errors.ts";
import type { Endpoint } from "./endpoint.ts";
import { toFailureFacts } from "./failure-facts.ts";
import { describeNetworkError } from "./network-errors.ts";
import {
	type ErrorRow,
	NO_STORE,
	ROWS_BY_CODE,
	ROWS_BY_STATUS,
	UNEXPLAINED,
} from "./s3-error-table.ts";
import { describeSubject, OPERATIONS, type S3Request } from "./s3-request.ts";
import { toSafeText } from "./safe-text.ts";
import { findSpecialRow } from "./special-rows.ts";

/** Where a request failed. */
export interface FailedRequest {
	readonly request: S3Request;
	readonly endpoint: Endpoint;
	/** How often it was tried. */
	readonly attempts: number;
}

/**
 * Whatever the data plane, the SDK or the network threw, as this program tells it:
 * `Could not download s3://b/k: access denied (403 AccessDenied, request id …)`.
 */
export function toStagingError(error: unknown, failed: FailedRequest): StagingError {
	if (error instanceof StagingError) {
		return error;
	}
	const failure = readFailure(error);
	const told = tellNetwork(failure, failed) ?? tellAnswer(failure, failed);
	const details = [
		...told.details,
		...(failed.attempts > 1 ? [`${failed.attempts} attempts`] : []),
	];
	const parentheses = details.length > 0 ? ` (${details.join(", ")})` : "";
	const { verb } = OPERATIONS[failed.request.operation];
	const message = `Could not ${verb} ${describeSubject(failed.request)}: ${told.reason}${parentheses}`;
	return new StagingError(told.code, message, {
		cause: error,
		...(told.hint !== undefined && { hint: told.hint }),
	});
}

/** Why a request failed, in a few words, for retry events. */
export function toReason(error: unknown): string {
	const failure = readFailure(error);
	const code = failure.s3Code ?? failure.errno ?? failure.name;
	return failure.status === undefined ? code : `${failure.status} ${failure.s3Code ?? ""}`.trim();
}

/** Whether the store said so, in its own `Code`. */
export function hasS3Code(error: unknown, code: string): boolean {
	return readRefusal(error).s3Code === code;
}

/** What the store said to a request that failed. Looks through a StagingError at what lay underneath. */
export function readRefusal(error: unknown): Refusal {
	return readFailure(error instanceof StagingError ? error.cause : error);
}

/** A store's "no", or what came in its place. */
export interface Refusal {
	readonly message: string;
	/** Absent where the answer had no S3 error body. */
	readonly s3Code?: string | undefined;
	/** Absent where there was no answer. */
	readonly status?: number | undefined;
}

/** All that is known of what was thrown. */
export interface Failure extends Refusal {
	readonly name: string;
	readonly requestId?: string | undefined;
	readonly bucketRegion?: string | undefined;
	readonly storageClass?: string | undefined;
	/** Node's error code. */
	readonly errno?: string | undefined;
}

interface Told {
	readonly code: StagingError["code"];
	readonly reason: string;
	readonly hint?: string | undefined;
	readonly details: readonly string[];
}

// The fields that the SDK's exceptions carry besides those of Error; an S3Refusal has them as well.
interface SdkFields {
	readonly Code?: string;
	readonly Region?: string;
	readonly StorageClass?: string;
	readonly AccessTier?: string;
	readonly code?: string;
	readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
	readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
}

function readFailure(error: unknown): Failure {
	if (!(error instanceof Error)) {
		return { name: "Error", message: String(error) };
	}
	const fields: Error & SdkFields = error;
	const isOwnCode = fields.name === "InvalidBucketName";
	return {
		name: fields.name,
		message: fields.message,
		s3Code: fields.Code ?? (isOwnCode ? fields.name : undefined),
		status: fields.$metadata?.httpStatusCode,
		requestId: fields.$metadata?.requestId,
		bucketRegion: fields.$response?.headers?.["x-amz-bucket-region"] ?? fields.Region,
		storageClass: fields.AccessTier ?? fields.StorageClass,
		errno: fields.code,
	};
}

function tellNetwork(failure: Failure, { endpoint }: FailedRequest): Told | undefined {
	if (failure.errno === "ERR_INVALID_CHAR") {
		const reason = `a header holds characters that HTTP cannot carry: ${toSafeText(failure.message)}`;
		return { code: "invalid-input", reason, details: [] };
	}
	const isTimeout = failure.errno === undefined && failure.name === "TimeoutError";
	const errno = isTimeout ? "ETIMEDOUT" : failure.errno;
	const row = errno === undefined ? undefined : describeNetworkError(errno);
	return row && { ...row, details: [endpoint.name, ...(failure.errno ? [failure.errno] : [])] };
}

function tellAnswer(failure: Failure, failed: FailedRequest): Told {
	const { request } = failed;
	const serverMessage = toSafeText(failure.message);
	const isDownload = OPERATIONS[request.operation].permission === "s3:GetObject";
	const row = findSpecialRow(failure, request) ??
		findRow(failure, isDownload) ?? {
			code: "request-refused",
			reason: failure.status === undefined ? serverMessage : `the store said: ${serverMessage}`,
		};
	const facts = toFailureFacts(failure, failed, isDownload);
	return { ...row, hint: row.hint?.(facts), details: toDetails(failure) };
}

function findRow(failure: Failure, isDownload: boolean): ErrorRow | undefined {
	const byCode = failure.s3Code === undefined ? undefined : ROWS_BY_CODE[failure.s3Code];
	if (byCode !== undefined || failure.status === undefined) {
		return byCode;
	}
	if (failure.s3Code === undefined && isNoStore(failure.status, isDownload)) {
		return NO_STORE;
	}
	// A code that is not in the table says more than its status, unless the store itself is at fault.
	const isUnknownRefusal = failure.s3Code !== undefined && failure.status < 500;
	const byStatus = isUnknownRefusal ? undefined : ROWS_BY_STATUS[failure.status];
	return byStatus ?? (failure.s3Code === undefined ? UNEXPLAINED : undefined);
}

// A success that cannot be read, and a 404 where nothing was asked for that could be missing.
function isNoStore(status: number, isDownload: boolean): boolean {
	return status < 300 || (status === 404 && !isDownload);
}

function toDetails({ status, s3Code, requestId }: Failure): string[] {
	const code = s3Code === undefined ? [] : [toSafeText(s3Code)];
	const answer = status === undefined ? code : [[status, ...code].join(" ")];
	return requestId === undefined ? answer : [...answer, `request id ${toSafeText(requestId)}`];
}
