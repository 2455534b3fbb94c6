import { StagingError } from "../errors.ts";
import { toUri } from "../spec/location.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import type { ObjectInfo, ObjectSummary } from "../store/object-facts.ts";
import type { CheckedFiles } from "./destination-check.ts";
import { gitTargetProblem } from "./git-target.ts";
import { findKept, type Meeting } from "./kept-files.ts";
import type { LocalBounds } from "./local-bounds.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import { type FilePlace, type Place, type PlacementRules, placeObject } from "./place-object.ts";
import type { ArchivedDownload, Download, Skip } from "./plan.ts";
import type { RefusedKey } from "./plan-problems.ts";
import type { MarkedDirectory, PlanScope } from "./plan-scope.ts";

/** What an entry's downloads amount to, page by page. */
export interface DownloadDraft {
	readonly rules: PlacementRules;
	readonly transfers: Download[];
	/** Those whose files are there and are kept. */
	readonly present: Download[];
	/** Those of `transfers` that have to be restored first. */
	readonly archived: ArchivedDownload[];
	readonly skips: Skip[];
	readonly directories: MarkedDirectory[];
	readonly warnings: string[];
	readonly refused: RefusedKey[];
	/** What is wrong with a directory is one error, however many files go there. */
	readonly problems: Set<StagingError>;
}

type Listed = ObjectSummary | ObjectInfo;

/** Adds some objects to the draft in their order, each with its place on the disk or what speaks against it. */
export async function placePage(
	objects: readonly Listed[],
	draft: DownloadDraft,
	scope: PlanScope,
): Promise<void> {
	const places = objects.map((object) => placeObject(object, draft.rules));
	const checked = await checkFiles(places, draft, scope);
	const kept = await findKept(meetings(objects, places, checked), scope.context);
	for (const [index, object] of objects.entries()) {
		const place = places[index];
		if (place?.kind === "file") {
			const isKept = kept.has(place.path);
			recordFile({ object, place, checked: checked.get(place.directory), isKept }, draft, scope);
		} else if (place) await recordOther(object, place, draft, scope);
	}
}

/** By directory; without those where no file can go. */
async function checkFiles(
	places: readonly Place[],
	draft: DownloadDraft,
	{ destinations, context }: PlanScope,
): Promise<ReadonlyMap<string, CheckedFiles>> {
	const paths = new Map<string, string[]>();
	const linkable = new Set<string>();
	for (const place of places) {
		if (place.kind !== "file") continue;
		if (place.entry.keepAttributes) linkable.add(place.path);
		const siblings = paths.get(place.directory);
		if (siblings) siblings.push(place.path);
		else paths.set(place.directory, [place.path]);
	}
	const checked = new Map<string, CheckedFiles>();
	await mapConcurrently([...paths], context.signal, async ([directory, files]) => {
		const found = await noting(draft, () => destinations.files(directory, files, linkable));
		if (found) checked.set(directory, found);
	});
	return checked;
}

/** Objects whose files may be there already, where that matters. What is there besides files is a problem already. */
function meetings(
	objects: readonly Listed[],
	places: readonly Place[],
	checked: ReadonlyMap<string, CheckedFiles>,
): readonly Meeting[] {
	const found: Meeting[] = [];
	for (const [index, object] of objects.entries()) {
		const place = places[index];
		if (place?.kind !== "file" || !checked.has(place.directory)) continue;
		const { entry, path } = place;
		if ((entry.ifExists ?? "replace") !== "replace") found.push({ entry, object, path });
	}
	return found;
}

interface PlacedFile {
	readonly object: Listed;
	readonly place: FilePlace;
	readonly checked: CheckedFiles | undefined;
	/** There is a file that is not to be replaced. */
	readonly isKept: boolean;
}

function recordFile(file: PlacedFile, draft: DownloadDraft, { bounds }: PlanScope): void {
	const { object, place, checked } = file;
	if (!checked) return;
	const { path, directory, entry } = place;
	const { realDirectory } = checked;
	const realPath =
		realDirectory === directory
			? path
			: bounds.paths.join(realDirectory, bounds.paths.basename(path));
	const problem = checked.refused.get(path) ?? linkProblem(entry, { path, realPath }, bounds);
	if (problem) {
		draft.problems.add(problem);
		return;
	}
	const { bucket } = entry.from;
	const download: Download = {
		direction: "download",
		entry,
		bucket,
		object,
		path,
		realDirectory,
		...(entry.keepAttributes && { linkRoot: draft.rules.realTarget }),
	};
	if (file.isKept) recordKept(download, draft);
	else draft.transfers.push(download);
}

function recordKept(download: Download, { present, skips, problems }: DownloadDraft): void {
	const { entry, bucket, object, path } = download;
	const source = toUri({ bucket, key: object.key });
	if (entry.ifExists !== "error") {
		const isSame = entry.ifExists === "compare";
		const reason = isSame ? "the file holds the same bytes already" : "the file is there already";
		skips.push({ direction: "download", entry, source, destination: path, reason });
		present.push(download);
		return;
	}
	const message = `Could not download ${source}: \`${path}\` is there already, and \`if-exists\` is \`error\``;
	const hint = "Remove the file first, or choose `if-exists: replace` or `keep`";
	problems.add(new StagingError("path-refused", message, { hint }));
}

/** What lies in git's directory by its own path was refused before, or named exactly; a link may lead there as well. */
function linkProblem(
	entry: DownloadSpec,
	{ path, realPath }: { readonly path: string; readonly realPath: string },
	bounds: LocalBounds,
): StagingError | undefined {
	if (realPath === path) return undefined;
	return gitTargetProblem(entry, { path, realPath, written: path }, bounds);
}

async function recordOther(
	object: Listed,
	place: Exclude<Place, FilePlace>,
	draft: DownloadDraft,
	scope: PlanScope,
): Promise<void> {
	const { entry } = draft.rules;
	const source = toUri({ bucket: entry.from.bucket, key: object.key });
	if (place.kind === "refused") {
		draft.refused.push({ key: object.key, reason: place.reason });
	} else if (place.kind === "skipped") {
		draft.skips.push({ direction: "download", entry, source, reason: place.reason });
		draft.warnings.push(`${source} is left out: ${place.reason}`);
	} else if (place.kind === "directory") {
		const { path } = place;
		const realPath = await noting(draft, () => admitMarked(path, draft, scope));
		if (realPath !== undefined) draft.directories.push({ path, realPath, source });
	}
}

async function admitMarked(
	path: string,
	{ rules }: DownloadDraft,
	{ destinations, bounds }: PlanScope,
): Promise<string> {
	const realPath = await destinations.directory(path);
	const problem = linkProblem(rules.entry, { path, realPath }, bounds);
	if (problem) throw problem;
	return realPath;
}

/** The answer, or `undefined` where a problem of the entry is all there is. */
async function noting<T>(
	{ problems }: DownloadDraft,
	look: () => Promise<T>,
): Promise<T | undefined> {
	try {
		return await look();
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		problems.add(error);
		return undefined;
	}
}
