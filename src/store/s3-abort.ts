import type { MultipartUpload } from "./object-store.ts";
import { hasS3Code } from "./s3-errors.ts";
import { toUploadInput } from "./s3-multipart.ts";
import type { S3Request } from "./s3-request.ts";
import type { S3Session } from "./s3-session.ts";
import { toTermHeaders } from "./term-headers.ts";

const MAX_ABORTS = 5;

/** What is said of an upload that is over. Ceph has the second word for it where its parts are listed. */
const GONE = ["NoSuchUpload", "NoSuchKey"];

/**
 * Ends an upload that is not to be, again and again until no part that was still on its way is left. Whether there was
 * one: it may be gone already.
 */
export async function abortUpload(
	session: S3Session,
	upload: MultipartUpload,
	signal: AbortSignal,
): Promise<boolean> {
	const wasThere = await abortAll(session, upload, signal);
	await session.leftovers.noteEnded(upload);
	return wasThere;
}

async function abortAll(
	session: S3Session,
	upload: MultipartUpload,
	signal: AbortSignal,
): Promise<boolean> {
	const request: S3Request = { operation: "AbortMultipartUpload", ...upload.location };
	const input = toUploadInput(upload);
	for (let round = 0; round < MAX_ABORTS; round++) {
		const isGone = await failsWith(GONE, () =>
			session.send(request, signal, async () =>
				(await session.controlPlane(request.bucket)).abortUpload(
					input,
					toTermHeaders(request),
					signal,
				),
			),
		);
		if (isGone || !(await hasParts(session, upload, signal))) {
			return round > 0 || !isGone;
		}
	}
	return true;
}

async function hasParts(
	session: S3Session,
	upload: MultipartUpload,
	signal: AbortSignal,
): Promise<boolean> {
	const request: S3Request = { operation: "ListParts", ...upload.location };
	let parts = 0;
	const list = async () => {
		const answer = await session.send(request, signal, async () =>
			(await session.controlPlane(request.bucket)).listParts(
				toUploadInput(upload),
				toTermHeaders(request),
				signal,
			),
		);
		parts = answer.Parts?.length ?? 0;
	};
	// Listing parts takes a right of its own; without it the answer to the abort has to do.
	const isGone = await failsWith(GONE, () => failsWith(["AccessDenied"], list));
	return !isGone && parts > 0;
}

// Whether the store refuses `work` with one of these codes; any other failure is thrown.
async function failsWith(codes: readonly string[], work: () => Promise<unknown>): Promise<boolean> {
	try {
		await work();
		return false;
	} catch (error) {
		if (codes.some((code) => hasS3Code(error, code))) {
			return true;
		}
		throw error;
	}
}
