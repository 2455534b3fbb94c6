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
	/** Of an upload that was compressed or packed: what was read. */
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
	readonly status: TransferResult["status"] | "updated" | "planned";
	/** A link to the object, and when it ends; only where one was asked for. */
	readonly url?: string;
	readonly "url-expires"?: string;
}

/**
 * In plan order, of an entry as it wants its files sorted, else first what it transfers, then what was there already.
 * Made one by one: together they would take several times the memory of the results.
 */
export function* fileRecords(report: PhaseReport): Generator<FileRecord> {
	for (const [transfer, outcome] of outcomes(report)) {
		const url = toUrl(report.links?.get(transfer));
		if (outcome === "present") yield { ...toRecord(transfer), status: "skipped", ...url };
		else yield { ...toRecord(transfer, outcome), ...url };
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
export function* readablePaths(report: PhaseReport): Generator<string> {
	for (const [transfer, outcome] of outcomes(report)) {
		const path = isReadable(transfer, outcome) ? transferPath(transfer) : undefined;
		if (path !== undefined) yield path;
	}
}

/** What became of a transfer; `present`: it was not needed. Absent where nothing was to move. */
type Outcome = TransferResult | "present" | undefined;

function isReadable({ direction }: Transfer, outcome: Outcome): boolean {
	if (outcome === "present") return direction === "download";
	return outcome !== undefined && isDone(outcome);
}

function* outcomes({ plan, results }: PhaseReport): Generator<readonly [Transfer, Outcome]> {
	let index = 0;
	for (const { transfers, present = [], files = [transfers, present].flat() } of plan.entries) {
		let at = 0;
		for (const transfer of files) {
			if (transfer === present[at]) {
				at++;
				yield [transfer, "present"];
			} else yield [transfer, results[index++]];
		}
	}
}

function statusOf(result: TransferResult | undefined): FileRecord["status"] {
	if (result === undefined) return "planned";
	return isDone(result) && result.isUpdate ? "updated" : result.status;
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
		status: statusOf(result),
	};
}
