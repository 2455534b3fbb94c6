import { StagingError } from "../errors.ts";
import { sourceObject } from "../source-object.ts";
import { toUri } from "../spec/location.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import type { ArchiveFacts } from "../store/object-facts.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import type { DownloadDraft } from "./place-page.ts";
import type { ArchivedDownload, Download } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { named } from "./plan-problems.ts";

/**
 * Finds out which of the draft's downloads from `count` on are of objects that have to be restored first, and gives
 * the others. A listing tells the storage class; HEAD is asked for those that an archive holds.
 */
export async function findArchived(
	{ rules, transfers, archived }: DownloadDraft,
	count: number,
	context: PlanContext,
): Promise<readonly Download[]> {
	const { entry } = rules;
	const suspects: number[] = [];
	for (let index = count; index < transfers.length; index++) {
		const download = transfers[index];
		if (download && isSuspect(download, entry)) suspects.push(index);
	}
	if (suspects.length === 0) return transfers.slice(count);
	const { signal, maxConcurrency } = context;
	const look = async (index: number) => {
		const download = transfers[index];
		const archive = download && (await lookUp(download, context));
		if (!archive || archive.state === "restored") return;
		transfers[index] = { ...download, archive };
	};
	await mapConcurrently(suspects, signal, look, maxConcurrency);
	const placed = transfers.slice(count);
	for (const download of placed) if (isArchived(download)) archived.push(download);
	return placed.filter((download) => !isArchived(download));
}

/** Why the entry cannot run, with the objects found so far. */
export function archiveProblem({ rules, archived }: DownloadDraft): StagingError | undefined {
	if (archived.length === 0) return undefined;
	const { restore } = rules.entry;
	if (restore === undefined) return archivedError(archived);
	if (restore.tier !== "Expedited") return undefined;
	const deep = archived.filter(({ archive }) => archive.state === "archived" && isDeep(archive));
	return deep.length === 0 ? undefined : expeditedError(deep);
}

// Which tier holds an object of INTELLIGENT_TIERING only HEAD tells. Few archive any, and a request for each would be
// a price for all: without `restore` the answer to the download has to do.
function isSuspect({ object }: Download, { restore }: DownloadSpec): boolean {
	if ("metadata" in object) return object.archive !== undefined;
	// A lock tells no class: it may have changed since.
	if ("isLocked" in object) return restore !== undefined;
	const { storageClass } = object;
	if (storageClass === undefined) return false;
	const mayBeArchived = storageClass === "INTELLIGENT_TIERING" && restore !== undefined;
	return mayBeArchived || storageClass === "GLACIER" || storageClass === "DEEP_ARCHIVE";
}

async function lookUp(
	download: Download,
	{ store, signal }: PlanContext,
): Promise<ArchiveFacts | undefined> {
	const { object } = download;
	if ("metadata" in object) return object.archive;
	try {
		return (await store.head(sourceObject(download), signal)).archive;
	} catch (error) {
		// Deleted since it was listed, as its download will tell.
		if (error instanceof StagingError && error.code === "no-such-object") return undefined;
		throw error;
	}
}

function isArchived(download: Download): download is ArchivedDownload {
	return download.archive !== undefined;
}

function isDeep({ place }: ArchiveFacts): boolean {
	return place === "DEEP_ARCHIVE" || place === "DEEP_ARCHIVE_ACCESS";
}

function archivedError(archived: readonly ArchivedDownload[]): StagingError {
	const [first] = archived;
	const message =
		archived.length === 1 && first
			? `Could not download ${uriOf(first)}: it is archived (${stateOf(first)})`
			: [
					`${archived.length} objects are archived, so that they cannot be downloaded:`,
					...named(archived, (download) => `${uriOf(download)}: ${stateOf(download)}`),
				].join("\n");
	return new StagingError("object-archived", message, {
		hint: "Add `restore: true` to have them restored, with `wait` to wait for that: it takes minutes to hours. Or restore them first (`aws s3api restore-object`), or leave them out with `exclude`",
	});
}

function expeditedError(deep: readonly ArchivedDownload[]): StagingError {
	return new StagingError(
		"object-archived",
		["From DEEP_ARCHIVE there are no expedited restores, and it holds", ...named(deep, uriOf)].join(
			"\n",
		),
		{ hint: "Choose the tier `Standard` (12 hours) or `Bulk` (48 hours)" },
	);
}

function uriOf({ bucket, object }: Download): string {
	return toUri({ bucket, key: object.key });
}

function stateOf({ archive: { place, state } }: ArchivedDownload): string {
	return state === "restoring" ? `${place}, its restore is under way` : place;
}
