import { createHash } from "node:crypto";
import {
	CompleteMultipartUploadCommand,
	type CompleteMultipartUploadCommandInput,
} from "@aws-sdk/client-s3";
import { combineCrc32 } from "../checksums/crc32-combine.ts";
import type { MultipartUpload, StoredObject, UploadedPart } from "./object-store.ts";
import { hasS3Code } from "./s3-errors.ts";
import { headObject } from "./s3-read.ts";
import type { S3Request } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { encodeCrc32, FULL_CRC32, toStoredObject, toUploadInput } from "./s3-write.ts";

const COMPLETE_MILLISECONDS = 600_000;

/** Makes the object out of its parts. */
export async function completeUpload(
	session: S3Session,
	upload: MultipartUpload,
	parts: readonly UploadedPart[],
	signal: AbortSignal,
): Promise<StoredObject> {
	const request: S3Request = { operation: "CompleteMultipartUpload", ...upload.location };
	const deadline = AbortSignal.any([signal, AbortSignal.timeout(COMPLETE_MILLISECONDS)]);
	const crc = combineCrc32(parts);
	const input = toCompleteInput(session, upload, parts);
	let attempts = 0;
	try {
		const answer = await session.send(request, deadline, ({ number, options }) => {
			attempts = number;
			return session.client.send(new CompleteMultipartUploadCommand(input), options);
		});
		// Some stores say only where the object is.
		const isUntold = !answer.ETag && Boolean(answer.Location);
		const found = isUntold ? await findCompleted(session, upload, parts, deadline) : undefined;
		return found ?? toStoredObject(session, request, answer, crc);
	} catch (error) {
		// An upload that is gone when asked again was completed by the request whose answer was lost.
		const mayBeDone = attempts > 1 && hasS3Code(error, "NoSuchUpload");
		const stored = mayBeDone ? await findCompleted(session, upload, parts, deadline) : undefined;
		if (stored === undefined) {
			throw error;
		}
		return stored;
	}
}

function toCompleteInput(
	session: S3Session,
	upload: MultipartUpload,
	parts: readonly UploadedPart[],
): CompleteMultipartUploadCommandInput {
	const isWhole = session.endpoint.dialect.uploadProof === "crc32";
	const Parts = parts.map((part) => ({
		PartNumber: part.number,
		ETag: `"${part.etag}"`,
		...(isWhole && { ChecksumCRC32: encodeCrc32(part.crc32) }),
	}));
	return {
		...toUploadInput(upload),
		MultipartUpload: { Parts },
		...(isWhole && {
			ChecksumCRC32: encodeCrc32(combineCrc32(parts)),
			ChecksumType: FULL_CRC32.ChecksumType,
			MpuObjectSize: countBytes(parts),
		}),
	};
}

function countBytes(parts: readonly UploadedPart[]): number {
	return parts.reduce((bytes, part) => bytes + part.bytes, 0);
}

async function findCompleted(
	session: S3Session,
	upload: MultipartUpload,
	parts: readonly UploadedPart[],
	signal: AbortSignal,
): Promise<StoredObject | undefined> {
	// That it cannot be looked at is not the failure to tell of.
	const info = await headObject(session, upload.location, signal).catch(() => undefined);
	if (info === undefined || info.bytes !== countBytes(parts)) {
		return undefined;
	}
	const crc = combineCrc32(parts);
	const isSame = info.checksums.some(
		({ algorithm, value, type }) =>
			algorithm === "crc32" && type === "FULL_OBJECT" && value === encodeCrc32(crc),
	);
	const { etag, versionId } = info;
	const request: S3Request = { operation: "HeadObject", ...upload.location };
	return isSame || etag === toMultipartEtag(parts)
		? toStoredObject(session, request, { ETag: etag, VersionId: versionId }, crc)
		: undefined;
}

// The MD5 of the parts' MD5s and their number, wherever ETags are MD5s.
function toMultipartEtag(parts: readonly UploadedPart[]): string {
	const digests = parts.map((part) => Buffer.from(part.etag, "hex"));
	const digest = createHash("md5").update(Buffer.concat(digests)).digest("hex");
	return `${digest}-${parts.length}`;
}
