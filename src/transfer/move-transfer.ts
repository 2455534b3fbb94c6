import { StagingError } from "../errors.ts";
import type { Copy, Download, Transfer, Upload } from "../plan/plan.ts";
import { copyObject } from "./copy.ts";
import { type ArrivedDownload, fetchDownload } from "./download.ts";
import { describeTransfer } from "./locations.ts";
import type { DoneResult, FailedResult, TransferResult } from "./result.ts";
import type { Grant } from "./task.ts";
import type { Arrival, TransferContext } from "./transfer-context.ts";
import { giveUpPlace, takePlace } from "./unpacked-place.ts";
import { uploadFile } from "./upload.ts";
import type { WaitingFile } from "./waiting-file.ts";
import { toWritten } from "./written-place.ts";

/** A download that is over, but for its name. */
export type FetchResult = FailedResult | FetchedResult;

export interface FetchedResult extends ArrivedDownload {
	readonly status: "fetched";
	readonly milliseconds: number;
}

/** Moves one upload or copy; one that fails is a result as well. */
export async function moveToStore(
	transfer: Upload | Copy,
	grant: Grant,
	shared: TransferContext,
): Promise<TransferResult> {
	const startedAt = performance.now();
	const context = shared.canaries.guard(transfer.entry, shared);
	try {
		context.signal.throwIfAborted();
		const arrival =
			transfer.direction === "upload"
				? await uploadFile(transfer, grant, context)
				: await copyObject(transfer, grant, context);
		return toDone(transfer, arrival, since(startedAt));
	} catch (error) {
		const isThere = error instanceof StagingError && error.code === "object-exists";
		return isThere && transfer.headers.onlyNew
			? {
					status: "skipped",
					transfer,
					cause: "raced",
					reason: "there is an object since a moment ago",
				}
			: toFailed(error, transfer, context.signal);
	}
}

/** Fetches one download, which waits for its name then. */
export async function fetchTransfer(
	download: Download,
	grant: Grant,
	shared: TransferContext,
): Promise<FetchResult> {
	const startedAt = performance.now();
	const context = shared.canaries.guard(download.entry, shared);
	try {
		context.signal.throwIfAborted();
		const written = download.unpacking === undefined ? download : toWritten(download);
		const arrived = await fetchDownload(written, grant, context);
		const { arrival, file } = await expandIfAsked(arrived, grant, context);
		await applyAttributesIfAsked(file, arrival, context);
		const waiting = download.unpacking === undefined ? file : { ...file, download };
		return { status: "fetched", arrival, file: waiting, milliseconds: since(startedAt) };
	} catch (error) {
		return toFailed(error, download, context.signal);
	}
}

async function expandIfAsked(
	arrived: ArrivedDownload,
	grant: Grant,
	context: TransferContext,
): Promise<ArrivedDownload> {
	const { decode, extract } = arrived.file.download.entry;
	if (decode === undefined && extract === undefined) {
		return arrived;
	}
	// It is on the disk by now, and what is left to do is no request.
	grant.release();
	return context.expansions.run(async () => {
		const { expandArrived } = await import("./expanding/expand-arrived.ts");
		return expandArrived(arrived, context);
	});
}

async function applyAttributesIfAsked(
	file: WaitingFile,
	{ metadata }: Arrival,
	context: TransferContext,
): Promise<void> {
	if (file.download.linkRoot === undefined) {
		return;
	}
	const { applyAttributes } = await import("./attributes/apply-attributes.ts");
	await applyAttributes(file, metadata, context);
}

/** Gives a fetched download its name; a failure stays what it is. */
export async function nameDownload(
	fetched: FetchResult,
	context: TransferContext,
): Promise<TransferResult> {
	if (fetched.status === "failed") {
		return fetched;
	}
	const { arrival, file, milliseconds } = fetched;
	try {
		context.signal.throwIfAborted();
		const unpackedFiles = await takePlace(file, context);
		const told = unpackedFiles === undefined ? arrival : { ...arrival, unpackedFiles };
		return toDone(file.download, told, milliseconds);
	} catch (error) {
		await giveUpPlace(file, context);
		return toFailed(error, file.download, context.signal);
	}
}

function since(startedAt: number): number {
	return Math.round(performance.now() - startedAt);
}

// One by one: an object that others were spread into takes up to twice the memory, and there may be 100,000.
export function toDone(transfer: Transfer, arrival: Arrival, milliseconds: number): DoneResult {
	const { bytes, etag, versionId, checksum, contentType, metadata, verified, unpackedFiles } =
		arrival;
	const { modifiedMilliseconds, storageClass, tagsCount, coding, sourceBytes, isUpdate } = arrival;
	return {
		status: "done",
		transfer,
		bytes,
		isUpdate,
		coding,
		sourceBytes,
		etag,
		versionId,
		checksum,
		contentType,
		modifiedMilliseconds,
		storageClass,
		tagsCount,
		metadata,
		verified,
		unpackedFiles,
		milliseconds,
	};
}

/** What has failed, or was cancelled. */
export function toFailed(error: unknown, transfer: Transfer, signal: AbortSignal): FailedResult {
	return { status: "failed", transfer, error: toError(error, transfer, signal) };
}

function toError(error: unknown, transfer: Transfer, signal: AbortSignal): StagingError {
	if (error instanceof StagingError && !(signal.aborted && error.code !== "cancelled")) {
		return error;
	}
	const what = describeTransfer(transfer);
	return signal.aborted
		? new StagingError("cancelled", `Could not ${what}: cancelled`, { cause: error })
		: new StagingError("internal", `Could not ${what}: ${String(error)}`, { cause: error });
}
