import { StagingError } from "../errors.ts";
import { bucketName } from "../object-address.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import { toExtraRights } from "./extra-rights.ts";
import type { CopyInParts } from "./object-copy.ts";
import type { Checksum, ObjectHeaders } from "./object-facts.ts";
import type { MultipartUpload, UploadedPart } from "./object-store.ts";
import { sendProven, toRefusedAlgorithm } from "./proof/asked-proof.ts";
import { sendBody } from "./proof/body-upload.ts";
import { isProofRefusal } from "./proof/proof-refusals.ts";
import { checksumOf } from "./proof/upload-proof.ts";
import { type S3Request, toUri } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { assertStoreAnswer } from "./store-answer.ts";
import { toTermHeaders } from "./term-headers.ts";
import { toUploadHeaders } from "./upload-headers.ts";

/** Begins a multipart upload: nothing is visible until it is completed. */
export function createUpload(
	session: S3Session,
	location: ObjectLocation,
	headers: ObjectHeaders,
	signal: AbortSignal,
): Promise<MultipartUpload> {
	const request: S3Request = {
		operation: "CreateMultipartUpload",
		...location,
		...toExtraRights(headers),
	};
	const said = { ...toUploadHeaders(headers), ...toTermHeaders(request) };
	const { onlyNew = false, checksumAlgorithm } = headers;
	return sendProven(session, request, checksumAlgorithm, async (proof) => {
		const input = {
			Bucket: bucketName(location.bucket),
			Key: location.key,
			...toAnnouncement(checksumOf(proof)),
		};
		const { UploadId } = await session.send(request, signal, async () =>
			(await session.controlPlane(location.bucket)).createUpload(input, said, signal),
		);
		assertStoreAnswer(Boolean(UploadId), request, session.endpoint);
		const begun = { location, uploadId: UploadId ?? "", proof, onlyNew };
		await session.leftovers.noteBegun(begun);
		return checksumAlgorithm === undefined ? begun : { ...begun, checksumAlgorithm };
	});
}

// Whether the checksum will be one of the object, or of its parts.
function toAnnouncement(sum: Pick<Checksum, "algorithm" | "type"> | undefined) {
	return sum && { ChecksumAlgorithm: SDK_ALGORITHMS[sum.algorithm], ChecksumType: sum.type };
}

/**
 * Begins a multipart upload whose parts are copied. The checksum is asked for only where uploads have one of the whole
 * object as well.
 */
export function beginCopy(
	session: S3Session,
	{ location, headers, checksum }: CopyInParts,
	signal: AbortSignal,
): Promise<MultipartUpload> {
	const request: S3Request = {
		operation: "CreateMultipartUpload",
		...location,
		...toExtraRights(headers),
	};
	const sent = { ...toUploadHeaders(headers), ...toTermHeaders(request) };
	const { onlyNew = false } = headers;
	return session.proofs.climbDown(async (proof) => {
		const claimed = proof === "full-crc32" ? checksum : undefined;
		const input = {
			Bucket: bucketName(location.bucket),
			Key: location.key,
			...toAnnouncement(claimed),
		};
		const { UploadId = "" } = await session.send(request, signal, async () =>
			(await session.controlPlane(location.bucket)).createUpload(input, sent, signal),
		);
		assertStoreAnswer(UploadId !== "", request, session.endpoint);
		const begun = { location, uploadId: UploadId, proof: "none", onlyNew } as const;
		await session.leftovers.noteBegun(begun);
		return claimed === undefined ? begun : { ...begun, checksum: claimed };
	});
}

const SDK_ALGORITHMS = {
	crc32: "CRC32",
	crc32c: "CRC32C",
	crc64nvme: "CRC64NVME",
	sha1: "SHA1",
	sha256: "SHA256",
} as const satisfies Record<Checksum["algorithm"], string>;

/** Sends one part, which the store checks on arrival. */
export async function uploadPart(
	session: S3Session,
	{ upload, number }: { readonly upload: MultipartUpload; readonly number: number },
	body: Uint8Array,
	signal: AbortSignal,
): Promise<UploadedPart> {
	const { location, uploadId, proof } = upload;
	const query = [
		["partNumber", String(number)],
		["uploadId", uploadId],
	] as const;
	const part = { operation: "UploadPart", ...location, query, headers: {}, body } as const;
	try {
		const { headers: _, ...taken } = await sendBody(session, part, proof, signal);
		return { number, bytes: body.length, ...taken };
	} catch (error) {
		throw isProofRefusal(error) ? refuseProof(session, upload, error) : error;
	}
}

/** The failure of an upload whose proof the store refused; the next upload to this endpoint carries a weaker one, unless its author chose it. */
export function refuseProof(session: S3Session, upload: MultipartUpload, error: unknown): unknown {
	const { location, checksumAlgorithm } = upload;
	if (checksumAlgorithm !== undefined) {
		return toRefusedAlgorithm(location, checksumAlgorithm, error);
	}
	const weaker = session.proofs.below(upload.proof);
	if (weaker === undefined) {
		return error;
	}
	session.proofs.stepDownTo(weaker);
	const text = `Could not upload ${toUri(location)}: the store refuses ${upload.proof} as a proof of the bytes`;
	return new StagingError("proof-refused", text, { cause: error });
}

/** What every request about a multipart upload names. */
export function toUploadInput({ location, uploadId }: MultipartUpload) {
	return { Bucket: bucketName(location.bucket), Key: location.key, UploadId: uploadId };
}
