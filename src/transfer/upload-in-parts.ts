import type { Upload } from "../plan/plan.ts";
import type { MultipartUpload, StoredObject, UploadedPart } from "../store/object-store.ts";
import { runWithGrace } from "./after-cancel.ts";
import { type Piece, splitBytes, toPartBytes } from "./parts.ts";
import { runConcurrently } from "./run-concurrently.ts";
import type { SourceFile } from "./source-file.ts";
import type { TransferContext } from "./transfer-context.ts";

// A cancelled job has 5 s for everything. An upload that is just being begun is let begin, because one whose
// id never arrived could not be aborted.
const BEGIN_GRACE_MILLISECONDS = 1500;
const ABORT_GRACE_MILLISECONDS = 3000;

/** Uploads a file part by part: completed if every part was taken, aborted otherwise. */
export async function uploadInParts(
	upload: Upload,
	file: SourceFile,
	context: TransferContext,
): Promise<StoredObject> {
	const { limiter, signal } = context;
	const begun = await limiter.run(0, signal, () =>
		runWithGrace(signal, BEGIN_GRACE_MILLISECONDS, (graceful) =>
			context.store.createUpload(upload.location, upload.headers, graceful),
		),
	);
	try {
		const parts = await sendParts(upload, file, begun, context);
		await file.assertUnchanged();
		return await limiter.run(0, signal, () => context.store.completeUpload(begun, parts, signal));
	} catch (error) {
		await abort(begun, context);
		throw error;
	}
}

async function sendParts(
	upload: Upload,
	file: SourceFile,
	begun: MultipartUpload,
	context: TransferContext,
): Promise<readonly UploadedPart[]> {
	const { limiter, store, onProgress } = context;
	const parts: UploadedPart[] = [];
	const sendPart = (piece: Piece, signal: AbortSignal) =>
		limiter.run(piece.bytes, signal, async (buffer) => {
			const body = await file.read(buffer, piece.start, piece.bytes);
			parts[piece.number - 1] = await store.uploadPart(begun, piece.number, body, signal);
			onProgress(piece.bytes);
		});
	const pieces = splitBytes(upload.bytes, toPartBytes(upload.bytes));
	await runConcurrently(pieces, limiter.maxConcurrency, context.signal, sendPart);
	return parts;
}

async function abort(begun: MultipartUpload, context: TransferContext): Promise<void> {
	const { store, limiter, signal, onNotice } = context;
	const abortNow = (graceful: AbortSignal) =>
		limiter.run(0, graceful, () => store.abortUpload(begun, graceful));
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
