import type { CompleteMultipartUploadCommandOutput } from "@aws-sdk/client-s3";
import { StagingError } from "../errors.ts";
import { toClaim, toCompleteInput } from "./complete-input.ts";
import type { HttpHeaders } from "./http/http-exchange.ts";
import type { Checksum, StoredObject } from "./object-facts.ts";
import type { MultipartUpload, StoredPart } from "./object-store.ts";
import { sendWhereNew } from "./only-new.ts";
import { combineChecksums, composeChecksums, isMadeOf } from "./parts-sum.ts";
import { isWholeChecksumRefusal } from "./proof/proof-refusals.ts";
import { checksumOf, toVerification } from "./proof/upload-proof.ts";
import { hasS3Code } from "./s3-errors.ts";
import { refuseProof } from "./s3-multipart.ts";
import { toChecksums } from "./s3-object-info.ts";
import { headObject } from "./s3-read.ts";
import { type S3Request, toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { readEtag } from "./store-answer.ts";
import { toTermHeaders } from "./term-headers.ts";

const COMPLETE_MILLISECONDS = 600_000;

/** Makes the object out of its parts. */
export async function completeUpload(
	session: S3Session,
	upload: MultipartUpload,
	parts: readonly StoredPart[],
	signal: AbortSignal,
): Promise<StoredObject> {
	const { location, onlyNew = false } = upload;
	const write = { operation: "CompleteMultipartUpload", location, onlyNew } as const;
	const deadline = AbortSignal.any([signal, AbortSignal.timeout(COMPLETE_MILLISECONDS)]);
	const stored = await sendWhereNew(session, write, deadline, (isConditional) =>
		complete(session, { upload, parts, isConditional }, deadline),
	);
	await session.leftovers.noteEnded(upload);
	return stored;
}

interface Completion {
	readonly upload: MultipartUpload;
	readonly parts: readonly StoredPart[];
	readonly isConditional: boolean;
}

async function complete(
	session: S3Session,
	{ upload, parts, isConditional }: Completion,
	deadline: AbortSignal,
): Promise<StoredObject> {
	const { location, onlyNew = false } = upload;
	const request: S3Request = { operation: "CompleteMultipartUpload", ...location, onlyNew };
	const input = {
		...toCompleteInput(upload, parts),
		...(isConditional && { IfNoneMatch: "*" }),
	};
	let attempts = 0;
	try {
		const answer = await session.send(request, deadline, async (number) => {
			attempts = number;
			return (await session.controlPlane(request.bucket)).completeUpload(
				input,
				toTermHeaders(request),
				deadline,
			);
		});
		// Some stores say only where the object is.
		const isUntold = !answer.ETag && Boolean(answer.Location);
		const found = isUntold ? await findCompleted(session, upload, parts, deadline) : undefined;
		return found ?? toStoredObject(session, upload, parts, answer);
	} catch (error) {
		const failed = { upload, parts, attempts, error };
		return await settleFailure(session, failed, deadline);
	}
}

interface FailedCompletion {
	readonly upload: MultipartUpload;
	readonly parts: readonly StoredPart[];
	readonly attempts: number;
	readonly error: unknown;
}

/** An upload that is gone when asked again was completed by the request whose answer was lost. Throws what else it is. */
async function settleFailure(
	session: S3Session,
	{ upload, parts, attempts, error }: FailedCompletion,
	signal: AbortSignal,
): Promise<StoredObject> {
	const isOver = hasS3Code(error, "NoSuchUpload") || hasS3Code(error, "PreconditionFailed");
	if (attempts > 1 && isOver) {
		const stored = await findCompleted(session, upload, parts, signal);
		if (stored !== undefined) {
			return stored;
		}
		if (upload.onlyNew) {
			throw toExistsError(upload, error);
		}
	}
	const isWhole = checksumOf(upload.proof)?.type === "FULL_OBJECT";
	const isRefusal = isWhole && isWholeChecksumRefusal(error);
	throw isRefusal ? refuseProof(session, upload, error) : error;
}

function toStoredObject(
	session: S3Session,
	upload: MultipartUpload,
	parts: readonly StoredPart[],
	answer: Partial<CompleteMultipartUploadCommandOutput>,
): StoredObject {
	const request: S3Request = { operation: "CompleteMultipartUpload", ...upload.location };
	const [told] = toChecksums(toChecksumHeaders(answer));
	const isHeeded = hasHeeded(upload, told);
	const checksum = isHeeded ? (toClaim(upload, parts) ?? told) : told;
	return {
		etag: readEtag(answer.ETag, request, session.endpoint),
		...(answer.VersionId !== undefined && { versionId: answer.VersionId }),
		...(checksum !== undefined && { checksum }),
		verified: isHeeded ? (upload.checksum?.algorithm ?? toVerification(upload.proof)) : "size",
	};
}

/** A store that knows nothing of what it was asked to check takes no notice of it, and has checked nothing. */
function hasHeeded(
	{ checksum, checksumAlgorithm: algorithm }: MultipartUpload,
	told: Checksum | undefined,
): boolean {
	if (checksum !== undefined) {
		return told?.algorithm === checksum.algorithm && told.value === checksum.value;
	}
	return algorithm === undefined || told?.algorithm === algorithm;
}

function toChecksumHeaders(answer: Partial<CompleteMultipartUploadCommandOutput>): HttpHeaders {
	return {
		"x-amz-checksum-type": answer.ChecksumType,
		"x-amz-checksum-crc32": answer.ChecksumCRC32,
		"x-amz-checksum-crc32c": answer.ChecksumCRC32C,
		"x-amz-checksum-crc64nvme": answer.ChecksumCRC64NVME,
		"x-amz-checksum-sha1": answer.ChecksumSHA1,
		"x-amz-checksum-sha256": answer.ChecksumSHA256,
	};
}

async function findCompleted(
	session: S3Session,
	upload: MultipartUpload,
	parts: readonly StoredPart[],
	signal: AbortSignal,
): Promise<StoredObject | undefined> {
	const looking = headObject(session, upload.location, signal);
	// That it cannot be looked at is not the failure to tell of, but where the object may be somebody else's.
	const info = await (upload.onlyNew ? looking : looking.catch(() => undefined));
	const whole = toClaim(upload, parts) ?? toComposite(upload, parts) ?? combineChecksums(parts);
	return info !== undefined && isMadeOf(info, parts, whole)
		? toStoredObject(session, upload, parts, { ETag: info.etag, VersionId: info.versionId })
		: undefined;
}

function toComposite(
	{ proof }: MultipartUpload,
	parts: readonly StoredPart[],
): Checksum | undefined {
	const sum = checksumOf(proof);
	return sum?.type === "COMPOSITE" ? composeChecksums(parts, sum.algorithm) : undefined;
}

/** The upload is gone and the object is not made of it, so somebody else was faster. */
function toExistsError({ location }: MultipartUpload, cause: unknown): StagingError {
	const text = `Could not upload ${toUri(location)}: there is an object already`;
	return new StagingError("object-exists", text, { cause });
}
