import { MemorySink } from "./byte-sink.ts";
import { fetchPiece } from "./fetch-piece.ts";
import { type FetchedObject, toHash, type WantedObject } from "./fetched-object.ts";
import { chooseProof } from "./proof.ts";
import { RangeWriter } from "./range-writer.ts";
import type { WantedPiece } from "./reception.ts";
import type { TemporaryFile } from "./temporary-file.ts";
import type { TransferContext } from "./transfer-context.ts";

/** An object whose bytes are in memory. */
export interface ObjectInMemory extends FetchedObject {
	readonly bytes: Buffer;
}

/** Fetches an object with one request into the front of `buffer`, which is large enough. */
export async function fetchToMemory(
	wanted: WantedObject,
	buffer: Buffer,
	context: TransferContext,
): Promise<ObjectInMemory> {
	const sink = new MemorySink(buffer);
	const info = await fetchPiece(toPiece(wanted, context), sink, context);
	const proof = chooseProof(info);
	const hash = toHash(proof);
	const { bytes } = sink;
	hash?.update(bytes);
	return { info, proof, digest: hash?.digest(), bytes };
}

/** Where to put an object: a file, and WRITE_BUFFER_BYTES to write it through. */
export interface FileTarget {
	readonly file: TemporaryFile;
	readonly buffer: Buffer;
}

/** Fetches an object with one request into a file and digests it on the way. */
export async function fetchToFile(
	wanted: WantedObject,
	{ file, buffer }: FileTarget,
	context: TransferContext,
): Promise<FetchedObject> {
	const writer = new RangeWriter({
		file,
		buffer,
		start: 0,
		chooseHash: (info) => toHash(chooseProof(info)),
		onWritten: context.onProgress,
	});
	try {
		const info = await fetchPiece(toPiece(wanted, context), writer, context);
		return { info, proof: chooseProof(info), digest: await writer.finish() };
	} finally {
		await writer.settle();
	}
}

function toPiece({ location, object }: WantedObject, { signal }: TransferContext): WantedPiece {
	return { location, object, piece: { number: 1, start: 0, bytes: object.bytes }, signal };
}
