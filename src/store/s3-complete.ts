import { createHash } from "node:crypto";
import type {
	CompleteMultipartUploadCommandInput,
	CompleteMultipartUploadCommandOutput,
} from "@aws-sdk/client-s3";
import { combineCrc32 } from "../checksums/crc32-combine.ts";
import { StagingError } from "../errors.ts";
import type { HttpHeaders } from "./http/http-exchange.ts";
import type { Checksum, ObjectInfo, StoredObject } from "./object-facts.ts";
import type { MultipartUpload, UploadedPart } from "./object-store.ts";
import { isWholeChecksumRefusal } from "./proof/proof-refusals.ts";
import { encodeCrc32, toVerification } from "./proof/upload-proof.ts";
import { hasS3Code } from "./s3-errors.ts";
import { refuseProof, toUploadInput } from "./s3-multipart.ts";
import { toChecksums } from "./s3-object-info.ts";
import { headObject } from "./s3-read.ts";
import { type S3Request, toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { readEtag } from "./store-answer.ts";

const COMPLETE_MILLISECONDS = 600_000;

/** Makes the object out of its parts. */
export async function completeUpload(
	session: S3Session,
	upload: MultipartUpload,
	parts: readonly UploadedPart[],
	signal: AbortSignal,
): Promise<StoredObject> {
	const { onlyNew = false } = upload;
	const request: S3Request = { operation: "CompleteMultipartUpload", ...upload.location, onlyNew };
	const deadline = AbortSignal.any([signal, AbortSignal.timeout(COMPLETE_MILLISECONDS)]);
	const input = toCompleteInput(upload, parts);
	let attempts = 0;
	try {
		const answer = await session.send(request, deadline, async (number) => {
			attempts = number;
			return (await session.controlPlane()).completeUpload(input, deadline);
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
	readonly parts: readonly UploadedPart[];
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
	const isRefusal = upload.proof === "full-crc32" && isWholeChecksumRefusal(error);
	throw isRefusal ? refuseProof(session, upload, error) : error;
}

function toCompleteInput(
	upload: MultipartUpload,
	parts: readonly UploadedPart[],
): CompleteMultipartUploadCommandInput {
	const hasChecksums = toVerification(upload.proof) === "crc32";
	const Parts = parts.map((part) => ({
		PartNumber: part.number,
		ETag: `"${part.etag}"`,
		...(hasChecksums && { ChecksumCRC32: encodeCrc32(part.crc32) }),
	}));
	return {
		...toUploadInput(upload),
		...(upload.onlyNew && { IfNoneMatch: "*" }),
		MultipartUpload: { Parts },
		...(upload.proof === "full-crc32" && {
			ChecksumCRC32: toWholeChecksum(parts).value,
			ChecksumType: "FULL_OBJECT",
			MpuObjectSize: countBytes(parts),
		}),
	};
}

function toWholeChecksum(parts: readonly UploadedPart[]): Checksum {
	return { algorithm: "crc32", value: encodeCrc32(combineCrc32(parts)), type: "FULL_OBJECT" };
}

function countBytes(parts: readonly UploadedPart[]): number {
	return parts.reduce((bytes, part) => bytes + part.bytes, 0);
}

function toStoredObject(
	session: S3Session,
	{ location, proof }: MultipartUpload,
	parts: readonly UploadedPart[],
	answer: Partial<CompleteMultipartUploadCommandOutput>,
): StoredObject {
	const request: S3Request = { operation: "CompleteMultipartUpload", ...location };
	const [told] = toChecksums(toChecksumHeaders(answer));
	const checksum = proof === "full-crc32" ? toWholeChecksum(parts) : told;
	return {
		etag: readEtag(answer.ETag, request, session.endpoint),
		...(answer.VersionId !== undefined && { versionId: answer.VersionId }),
		...(checksum !== undefined && { checksum }),
		verified: toVerification(proof),
	};
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
	parts: readonly UploadedPart[],
	signal: AbortSignal,
): Promise<StoredObject | undefined> {
	const looking = headObject(session, upload.location, signal);
	// That it cannot be looked at is not the failure to tell of, but where the object may be somebody else's.
	const info = await (upload.onlyNew ? looking : looking.catch(() => undefined));
	return info !== undefined && isMadeOf(info, parts)
		? toStoredObject(session, upload, parts, { ETag: info.etag, VersionId: info.versionId })
		: undefined;
}

/** The upload is gone and the object is not made of it, so somebody else was faster. */
function toExistsError({ location }: MultipartUpload, cause: unknown): StagingError {
	const text = `Could not upload ${toUri(location)}: there is an object already`;
	return new StagingError("object-exists", text, { cause });
}

function isMadeOf(info: ObjectInfo, parts: readonly UploadedPart[]): boolean {
	const { value } = toWholeChecksum(parts);
	const isSame = info.checksums.some(
		(checksum) =>
			checksum.algorithm === "crc32" && checksum.type === "FULL_OBJECT" && checksum.value === value,
	);
	return info.bytes === countBytes(parts) && (isSame || info.etag === toMultipartEtag(parts));
}

// The MD5 of the parts' MD5s and their number, wherever ETags are MD5s.
function toMultipartEtag(parts: readonly UploadedPart[]): string {
	const digests = parts.map((part) => Buffer.from(part.etag, "hex"));
	const digest = createHash("md5").update(Buffer.concat(digests)).digest("hex");
	return `${digest}-${parts.length}`;
}
