import type { ContentHash } from "../checksums/content-hash.ts";
import { StagingError } from "../errors.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectBody, ObjectInfo, ObjectSummary } from "../store/object-store.ts";
import type { Piece } from "./parts.ts";
import { RangeWriter } from "./range-writer.ts";
import { Resumption } from "./resumption.ts";
import type { TemporaryFile } from "./temporary-file.ts";
import type { TransferContext } from "./transfer-context.ts";

/** A piece of an object on its way into a file. */
export interface FetchJob {
	readonly location: ObjectLocation;
	/** Size and ETag that the object must still have. */
	readonly object: ObjectSummary;
	readonly piece: Piece;
	readonly file: TemporaryFile;
	/** What to digest the bytes with, now that the store has said what it knows of the object. */
	readonly chooseHash: (info: ObjectInfo) => ContentHash | undefined;
	readonly signal: AbortSignal;
}

export interface FetchedRange {
	/** What the store said before the first byte. */
	readonly info: ObjectInfo;
	/** Of the piece's bytes as they arrived. */
	readonly digest: Buffer | undefined;
}

/** The object cannot be read in ranges: the store sends it whole, or no ETag that shows what belongs together. */
export class RangesUnusable extends Error {}

/**
 * Fetches a piece of an object into its place in the file. A body that breaks off or stalls is asked for
 * again from its first missing byte; from its very first where the store gives no ETag, since the rest could
 * be another version's. Fails with `object-changed` when the object is no longer the same.
 */
export async function fetchRange(
	job: FetchJob,
	buffer: Buffer,
	context: TransferContext,
): Promise<FetchedRange> {
	const writer = new RangeWriter(job.file, job.piece.start, buffer, context.onProgress);
	const resumption = new Resumption(job, context);
	let first: FirstAnswer | undefined;
	let received = 0;
	const take = async (chunk: Uint8Array) => {
		received += chunk.length;
		first?.hash?.update(chunk);
		await writer.add(chunk);
	};
	try {
		do {
			const before = received;
			const body = await openBody(job, { received, etag: toEtag(job, first) }, context);
			first ??= { info: body.info, hash: job.chooseHash(body.info) };
			try {
				await readBody(job, body, received, take);
			} catch (error) {
				const canGoOn = toEtag(job, first) !== "";
				await resumption.allow(error, canGoOn && received > before);
				if (!canGoOn) {
					await writer.restart();
					[first, received] = [undefined, 0];
				}
			}
		} while (first === undefined || received < job.piece.bytes);
		await writer.flush();
		return { info: first.info, digest: first.hash?.digest() };
	} finally {
		await writer.settle();
	}
}

/** What the store said before the first byte that counts. */
interface FirstAnswer {
	readonly info: ObjectInfo;
	readonly hash: ContentHash | undefined;
}

// A listing may know no ETag; then the first answer's is the one to hold on to.
function toEtag({ object }: FetchJob, first: FirstAnswer | undefined): string {
	return object.etag || first?.info.etag || "";
}

async function openBody(
	job: FetchJob,
	{ received, etag }: { readonly received: number; readonly etag: string },
	{ store }: TransferContext,
): Promise<ObjectBody> {
	const { location, object, piece, signal } = job;
	const start = piece.start + received;
	const end = piece.start + piece.bytes - 1;
	const isWhole = piece.bytes === object.bytes && received === 0;
	const body = await store.get(location, {
		...(!isWhole && { range: { start, end } }),
		...(etag !== "" && { ifMatch: etag }),
		signal,
	});
	try {
		assertSame(job, body, { start, etag });
		return body;
	} catch (error) {
		body.destroy();
		throw error;
	}
}

function assertSame(
	{ location, object, piece }: FetchJob,
	{ info, range }: ObjectBody,
	expected: { readonly start: number; readonly etag: string },
): void {
	const uri = `s3://${location.bucket}/${location.key}`;
	// A whole object without a Content-Length says nothing of its size; its bytes are counted in any case.
	const isOtherSize = info.bytes !== object.bytes && (range !== undefined || info.bytes > 0);
	const isOtherVersion = expected.etag !== "" && info.etag !== expected.etag;
	if (isOtherVersion || isOtherSize) {
		throw new StagingError(
			"object-changed",
			`Could not download ${uri}: the object changed while it was read`,
			{ hint: "Something writes to this key while the job reads it: let it end first" },
		);
	}
	if (range === undefined && piece.bytes < object.bytes) {
		throw new RangesUnusable(uri);
	}
	if (
		range !== undefined &&
		(range.start !== expected.start || range.end >= piece.start + piece.bytes)
	) {
		throw new StagingError(
			"service-error",
			`Could not download ${uri}: the store sent bytes ${range.start} to ${range.end}, which were not asked for`,
		);
	}
}

// A store that ignores ranges starts again from the first byte.
async function readBody(
	{ location, piece }: FetchJob,
	body: ObjectBody,
	received: number,
	take: (chunk: Uint8Array) => Promise<void>,
): Promise<void> {
	let toSkip = body.range === undefined ? received : 0;
	let missing = piece.bytes - received;
	try {
		for await (const chunk of body.chunks) {
			const rest = chunk.subarray(Math.min(toSkip, chunk.length));
			toSkip -= chunk.length - rest.length;
			missing -= rest.length;
			if (missing < 0) {
				break;
			}
			await take(rest);
		}
	} finally {
		body.destroy();
	}
	if (missing !== 0) {
		const problem = missing > 0 ? `ended ${missing} bytes early` : "was longer than announced";
		throw new StagingError(
			missing > 0 ? "unreachable" : "request-refused",
			`Could not download s3://${location.bucket}/${location.key}: the answer ${problem}`,
		);
	}
}
