import { combineDigests, type DigestPiece, isCombinable } from "../checksums/combine-digests.ts";
import type { ObjectInfo, ObjectSummary } from "../store/object-facts.ts";
import { fetchPiece } from "./fetch-piece.ts";
import { type FetchedObject, toHash, type WantedObject } from "./fetched-object.ts";
import { type Piece, splitBytes, toRangeBytes } from "./parts.ts";
import { chooseProof, type Proof } from "./proof.ts";
import { RangeWriter, WRITE_BUFFER_BYTES } from "./range-writer.ts";
import { RangesUnusable, type WantedPiece } from "./reception.ts";
import { runPieces } from "./run-pieces.ts";
import type { TemporaryFile } from "./temporary-file.ts";
import type { TransferContext } from "./transfer-context.ts";

/**
 * Fetches an object into a file in ranges side by side. Fails with `RangesUnusable` where the store knows none,
 * and where it gives no ETag: then nothing shows that all ranges are of one version.
 */
export async function fetchInRanges(
	wanted: WantedObject,
	file: TemporaryFile,
	context: TransferContext,
): Promise<FetchedObject> {
	const info = await lookUp(wanted, context);
	// Without a Content-Length nobody knows the ranges.
	if (info.etag === "" || info.bytes === 0 || info.isOnlyWhole) {
		throw new RangesUnusable(wanted.location.key);
	}
	const proof = chooseProof(info);
	const algorithm = proof?.algorithm ?? "";
	const ranges: DigestPiece[] = [];
	const move = async (piece: Piece, buffer: Buffer, signal: AbortSignal) => {
		const range = { location: wanted.location, object: info, piece, signal };
		const target = { file, buffer, proof: isCombinable(algorithm) ? proof : undefined };
		const digest = await fetchRange(range, target, context);
		if (digest !== undefined) {
			ranges[piece.number - 1] = { digest, bytes: piece.bytes };
		}
	};
	const { bucket } = wanted.location;
	const pieces = [...splitBytes(info.bytes, toRangeBytes(info.bytes))];
	await runPieces({ bucket, pieces, bufferBytes: WRITE_BUFFER_BYTES, move }, context);
	const digest = isCombinable(algorithm)
		? combineDigests(algorithm, ranges)
		: await digestFile({ file, proof, bucket }, context);
	return { info, proof, digest };
}

// A listing knows no checksums and no metadata, and no answer to a range has the checksum of the whole.
async function lookUp(
	{ location, object }: WantedObject,
	{ scheduler, store, signal }: TransferContext,
): Promise<ObjectInfo> {
	if (isComplete(object)) {
		return object;
	}
	const call = { bucket: location.bucket, bufferBytes: 0 };
	return scheduler.run(call, () => store.head(location, signal));
}

function isComplete(object: ObjectSummary | ObjectInfo): object is ObjectInfo {
	return "checksums" in object;
}

interface RangeInFile {
	readonly file: TemporaryFile;
	readonly buffer: Buffer;
	/** Whose algorithm digests the range. */
	readonly proof: Proof | undefined;
}

async function fetchRange(
	wanted: WantedPiece,
	{ file, buffer, proof }: RangeInFile,
	context: TransferContext,
): Promise<Buffer | undefined> {
	const writer = new RangeWriter({
		file,
		buffer,
		start: wanted.piece.start,
		chooseHash: () => toHash(proof),
		onWritten: context.onProgress,
	});
	try {
		await fetchPiece(wanted, writer, context);
		return await writer.finish();
	} finally {
		await writer.settle();
	}
}

interface WholeFile {
	readonly file: TemporaryFile;
	readonly proof: Proof | undefined;
	readonly bucket: string;
}

// Ranges come in any order, and only CRCs of ranges combine, so the others need the file once more.
async function digestFile(
	{ file, proof, bucket }: WholeFile,
	{ scheduler, signal }: TransferContext,
): Promise<Buffer | undefined> {
	const hash = toHash(proof);
	if (hash === undefined) {
		return undefined;
	}
	return scheduler.run({ bucket, bufferBytes: WRITE_BUFFER_BYTES }, async ({ buffer }) => {
		for (let position = 0; ; ) {
			signal.throwIfAborted();
			const bytes = await file.read(buffer, position);
			if (bytes.length === 0) {
				return hash.digest();
			}
			hash.update(bytes);
			position += bytes.length;
		}
	});
}
