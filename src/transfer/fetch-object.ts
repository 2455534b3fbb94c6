import { type ContentHash, createContentHash, toCrcDigest } from "../checksums/content-hash.ts";
import { type Crc32Piece, combineCrc32 } from "../checksums/crc32-combine.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectInfo, ObjectSummary } from "../store/object-store.ts";
import { fetchRange, RangesUnusable } from "./fetch-range.ts";
import { type Piece, splitBytes, toRangeBytes } from "./parts.ts";
import { chooseProof, type Proof } from "./proof.ts";
import { WRITE_BUFFER_BYTES } from "./range-writer.ts";
import { runConcurrently } from "./run-concurrently.ts";
import type { TemporaryFile } from "./temporary-file.ts";
import type { TransferContext } from "./transfer-context.ts";

/** An object whose bytes are to be in a file. */
export interface ObjectToFetch {
	readonly location: ObjectLocation;
	readonly object: ObjectSummary | ObjectInfo;
	readonly file: TemporaryFile;
}

/** An object whose bytes are in the file. */
export interface FetchedObject {
	readonly info: ObjectInfo;
	readonly proof: Proof | undefined;
	/** What the proof's algorithm makes of the bytes that arrived. */
	readonly digest: Buffer | undefined;
}

/** Fetches an object with one request and digests it on the way. */
export async function fetchAtOnce(
	wanted: ObjectToFetch,
	context: TransferContext,
): Promise<FetchedObject> {
	const { limiter, signal } = context;
	const piece = { number: 1, start: 0, bytes: wanted.object.bytes };
	const job = {
		...wanted,
		piece,
		chooseHash: (info: ObjectInfo) => toHash(chooseProof(info)),
		signal,
	};
	const { info, digest } = await limiter.run(WRITE_BUFFER_BYTES, signal, (buffer) =>
		fetchRange(job, buffer, context),
	);
	return { info, proof: chooseProof(info), digest };
}

/**
 * Fetches an object in ranges side by side. Fails with `RangesUnusable` where the store knows none, and where
 * it gives no ETag: then nothing shows that all ranges are of one version.
 */
export async function fetchInRanges(
	wanted: ObjectToFetch,
	context: TransferContext,
): Promise<FetchedObject> {
	const info = await lookUp(wanted, context);
	if (info.etag === "") {
		throw new RangesUnusable(wanted.location.key);
	}
	const proof = chooseProof(info);
	const isCombined = proof?.algorithm === "crc32";
	const ranges: Crc32Piece[] = [];
	const fetchOne = (piece: Piece, signal: AbortSignal) =>
		context.limiter.run(WRITE_BUFFER_BYTES, signal, async (buffer) => {
			const chooseHash = () => (isCombined ? toHash(proof) : undefined);
			const job = { ...wanted, object: info, piece, chooseHash, signal };
			const { digest } = await fetchRange(job, buffer, context);
			ranges[piece.number - 1] = { crc32: digest?.readUInt32BE() ?? 0, bytes: piece.bytes };
		});
	const pieces = splitBytes(info.bytes, toRangeBytes(info.bytes));
	await runConcurrently(pieces, context.limiter.maxConcurrency, context.signal, fetchOne);
	const digest = isCombined
		? toCrcDigest(combineCrc32(ranges))
		: await digestFile(wanted.file, proof, context);
	return { info, proof, digest };
}

// A listing knows no checksums and no metadata, and no answer to a range has the checksum of the whole.
function lookUp(
	{ location, object }: ObjectToFetch,
	context: TransferContext,
): Promise<ObjectInfo> {
	return "checksums" in object
		? Promise.resolve(object)
		: context.limiter.run(0, context.signal, () => context.store.head(location, context.signal));
}

function toHash(proof: Proof | undefined): ContentHash | undefined {
	return proof && createContentHash(proof.algorithm);
}

// Ranges arrive in any order, and only CRC32s of ranges combine, so the others need the file once more.
async function digestFile(
	file: TemporaryFile,
	proof: Proof | undefined,
	{ limiter, signal }: TransferContext,
): Promise<Buffer | undefined> {
	const hash = toHash(proof);
	if (hash === undefined) {
		return undefined;
	}
	return limiter.run(WRITE_BUFFER_BYTES, signal, async (buffer) => {
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
