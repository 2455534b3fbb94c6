import { StagingError } from "../errors.ts";
import { isWebOrigin, objectUri } from "../object-address.ts";
import type { LockedObject, LockedSelection } from "../plan/lock.ts";
import type { Download } from "../plan/plan.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import type { TransferResult } from "../transfer/result.ts";
import { isDone, type PhaseReport } from "./phase-report.ts";

type LockedRecord = Omit<LockedObject, "isLocked" | "versionId" | "etag"> & {
	readonly etag: string | undefined;
	readonly "version-id": string | undefined;
};

/**
 * The lock of a phase that went well: what each entry of its downloads stood for, a line for each object. `toSelection`
 * tells by what an entry is known. Fails with `request-refused` when an object has nothing to be held by.
 */
export function lockText(
	{ plan, results }: Pick<PhaseReport, "plan" | "results">,
	toSelection: (entry: DownloadSpec) => LockedSelection,
): string {
	const byTransfer = new Map(results.map((result) => [result.transfer, result]));
	const entries = new Map<string, string>();
	for (const { entry, transfers, present = [], files, isOff } of plan.entries) {
		if (entry.direction !== "download" || isOff) continue;
		const head = JSON.stringify(toSelection(entry));
		const downloads = (files ?? [...transfers, ...present]).filter(isDownload);
		const objects = downloads.map((download) => toRecord(download, byTransfer.get(download)));
		entries.set(head, [`${head.slice(0, -1)},"objects":[`, objectLines(objects), "]}"].join("\n"));
	}
	return `{\n"version": 1,\n"entries": [\n${[...entries.values()].join(",\n")}\n]\n}\n`;
}

function isDownload(transfer: TransferResult["transfer"]): transfer is Download {
	return transfer.direction === "download";
}

/** Absent values leave no trace in JSON. */
function toRecord({ bucket, object }: Download, result: TransferResult | undefined): LockedRecord {
	const done = result && isDone(result) ? result : undefined;
	const checksum = done?.checksum?.type === "FULL_OBJECT" ? done.checksum : undefined;
	const versionId = done?.versionId ?? ("versionId" in object ? object.versionId : undefined);
	const etag = done?.etag ?? object.etag;
	const isHeld = versionId !== undefined || etag !== "" || isWebOrigin(bucket);
	if (!isHeld) throw unheldError(objectUri({ bucket, key: object.key }));
	return {
		key: object.key,
		"version-id": versionId,
		etag: etag || undefined,
		bytes: done?.bytes ?? object.bytes,
		...(checksum && { checksum }),
	};
}

function unheldError(uri: string): StagingError {
	return new StagingError(
		"request-refused",
		`lock: cannot hold ${uri}: the store gives it neither an ETag nor a version`,
		{ hint: "Leave out `lock`, and pin single objects with `sha256`" },
	);
}

function objectLines(objects: readonly LockedRecord[]): string {
	return objects.map((object) => JSON.stringify(object)).join(",\n");
}
