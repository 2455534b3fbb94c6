import { StagingError } from "../errors.ts";
import { toPartBytes } from "../part-bytes.ts";
import type { Copy } from "../plan/plan.ts";
import { sourceObject } from "../source-object.ts";
import type { Checksum, ObjectDescription } from "../store/object-facts.ts";
import type { MultipartUpload, StoredPart } from "../store/object-store.ts";
import { describe, mergeHeaders } from "./copied-headers.ts";
import { assertUnchanged, isHeld } from "./copied-version.ts";
import { type Copied, toCopied } from "./copy-arrival.ts";
import { describeTransfer } from "./locations.ts";
import { makeOfParts } from "./multipart.ts";
import { type Piece, splitBytes } from "./parts.ts";
import { runPieces } from "./run-pieces.ts";
import type { TransferContext } from "./transfer-context.ts";
import { verifyCopy } from "./verify-copy.ts";

/** Copies an object part by part, side by side. What the source says of itself is read first and said again. */
export async function copyInParts(
	copy: Copy,
	planned: Copied["source"],
	context: TransferContext,
): Promise<Copied> {
	const { scheduler, store, signal } = context;
	const { location } = copy;
	const call = { bucket: location.bucket, bufferBytes: 0 };
	const source = await scheduler.run(call, () => describe(copy, planned, context));
	if (source.etag === "") throw unnamedError(copy);
	const tags =
		copy.headers.tags ?? (await scheduler.run(call, () => store.tags(sourceObject(copy), signal)));
	const headers = mergeHeaders(copy, source);
	const said = Object.keys(tags).length === 0 ? headers : { ...headers, tags };
	const checksum = source.checksums.find(isOfWhole);
	const begin = (graceful: AbortSignal) =>
		store.beginCopy({ location, headers: said, ...(checksum && { checksum }) }, graceful);
	const fill = async (begun: MultipartUpload) => {
		const parts = await copyParts({ copy, source, begun }, context);
		if (!isHeld(source, copy, context))
			await scheduler.run(call, () => assertUnchanged(source, copy, context));
		return parts;
	};
	const stored = await makeOfParts({ bucket: location.bucket, begin, fill }, context);
	const verify = () => verifyCopy({ copy, source, copied: stored }, context);
	const verified = stored.verified === "size" ? await scheduler.run(call, verify) : stored.verified;
	return toCopied({ source, said }, { ...stored, verified });
}

// Parts of two versions would meet.
function unnamedError(copy: Copy): StagingError {
	return new StagingError(
		"not-supported",
		`Could not ${describeTransfer(copy)}: the store gives no ETag, so its parts cannot be held to one version`,
	);
}

/** What the store can make out of the checksums of parts (API reference, CreateMultipartUpload). */
function isOfWhole({ algorithm, type }: Checksum): boolean {
	return type === "FULL_OBJECT" && algorithm.startsWith("crc");
}

interface Copying {
	readonly copy: Copy;
	readonly source: ObjectDescription;
	readonly begun: MultipartUpload;
}

async function copyParts(
	{ copy, source, begun }: Copying,
	context: TransferContext,
): Promise<readonly StoredPart[]> {
	const parts: StoredPart[] = [];
	const from = { ...sourceObject(copy), etag: source.etag };
	const move = async ({ number, start, bytes }: Piece, _: Buffer, signal: AbortSignal) => {
		const part = { number, source: from, start, end: start + bytes - 1 };
		parts[number - 1] = await context.store.copyPart(begun, part, signal);
		context.onProgress(bytes);
	};
	const { bucket } = copy.location;
	const partBytes = toPartBytes(source.bytes, context.store.traits(bucket).parts);
	const pieces = [...splitBytes(source.bytes, partBytes)];
	await runPieces({ bucket, pieces, bufferBytes: 0, move }, context);
	return parts;
}
