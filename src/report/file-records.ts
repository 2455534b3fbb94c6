import type { DoneResult, TransferResult } from "../transfer/result.ts";
import {
	isDone,
	type PhaseReport,
	plannedTransfers,
	transferBytes,
	transferDestination,
	transferSource,
	transferUri,
} from "./phase-report.ts";

/** One staged file as the output `files` and the manifest tell it. Values that do not exist are null. */
export interface FileRecord {
	readonly name: string | null;
	readonly source: string;
	readonly destination: string;
	readonly path: string;
	readonly uri: string;
	readonly bytes: number;
	readonly etag: string | null;
	readonly "version-id": string | null;
	readonly checksum: DoneResult["checksum"] | null;
	readonly "content-type": string | null;
	readonly metadata: Readonly<Record<string, string>>;
	readonly status: TransferResult["status"] | "planned";
}

/** In plan order, made one by one: together they would take several times the memory of the results. */
export function* fileRecords({ plan, results }: PhaseReport): Generator<FileRecord> {
	let index = 0;
	for (const transfer of plannedTransfers(plan)) {
		const result = results[index++];
		const done = result && isDone(result) ? result : undefined;
		yield {
			name: transfer.entry.name ?? null,
			source: transferSource(transfer),
			destination: transferDestination(transfer),
			path: transfer.path,
			uri: transferUri(transfer),
			bytes: done?.bytes ?? transferBytes(transfer),
			etag: done?.etag ?? null,
			"version-id": done?.versionId ?? null,
			checksum: done?.checksum ?? null,
			"content-type": done?.contentType ?? null,
			metadata: done?.metadata ?? {},
			status: result?.status ?? "planned",
		};
	}
}

/** Local paths of the files that arrived. */
export function* arrivedPaths(report: PhaseReport): Generator<string> {
	for (const result of report.results) if (isDone(result)) yield result.transfer.path;
}
