import { StagingError } from "../errors.ts";
import { toPartBytes } from "../part-bytes.ts";
import type { FileUpload } from "../plan/plan.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectHeaders, StoredObject } from "../store/object-facts.ts";
import type { MultipartUpload, UploadedPart } from "../store/object-store.ts";
import { makeOfParts } from "./multipart.ts";
import type { PartSource } from "./part-source.ts";
import { type Piece, splitBytes } from "./parts.ts";
import { retracting } from "./retracting.ts";
import { runPieces } from "./run-pieces.ts";
import type { SourceFile } from "./source-file.ts";
import type { TransferContext } from "./transfer-context.ts";

/** Once for each proof that a store may not take. */
const MOST_ATTEMPTS = 4;

/** An object that is uploaded part by part. */
export interface PartedUpload {
	readonly location: ObjectLocation;
	readonly headers: ObjectHeaders;
	readonly bytes: number;
}

/** Uploads a file part by part; see `sendAllParts`. */
export function uploadInParts(
	upload: FileUpload,
	file: SourceFile,
	context: TransferContext,
): Promise<StoredObject> {
	const source: PartSource = {
		read: ({ start, bytes }, buffer) => file.read(buffer, start, bytes),
		assertGood: () => file.assertUnchanged(),
	};
	return sendAllParts(upload, () => source, context);
}

/**
 * Makes an object of parts: completed if every part was taken, aborted otherwise. Begun anew, with another source, where
 * the store does not take what its parts are proven with.
 */
export async function sendAllParts(
	upload: PartedUpload,
	open: () => PartSource,
	context: TransferContext,
): Promise<StoredObject> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await retracting(context, (counted) => sendOnce(upload, open(), counted));
		} catch (error) {
			const isRefused = error instanceof StagingError && error.code === "proof-refused";
			if (!isRefused || attempt === MOST_ATTEMPTS) {
				throw error;
			}
		}
	}
}

function sendOnce(
	upload: PartedUpload,
	source: PartSource,
	context: TransferContext,
): Promise<StoredObject> {
	const { location, headers } = upload;
	const begin = (signal: AbortSignal) => context.store.createUpload(location, headers, signal);
	const fill = async (begun: MultipartUpload) => {
		const parts = await sendParts({ upload, source, begun }, context);
		await source.assertGood();
		return parts;
	};
	return makeOfParts({ bucket: location.bucket, begin, fill }, context);
}

interface Sending {
	readonly upload: PartedUpload;
	readonly source: PartSource;
	readonly begun: MultipartUpload;
}

async function sendParts(
	{ upload, source, begun }: Sending,
	context: TransferContext,
): Promise<readonly UploadedPart[]> {
	const parts: UploadedPart[] = [];
	const move = async (piece: Piece, buffer: Buffer, signal: AbortSignal) => {
		const body = await source.read(piece, buffer, signal);
		parts[piece.number - 1] = await context.store.uploadPart(begun, piece.number, body, signal);
		context.onProgress(piece.bytes);
	};
	const partBytes = toPartBytes(upload.bytes, context.store.traits(upload.location.bucket).parts);
	const pieces = [...splitBytes(upload.bytes, partBytes)];
	const { bucket } = upload.location;
	await runPieces({ bucket, pieces, bufferBytes: partBytes, move }, context);
	return parts;
}
