import type { Plan, Transfer } from "../plan/plan.ts";
import type { PresignedLink } from "../store/object-facts.ts";
import type { DoneResult, TransferResult } from "../transfer/result.ts";
import {
	isDone,
	type PhaseReport,
	transferBytes,
	transferDestination,
	transferPath,
	transferSource,
	transferUri,
} from "./phase-report.ts";

/** One staged file as the output `files` and the manifest tell it. Values that do not exist are null. */
export interface FileRecord {
	readonly name: string | null;
	readonly source: string;
	readonly destination: string;
	readonly path: string | null;
	readonly uri: string;
	/** Of the object, or of what is to become it. */
	readonly bytes: number;
	/** Of an upload that was compressed: what was read. */
	readonly "source-bytes"?: number;
	readonly etag: string | null;
	readonly "version-id": string | null;
	readonly checksum: DoneResult["checksum"] | null;
	readonly "content-type": string | null;
	/** Of a download: what the store names, which for STANDARD is nothing. Of an upload or a copy: what was asked for. */
	readonly "storage-class": string | null;
	readonly "tags-count": number | null;
	/** ISO 8601. */
	readonly "last-modified": string | null;
	readonly metadata: Readonly<Record<string, string>>;
	readonly status: TransferResult["status"] | "planned";
	/** A link to the object, and when it ends; only where one was asked for. */
	readonly url?: string;
	readonly "url-expires"?: string;
}

/**
 * In plan order, of an entry first what it transfers, then what was there already. Made one by one: together they
 * would take several times the memory of the results.
 */
export function* fileRecords(report: PhaseReport): Generator<FileRecord> {
	const { plan, results, links } = report;
	let index = 0;
	for (const { transfers, present = [] } of plan.entries) {
		for (const transfer of transfers) {
			yield { ...toRecord(transfer, results[index++]), ...toUrl(links?.get(transfer)) };
		}
		for (const transfer of present) {
			yield { ...toRecord(transfer), status: "skipped", ...toUrl(links?.get(transfer)) };
		}
	}
}

function toUrl(link: PresignedLink | undefined): Pick<FileRecord, "url" | "url-expires"> {
	return link === undefined ? {} : { url: link.url, "url-expires": link.expires.toISOString() };
}

/** How many records there are. */
export function countFiles({ entries }: Plan): number {
	return entries.reduce(
		(sum, { transfers, present = [] }) => sum + transfers.length + present.length,
		0,
	);
}

/** Local paths of the files that arrived, and of those that a download kept. */
export function* readablePaths({ plan, results }: PhaseReport): Generator<string> {
	let index = 0;
	for (const { transfers, present = [] } of plan.entries) {
		for (const transfer of transfers) {
			const result = results[index++];
			const path = result && isDone(result) ? transferPath(transfer) : undefined;
			if (path !== undefined) yield path;
		}
		for (const kept of present) if (kept.direction === "download") yield kept.path;
	}
}

function toRecord(transfer: Transfer, result?: TransferResult): FileRecord {
	const done = result && isDone(result) ? result : undefined;
	const modified = done?.modifiedMilliseconds;
	return {
		name: transfer.entry.name ?? null,
		source: transferSource(transfer),
		destination: transferDestination(transfer),
		path: transferPath(transfer) ?? null,
		uri: transferUri(transfer),
		bytes: done?.bytes ?? transferBytes(transfer),
		...(done?.sourceBytes !== undefined && { "source-bytes": done.sourceBytes }),
		etag: done?.etag ?? null,
		"version-id": done?.versionId ?? null,
		checksum: done?.checksum ?? null,
		"content-type": done?.contentType ?? null,
		"storage-class": done?.storageClass ?? null,
		"tags-count": done?.tagsCount ?? null,
		"last-modified": modified === undefined ? null : new Date(modified).toISOString(),
		metadata: done?.metadata ?? {},
		status: result?.status ?? "planned",
	};
}
