import { StagingError } from "../errors.ts";
import { toPartBytes } from "../part-bytes.ts";
import type { FileUpload } from "../plan/plan.ts";
import type { StoredObject } from "../store/object-facts.ts";
import type { MultipartUpload, UploadedPart } from "../store/object-store.ts";
import { makeOfParts } from "./multipart.ts";
import { type Piece, splitBytes } from "./parts.ts";
import { retracting } from "./retracting.ts";
import { runPieces } from "./run-pieces.ts";
import type { SourceFile } from "./source-file.ts";
import type { TransferContext } from "./transfer-context.ts";

/** Once for each proof that a store may not take. */
const MOST_ATTEMPTS = 4;

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

function uploadOnce(
	upload: FileUpload,
	file: SourceFile,
	context: TransferContext,
): Promise<StoredObject> {
	const { location, headers } = upload;
	const begin = (signal: AbortSignal) => context.store.createUpload(location, headers, signal);
	const fill = async (begun: MultipartUpload) => {
		const parts = await sendParts({ upload, file, begun }, context);
		await file.assertUnchanged();
		return parts;
	};
	return makeOfParts({ bucket: location.bucket, begin, fill }, context);
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
