import { type ErrorCode, StagingError } from "../errors.ts";
import { bucketName, labelOf } from "../object-address.ts";
import { ownEntry } from "../own-entry.ts";
import { addressBucket } from "./data-plane/bucket-address.ts";
import { readDenial } from "./denial.ts";
import type { Endpoint } from "./endpoint.ts";
import { type Failure, type Refusal, readFailure } from "./failure.ts";
import { toFailureFacts } from "./failure-facts.ts";
import { type ConnectionFacts, describeNetworkError } from "./network-errors.ts";
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
		hint: told.hint,
		requestIds: failure.requestIds,
		group: toGroup(told, failure.message, failed),
	});
}

/** What is wrong with whoever asks, or with where: not with one object. */
const SHARED: ReadonlySet<ErrorCode> = new Set([
	"access-denied",
	"bad-credentials",
	"no-such-bucket",
	"wrong-region",
	"clock-skew",
	"not-supported",
	"unreachable",
	"timeout",
]);

// Each object may have a KMS key of its own, so that what it forbids to a reader says nothing of the others.
function toGroup(
	{ code, reason }: Told,
	message: string,
	{ request, endpoint }: FailedRequest,
): string | undefined {
	const { permission } = OPERATIONS[request.operation];
	const isOfKey = permission === "s3:GetObject" && /\bkms\b/i.test(message);
	if (!SHARED.has(code) || isOfKey) return undefined;
	const missing = OF_REQUESTS.has(code) ? [readDenial(message)?.action ?? permission] : [];
	const isOfStore = OF_ASKERS.has(code) || (OF_HOSTS.has(code) && endpoint.forcePathStyle);
	const where = isOfStore ? (labelOf(request.bucket) ?? "") : request.bucket;
	return [code, reason, ...missing, where].join(" ");
}

/** What is wrong with requests of one kind. */
const OF_REQUESTS: ReadonlySet<ErrorCode> = new Set(["access-denied", "not-supported"]);

/** What is wrong with whoever asks, in whichever bucket of a store. */
const OF_ASKERS: ReadonlySet<ErrorCode> = new Set(["bad-credentials", "clock-skew"]);

/** What is wrong with a host, of which a store has one for all buckets or one for each. */
const OF_HOSTS: ReadonlySet<ErrorCode> = new Set(["unreachable", "timeout"]);

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

interface Told {
	readonly code: StagingError["code"];
	readonly reason: string;
	readonly hint?: string | undefined;
	readonly details: readonly string[];
}

function tellNetwork(failure: Failure, failed: FailedRequest): Told | undefined {
	if (failure.errno === "ERR_INVALID_CHAR") {
		const reason = `a header holds characters that HTTP cannot carry: ${toSafeText(failure.message)}`;
		return { code: "invalid-input", reason, details: [] };
	}
	const errno = failure.errno ?? (failure.name === "TimeoutError" ? "ETIMEDOUT" : failure.name);
	const row = describeNetworkError(errno);
	const { endpoint } = failed;
	const details = [endpoint.name, failure.proxy, failure.errno].filter(
		(told) => told !== undefined,
	);
	return row && { ...row, hint: row.hint(toConnectionFacts(failed)), details };
}

function toConnectionFacts({ request, endpoint }: FailedRequest): ConnectionFacts {
	const host = addressBucket(endpoint, bucketName(request.bucket))?.host;
	const isOfBucket = host?.startsWith(`${bucketName(request.bucket)}.`) === true;
	return {
		endpoint: endpoint.name,
		...(endpoint.url === undefined && { amazonRegion: endpoint.region }),
		...(isOfBucket && { bucketHost: host }),
	};
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
	const byCode = ownEntry(ROWS_BY_CODE, failure.s3Code ?? "");
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

function toDetails({ status, s3Code, requestIds }: Failure): string[] {
	const code = s3Code === undefined ? [] : [toSafeText(s3Code)];
	const answer = status === undefined ? code : [[status, ...code].join(" ")];
	const requestId = requestIds?.requestId;
	return requestId === undefined ? answer : [...answer, `request id ${requestId}`];
}
