import { runWithGrace } from "../after-cancel.ts";
import { StagingError } from "../errors.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectHeaders, Rehearsal } from "./object-facts.ts";
import type { MultipartUpload } from "./object-store.ts";
import { hasS3Code, readRefusal } from "./s3-errors.ts";
import { createUpload, toUploadInput } from "./s3-multipart.ts";
import type { S3Request } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { toTermHeaders } from "./term-headers.ts";

// As for uploads in earnest: one whose id never arrived could not be given up.
const BEGIN_GRACE_MILLISECONDS = 1500;
const ABORT_GRACE_MILLISECONDS = 3000;

/** Begins an upload and gives it up before its first part. */
export async function rehearseUpload(
	session: S3Session,
	location: ObjectLocation,
	headers: ObjectHeaders,
	signal: AbortSignal,
): Promise<Rehearsal> {
	try {
		const upload = await runWithGrace(signal, BEGIN_GRACE_MILLISECONDS, (graceful) =>
			createUpload(session, location, headers, graceful),
		);
		return await giveUp(session, upload, signal);
	} catch (error) {
		if (error instanceof StagingError && isUnknownRequest(error)) return { unsupported: error };
		throw error;
	}
}

async function giveUp(
	session: S3Session,
	upload: MultipartUpload,
	signal: AbortSignal,
): Promise<Rehearsal> {
	const request: S3Request = { operation: "AbortMultipartUpload", ...upload.location };
	try {
		await runWithGrace(signal, ABORT_GRACE_MILLISECONDS, (graceful) =>
			session.send(request, graceful, async () =>
				(await session.controlPlane(request.bucket)).abortUpload(
					toUploadInput(upload),
					toTermHeaders(request),
					graceful,
				),
			),
		);
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		// Else it is an abort whose answer got lost.
		if (!hasS3Code(error, "NoSuchUpload"))
			return { leftover: { uploadId: upload.uploadId, error } };
	}
	await session.leftovers.noteEnded(upload);
	return {};
}

function isUnknownRequest(error: StagingError): boolean {
	const { status, s3Code = "" } = readRefusal(error);
	return ["NotImplemented", "MethodNotAllowed"].includes(s3Code) || status === 501;
}
