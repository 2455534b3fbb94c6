import { isWebOrigin, objectUri } from "../object-address.ts";
import type { Lock } from "../plan/lock.ts";
import type { Download } from "../plan/plan.ts";
import type { DownloadSpec, ObjectSelection } from "../spec/spec.ts";
import type { TransferResult } from "../transfer/result.ts";
import { isDone, type PhaseReport } from "./phase-report.ts";

type LockedRecord = Omit<
	Lock["entries"][number]["objects"][number],
	"isLocked" | "versionId" | "etag"
> & {
	readonly etag: string | undefined;
	readonly "version-id": string | undefined;
};

/** The lock of a phase that went well: what each entry of its downloads stood for, a line for each object. */
export function lockText({ plan, results }: Pick<PhaseReport, "plan" | "results">): string {
	const byTransfer = new Map(results.map((result) => [result.transfer, result]));
	const entries = new Map<string, string>();
	for (const { entry, transfers, present = [], files } of plan.entries) {
		if (entry.direction !== "download") continue;
		const head = entryHead(entry);
		const downloads = (files ?? [...transfers, ...present]).filter(isDownload);
		const objects = downloads.map((download) => toRecord(download, byTransfer.get(download)));
		entries.set(head, [`${head.slice(0, -1)},"objects":[`, objectLines(objects), "]}"].join("\n"));
	}
	return `{\n"version": 1,\n"entries": [\n${[...entries.values()].join(",\n")}\n]\n}\n`;
}

function entryHead({ from, to, exclude }: DownloadSpec): string {
	const { kind, bucket } = from;
	const place = isWebOrigin(bucket) ? { to: to.path } : {};
	const uri = objectUri({ bucket, key: within(from) });
	return JSON.stringify({ kind, from: uri, ...place, exclude });
}

function within(from: ObjectSelection): string {
	if (from.kind === "object") return from.key;
	return from.kind === "prefix" ? from.prefix : from.pattern;
}

function isDownload(transfer: TransferResult["transfer"]): transfer is Download {
	return transfer.direction === "download";
}

/** Absent values leave no trace in JSON. */
function toRecord({ object }: Download, result: TransferResult | undefined): LockedRecord {
	const done = result && isDone(result) ? result : undefined;
	const checksum = done?.checksum?.type === "FULL_OBJECT" ? done.checksum : undefined;
	return {
		key: object.key,
		"version-id": done?.versionId ?? ("versionId" in object ? object.versionId : undefined),
		etag: (done?.etag ?? object.etag) || undefined,
		bytes: done?.bytes ?? object.bytes,
		...(checksum && { checksum }),
	};
}

function objectLines(objects: readonly LockedRecord[]): string {
	return objects.map((object) => JSON.stringify(object)).join(",\n");
}
