import { hash } from "node:crypto";
import { StagingError } from "../errors.ts";
import type { Download } from "../plan/plan.ts";
import { sourceObject } from "../source-object.ts";
import type { ObjectInfo, ObjectSummary } from "../store/object-facts.ts";
import { SMALL_FILE_BYTES } from "./disk-pace.ts";
import { fetchInRanges } from "./fetch-in-ranges.ts";
import { fetchToFile, fetchToMemory } from "./fetch-whole.ts";
import type { FetchedObject, WantedObject } from "./fetched-object.ts";
import { assertLocked, movedError, toLocked } from "./locked-object.ts";
import { SINGLE_GET_BYTES } from "./parts.ts";
import { assertPinned, assertPinnedFile } from "./pin.ts";
import { assertProven } from "./proof.ts";
import { WRITE_BUFFER_BYTES } from "./range-writer.ts";
import { RangesUnusable } from "./reception.ts";
import { retracting } from "./retracting.ts";
import type { Grant } from "./task.ts";
import { TemporaryFile } from "./temporary-file.ts";
import type { Arrival, TransferContext } from "./transfer-context.ts";
import { type WaitingFile, writeWaiting } from "./waiting-file.ts";

/** A download that has arrived, but for its name. */
export interface ArrivedDownload {
	readonly arrival: Arrival;
	readonly file: WaitingFile;
	/** The object's `Content-Encoding`, where its entry asks for what it holds. */
	readonly contentEncoding?: string | undefined;
}

/** Whether an object of this size is fetched in ranges side by side. */
export function isLargeDownload(bytes: number): boolean {
	return bytes > SINGLE_GET_BYTES;
}

/** What fetching an object of this size with one request needs. */
export function toDownloadBufferBytes(bytes: number): number {
	return bytes > SMALL_FILE_BYTES ? WRITE_BUFFER_BYTES : bytes;
}

/** Of an object that is gone: the plan saw it, so its key is right. */
const GONE_HINT =
	"It was there when the transfers were planned: let what deletes it end before the step begins";

/**
 * Fetches one object to a file beside its destination, whole and verified. An object that changes on the way is
 * begun again once. `grant` is a turn for a request, with a buffer if the object is not large.
 */
export async function fetchDownload(
	download: Download,
	grant: Grant,
	context: TransferContext,
): Promise<ArrivedDownload> {
	try {
		return await fetchAnewOnce(download, grant, context);
	} catch (error) {
		if (!isGone(error)) {
			throw error;
		}
		throw toLocked(download.object)
			? movedError(download, undefined)
			: error.retold({ hint: GONE_HINT });
	}
}

async function fetchAnewOnce(
	download: Download,
	grant: Grant,
	context: TransferContext,
): Promise<ArrivedDownload> {
	const { scheduler, store, signal } = context;
	try {
		return await fetchVersion(download, download.object, grant, context);
	} catch (error) {
		if (!(error instanceof StagingError) || error.code !== "object-changed") {
			throw error;
		}
		grant.release();
		const { bucket } = download;
		const lookUp = () => store.head(sourceObject(download), signal);
		const current = await scheduler.run({ bucket, bufferBytes: 0 }, lookUp);
		if (toLocked(download.object)) {
			throw movedError(download, current);
		}
		const isLarge = isLargeDownload(current.bytes);
		const bufferBytes = isLarge ? 0 : toDownloadBufferBytes(current.bytes);
		return await scheduler.run({ bucket, bufferBytes }, (again) =>
			fetchVersion(download, current, again, context),
		);
	}
}

async function fetchVersion(
	download: Download,
	object: ObjectSummary | ObjectInfo,
	grant: Grant,
	context: TransferContext,
): Promise<ArrivedDownload> {
	const wanted = { location: sourceObject(download), object };
	if (object.bytes <= SMALL_FILE_BYTES) {
		const fetched = await fetchToMemory(wanted, grant.buffer, context);
		assertArrived(fetched, download);
		assertPinned(download, () => hash("sha256", fetched.bytes));
		const file = await writeWaiting(download, fetched.bytes, context);
		context.onProgress(object.bytes);
		return toArrived(fetched, download, file);
	}
	const file = await TemporaryFile.create(download, context);
	let fetched: FetchedObject;
	try {
		fetched = await fetchInto(file, wanted, { grant, context });
		assertArrived(fetched, download);
		await assertPinnedFile(download, file, context.signal);
	} catch (error) {
		await file.discard();
		throw error;
	}
	return toArrived(fetched, download, await file.close(object.bytes));
}

interface Turn {
	readonly grant: Grant;
	readonly context: TransferContext;
}

async function fetchInto(
	file: TemporaryFile,
	wanted: WantedObject,
	{ grant, context }: Turn,
): Promise<FetchedObject> {
	const fetchWhole = ({ buffer }: Grant) =>
		retracting(context, (counted) => fetchToFile(wanted, { file, buffer }, counted));
	if (!isLargeDownload(wanted.object.bytes)) {
		return fetchWhole(grant);
	}
	grant.release();
	try {
		return await retracting(context, (counted) => fetchInRanges(wanted, file, counted));
	} catch (error) {
		if (!(error instanceof RangesUnusable)) {
			throw error;
		}
	}
	const { bucket } = wanted.location;
	return context.scheduler.run({ bucket, bufferBytes: WRITE_BUFFER_BYTES }, fetchWhole);
}

function isGone(error: unknown): error is StagingError {
	return error instanceof StagingError && error.code === "no-such-object";
}

function assertArrived(fetched: FetchedObject, download: Download): void {
	assertLocked(fetched, download);
	const { proof, digest } = fetched;
	if (proof !== undefined && digest !== undefined) {
		assertProven(proof, digest, sourceObject(download));
	}
}

function toArrived(fetched: FetchedObject, download: Download, file: WaitingFile): ArrivedDownload {
	const arrival = toArrival(fetched, download);
	return download.entry.decode === undefined
		? { arrival, file }
		: { arrival, file, contentEncoding: fetched.info.contentEncoding };
}

// Results stay for as long as the phase lasts, so they share what they can with the plan and one another, shape included.
function toArrival({ info, proof }: FetchedObject, { object, entry }: Download): Arrival {
	const { bytes, etag, versionId, contentType, metadata, lastModified } = info;
	return {
		// An answer without a Content-Length was counted; had it not been as long as the object, it would have failed.
		bytes: bytes || object.bytes,
		etag: etag === object.etag ? object.etag : etag,
		versionId,
		checksum: proof?.checksum,
		contentType,
		modifiedMilliseconds: lastModified?.getTime(),
		storageClass: info.storageClass,
		tagsCount: info.tagsCount,
		metadata: Object.keys(metadata).length === 0 ? NO_METADATA : metadata,
		verified: entry.sha256 === undefined ? (proof?.algorithm ?? "size") : "sha256",
	};
}

const NO_METADATA: Arrival["metadata"] = {};
