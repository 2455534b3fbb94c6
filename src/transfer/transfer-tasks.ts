import type { Transfer } from "../plan/plan.ts";
import type { ObjectStore } from "../store/object-store.ts";
import { isLargeDownload, toDownloadBufferBytes } from "./download.ts";
import { isAcross, toBucket } from "./locations.ts";
import { SINGLE_COPY_BYTES, SINGLE_PUT_BYTES } from "./parts.ts";
import type { Grant, TransferTask } from "./task.ts";
import type { TransferContext } from "./transfer-context.ts";
import { isLargeUpload, toLargeBufferBytes, toUploadBufferBytes } from "./upload-size.ts";

/** A transfer of a list, whose first request has its turn. */
export interface Turn<T extends Transfer> {
	readonly transfer: T;
	readonly index: number;
	readonly grant: Grant;
}

/** Some transfers of a list, by their indices, and what moves one of them. */
export interface TransferWork<T extends Transfer> {
	readonly transfers: readonly T[];
	readonly indices: Iterable<number>;
	/** Never rejects. */
	readonly move: (turn: Turn<T>) => Promise<void>;
}

/** Has transfers moved when their turns come. What a file needs is made only then. */
export function schedule<T extends Transfer>(
	work: TransferWork<T>,
	{ scheduler, store }: TransferContext,
): void {
	for (const [bucket, { large, files }] of groupByBucket(work)) {
		scheduler.addTransfers(bucket, [...toTasks(work, large, store)]);
		scheduler.addFiles(bucket, toTasks(work, files, store));
	}
}

/** Whether a transfer is moved in pieces. */
export function isLarge(transfer: Transfer): boolean {
	if (transfer.direction === "upload") {
		return isLargeUpload(transfer);
	}
	const { bytes } = transfer.object;
	if (transfer.direction === "download") {
		return isLargeDownload(bytes);
	}
	return bytes > (isAcross(transfer) ? SINGLE_PUT_BYTES : SINGLE_COPY_BYTES);
}

interface Group {
	readonly large: number[];
	readonly files: number[];
}

function groupByBucket<T extends Transfer>(work: TransferWork<T>): Map<string, Group> {
	const groups = new Map<string, Group>();
	for (const index of work.indices) {
		const transfer = work.transfers[index];
		if (transfer !== undefined) {
			const bucket = toBucket(transfer);
			const group = groups.get(bucket) ?? { large: [], files: [] };
			groups.set(bucket, group);
			(isLarge(transfer) ? group.large : group.files).push(index);
		}
	}
	return groups;
}

function* toTasks<T extends Transfer>(
	{ transfers, move }: TransferWork<T>,
	indices: readonly number[],
	store: ObjectStore,
): Generator<TransferTask> {
	for (const index of indices) {
		const transfer = transfers[index];
		if (transfer !== undefined) {
			yield { ...toNeeds(transfer, store), run: (grant) => move({ transfer, index, grant }) };
		}
	}
}

// A large transfer moves its bytes with requests of their own.
function toNeeds(transfer: Transfer, store: ObjectStore): Omit<TransferTask, "run"> {
	const totalBytes = toTotalBytes(transfer);
	if (isLarge(transfer)) {
		const bufferBytes = transfer.direction === "upload" ? toLargeBufferBytes(transfer, store) : 0;
		return { totalBytes, bytes: 0, bufferBytes };
	}
	const bufferBytes = toBufferBytes(transfer);
	return { totalBytes, bytes: totalBytes, bufferBytes };
}

function toTotalBytes(transfer: Transfer): number {
	if (transfer.direction !== "upload") return transfer.object.bytes;
	return transfer.update === undefined ? transfer.bytes : 0;
}

function toBufferBytes(transfer: Transfer): number {
	switch (transfer.direction) {
		case "download":
			return toDownloadBufferBytes(transfer.object.bytes);
		case "upload":
			return toUploadBufferBytes(transfer);
		default:
			// A store copies by itself.
			return isAcross(transfer) ? transfer.object.bytes : 0;
	}
}
