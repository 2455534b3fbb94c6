import { StagingError } from "../errors.ts";
import type { ArchivedDownload, Plan, PlannedEntry } from "../plan/plan.ts";
import { sourceObject } from "../source-object.ts";
import { stillRestoringError } from "./restore-errors.ts";
import { runLanes } from "./run-lanes.ts";
import type { TransferContext } from "./transfer-context.ts";

/**
 * Asks for the restore of every archived object of a plan that nobody has asked for yet. Gives the plan as it stands
 * then: an entry that does not wait cannot run, nor can one whose objects may not be restored. Fails with `cancelled`.
 */
export async function askForRestores(plan: Plan, context: TransferContext): Promise<Plan> {
	const asked = new Set<string>();
	const entries: PlannedEntry[] = [];
	for (const planned of plan.entries) {
		const { archived } = planned;
		entries.push(archived ? await askForEntry(planned, archived, { asked, context }) : planned);
	}
	return { ...plan, entries };
}

interface Asking {
	/** Objects of several entries are asked for once. */
	readonly asked: Set<string>;
	readonly context: TransferContext;
}

async function askForEntry(
	planned: PlannedEntry,
	archived: readonly ArchivedDownload[],
	{ asked, context }: Asking,
): Promise<PlannedEntry> {
	const { entry, skips } = planned;
	if (entry.direction !== "download") return planned;
	const { signal } = context;
	const fresh = archived.filter((download) => isFresh(download, asked));
	try {
		await runLanes(fresh, (download) => ask(download, context));
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		if (signal.aborted) throw cancelled();
		// Another entry of the same objects is not to wait for what nobody has asked for.
		for (const download of fresh) asked.delete(toName(download));
		return { entry, transfers: [], skips, failure: error };
	}
	if (signal.aborted) throw cancelled();
	context.onRestoring({ entry, asked: fresh.length, waiting: archived.length, back: 0 });
	if (entry.restore?.waitMilliseconds) return planned;
	return { entry, transfers: [], skips, failure: stillRestoringError(entry, archived, false) };
}

function isFresh(download: ArchivedDownload, asked: Set<string>): boolean {
	if (download.archive.state === "restoring") return false;
	const name = toName(download);
	if (asked.has(name)) return false;
	asked.add(name);
	return true;
}

function toName(download: ArchivedDownload): string {
	const { bucket, key, versionId = "" } = sourceObject(download);
	return JSON.stringify([bucket, key, versionId]);
}

async function ask(download: ArchivedDownload, context: TransferContext): Promise<void> {
	const { scheduler, store, signal } = context;
	const { bucket, entry, archive } = download;
	const { tier = "Standard", days = 1 } = entry.restore ?? {};
	// An object of INTELLIGENT_TIERING moves back itself: there is no copy that could stay for some days.
	const isCopied = archive.place === "GLACIER" || archive.place === "DEEP_ARCHIVE";
	const request = isCopied ? { tier, days } : { tier };
	await scheduler.run({ bucket, bufferBytes: 0 }, () =>
		store.restore(sourceObject(download), request, signal),
	);
}

function cancelled(): StagingError {
	return new StagingError("cancelled", "The job was cancelled before anything was transferred");
}
