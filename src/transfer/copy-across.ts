import { StagingError } from "../errors.ts";
import type { Copy } from "../plan/plan.ts";
import { sourceObject } from "../source-object.ts";
import type { ObjectDescription, ObjectHeaders, Verification } from "../store/object-facts.ts";
import { MemorySink } from "./byte-sink.ts";
import { describe, mergeHeaders, type SaidByCopy } from "./copied-headers.ts";
import { type Copied, toCopied } from "./copy-arrival.ts";
import { fetchPiece } from "./fetch-piece.ts";
import { fetchToMemory } from "./fetch-whole.ts";
import { toHash } from "./fetched-object.ts";
import { describeTransfer } from "./locations.ts";
import { OrderedHash } from "./ordered-hash.ts";
import type { PartSource } from "./part-source.ts";
import { SINGLE_PUT_BYTES } from "./parts.ts";
import { assertProven, chooseProof, type Proof } from "./proof.ts";
import { RangesUnusable } from "./reception.ts";
import type { Grant } from "./task.ts";
import type { TransferContext } from "./transfer-context.ts";
import { sendAllParts } from "./upload-in-parts.ts";

/**
 * Copies an object to another store through this machine, in one piece or in parts, and never through its disk. What the
 * source says of itself is read first and said again. The bytes are verified as they come, by what the source has of
 * them, and by the destination. `grant` is a turn with a buffer for an object that goes in one piece.
 */
export async function copyAcross(
	copy: Copy,
	planned: Copied["source"],
	grant: Grant,
	context: TransferContext,
): Promise<Copied> {
	const { scheduler } = context;
	const call = { bucket: copy.location.bucket, bufferBytes: 0 };
	scheduler.readsFrom(copy.location.bucket, copy.bucket);
	const source = await describe(copy, planned, context);
	const said = await describeCopy(copy, source, context);
	const work = { copy, source, said };
	if (source.bytes <= SINGLE_PUT_BYTES && source.bytes <= grant.buffer.length) {
		return await copyWhole(work, grant.buffer, context);
	}
	grant.release();
	if (source.bytes > SINGLE_PUT_BYTES) return await copyParts(work, context);
	// It has grown since it was planned, or it is begun again, which is without a buffer.
	return await scheduler.run({ ...call, bufferBytes: source.bytes }, ({ buffer }) =>
		copyWhole(work, buffer, context),
	);
}

interface Crossing {
	readonly copy: Copy;
	readonly source: ObjectDescription;
	readonly said: ObjectHeaders;
}

async function describeCopy(
	copy: Copy,
	source: ObjectDescription,
	{ store, signal }: TransferContext,
): Promise<ObjectHeaders> {
	const { expires, contentType, metadata, ...said }: SaidByCopy = mergeHeaders(copy, source);
	const hasTags = !store.traits(copy.location.bucket).lacks.includes("tags");
	const kept = hasTags ? () => store.tags(sourceObject(copy), signal) : () => ({});
	const tags = copy.headers.tags ?? (await kept());
	return {
		...said,
		...(Object.keys(tags).length > 0 && { tags }),
		...(expires !== undefined && { expires }),
		contentType: contentType ?? "binary/octet-stream",
		metadata: metadata ?? {},
	};
}

async function copyWhole(
	{ copy, source, said }: Crossing,
	buffer: Buffer,
	context: TransferContext,
): Promise<Copied> {
	const location = sourceObject(copy);
	const { proof, digest, bytes } = await fetchToMemory(
		{ location, object: source },
		buffer,
		context,
	);
	if (proof && digest) assertProven(proof, digest, location);
	const stored = await context.store.put(copy.location, bytes, said, context.signal);
	context.onProgress(bytes.length);
	return toCopied({ source, said }, { ...stored, verified: weaker(proof, stored.verified) });
}

async function copyParts(work: Crossing, context: TransferContext): Promise<Copied> {
	const { copy, source, said } = work;
	const proof = chooseProof(source);
	const upload = { location: copy.location, headers: said, bytes: source.bytes };
	try {
		const stored = await sendAllParts(upload, () => openSource(work, proof, context), context);
		return toCopied({ source, said }, { ...stored, verified: weaker(proof, stored.verified) });
	} catch (error) {
		throw error instanceof RangesUnusable ? noRangesError(copy) : error;
	}
}

function openSource(
	{ copy, source }: Crossing,
	proof: Proof | undefined,
	context: TransferContext,
): PartSource {
	const location = sourceObject(copy);
	// Without an ETag nothing shows that all parts are of one version.
	if (source.etag === "") throw new RangesUnusable(location.key);
	const hash = toHash(proof);
	const ordered = hash && new OrderedHash(hash);
	return {
		read: async (piece, buffer, signal) => {
			const sink = new MemorySink(buffer);
			await fetchPiece({ location, object: source, piece, signal }, sink, context);
			await ordered?.add(piece.number, sink.bytes, signal);
			return sink.bytes;
		},
		assertGood: () => {
			if (proof && ordered) assertProven(proof, ordered.digest(), location);
		},
	};
}

/** What is proven from the one end to the other: nothing but the size where the source has no proof. */
function weaker(proof: Proof | undefined, verified: Verification): Verification {
	return proof === undefined ? "size" : verified;
}

function noRangesError(copy: Copy): StagingError {
	return new StagingError(
		"not-supported",
		`Could not ${describeTransfer(copy)}: the store it is in sends no parts of objects, which is how large ones cross`,
		{ hint: "Download it in one step, and upload it in another" },
	);
}
