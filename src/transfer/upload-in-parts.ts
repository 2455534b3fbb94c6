import { runWithGrace } from "../after-cancel.ts";
import { StagingError } from "../errors.ts";
import { toPartBytes } from "../part-bytes.ts";
import type { FileUpload } from "../plan/plan.ts";
import type { StoredObject } from "../store/object-facts.ts";
import type { MultipartUpload, UploadedPart } from "../store/object-store.ts";
import { type Piece, splitBytes } from "./parts.ts";
import { retracting } from "./retracting.ts";
import { runPieces } from "./run-pieces.ts";
import type { SourceFile } from "./source-file.ts";
import type { TransferContext } from "./transfer-context.ts";

/** Once for each proof that a store may not take. */
const MOST_ATTEMPTS = 4;

// A cancelled job has 5 s for everything. An upload that is just being begun is let begin, because one whose
// id never arrived could not be aborted.
const BEGIN_GRACE_MILLISECONDS = 1500;
const ABORT_GRACE_MILLISECONDS = 3000;

/**
 * Uploads a file part by part: completed if every part was taken, aborted otherwise. Begun anew where the store
 * does not take what its parts are proven with.
 */
export async function uploadInParts(
	upload: FileUpload,
	file: SourceFile,
	context: TransferContext,
): Promise<StoredObject> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await retracting(context, (counted) => uploadOnce(upload, file, counted));
		} catch (error) {
			const isRefused = error instanceof StagingError && error.code === "proof-refused";
			if (!isRefused || attempt === MOST_ATTEMPTS) {
				throw error;
			}
		}
	}
}

async function uploadOnce(
	upload: FileUpload,
	file: SourceFile,
	context: TransferContext,
): Promise<StoredObject> {
	const { scheduler, signal, store } = context;
	const call = { bucket: upload.location.bucket, bufferBytes: 0 };
	const begun = await scheduler.run(call, () =>
		runWithGrace(signal, BEGIN_GRACE_MILLISECONDS, (graceful) =>
			store.createUpload(upload.location, upload.headers, graceful),
		),
	);
	try {
		const parts = await sendParts({ upload, file, begun }, context);
		await file.assertUnchanged();
		return await scheduler.run(call, () => store.completeUpload(begun, parts, signal));
	} catch (error) {
		await abort(begun, context);
		throw error;
	}
}

interface Sending {
	readonly upload: FileUpload;
	readonly file: SourceFile;
	readonly begun: MultipartUpload;
}

async function sendParts(
	{ upload, file, begun }: Sending,
	context: TransferContext,
): Promise<readonly UploadedPart[]> {
	const parts: UploadedPart[] = [];
	const move = async (piece: Piece, buffer: Buffer, signal: AbortSignal) => {
		const body = await file.read(buffer, piece.start, piece.bytes);
		parts[piece.number - 1] = await context.store.uploadPart(begun, piece.number, body, signal);
		context.onProgress(piece.bytes);
	};
	const partBytes = toPartBytes(upload.bytes);
	const pieces = [...splitBytes(upload.bytes, partBytes)];
	const { bucket } = upload.location;
	await runPieces({ bucket, pieces, bufferBytes: partBytes, move }, context);
	return parts;
}

async function abort(begun: MultipartUpload, context: TransferContext): Promise<void> {
	const { store, scheduler, signal, onNotice } = context;
	const call = { bucket: begun.location.bucket, bufferBytes: 0 };
	const abortNow = (graceful: AbortSignal) =>
		scheduler.run(call, () => store.abortUpload(begun, graceful));
	// What made the abort necessary is why the transfer failed, whatever becomes of the abort itself.
	await runWithGrace(signal, ABORT_GRACE_MILLISECONDS, abortNow).catch((error: unknown) => {
		onNotice(toLeftoverText(begun, error));
	});
}

// Parts of an upload that is neither completed nor aborted are in no listing of objects, and cost money.
function toLeftoverText({ location, uploadId }: MultipartUpload, error: unknown): string {
	const uri = `s3://${location.bucket}/${location.key}`;
	const reason = error instanceof Error ? error.message : String(error);
	return `The parts of an incomplete upload to ${uri} may still be in the bucket (upload id ${uploadId}): ${reason}\nAllow \`s3:AbortMultipartUpload\`, or let a lifecycle rule remove incomplete uploads`;
}
