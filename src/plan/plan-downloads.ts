import { StagingError } from "../errors.ts";
import { MOST_OUTPUT_BYTES } from "../output-limit.ts";
import { toUri } from "../spec/location.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import type { ObjectSummary } from "../store/object-facts.ts";
import { archiveProblem, findArchived } from "./archived-objects.ts";
import { chooseObjects, inPages } from "./choose-objects.ts";
import { isSafeToBegin } from "./entry-limits.ts";
import { createExclusion, type Exclusion } from "./exclusion.ts";
import { needsDates } from "./file-order.ts";
import { gitTargetProblem } from "./git-target.ts";
import { keyBase } from "./key-path.ts";
import { lockedObjects } from "./lock.ts";
import { noObjectsError } from "./no-objects.ts";
import { comesToFile, type PlacementRules, placeObject } from "./place-object.ts";
import { type DownloadDraft, placePage } from "./place-page.ts";
import type { Download } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { refusedKeysError } from "./plan-problems.ts";
import type { EntryFindings, PlanScope } from "./plan-scope.ts";
import { createRuledEntry, type RuledEntry } from "./ruled-entry.ts";
import { type SelectedObjects, selectObjects } from "./select-objects.ts";

/**
 * Which object of an entry becomes which file. One key that cannot safely be a path stops the whole entry:
 * a file that is silently missing would be found out much later.
 */
export async function planDownload(entry: DownloadSpec, scope: PlanScope): Promise<EntryFindings> {
	const { listener } = scope.context;
	const { platform, paths } = scope.bounds;
	const { target, realTarget } = await admitTarget(entry, scope);
	const exclusion = createExclusion(entry);
	const base = keyBase(entry.from, entry.base);
	const isExcluded = exclusion.leavesOut;
	const ruled = createRuledEntry(entry, (some) => some);
	const draft = newDraft({
		entry,
		target,
		realTarget,
		base,
		isExcluded,
		entryFor: ruled.of,
		platform,
		paths,
	});
	const place = entry.extract === undefined ? placePage : await loadPlaceUnpacked();
	try {
		// Rules are about what is chosen only.
		const rules = { ...draft.rules, entryFor: () => entry };
		const isFile = (object: ObjectSummary) => comesToFile(placeObject(object, rules));
		for await (const { objects, hasMore } of findObjects(entry, isFile, scope.context)) {
			const count = draft.transfers.length;
			await place(objects, draft, scope);
			const ready = await findArchived(draft, count, scope.context);
			if (hasMore && mayBegin(draft)) listener?.onPlaced(entry, ready);
		}
	} catch (error) {
		if (!(error instanceof StagingError && error.code === "no-such-object")) throw error;
		return { ...toFindings(draft, { exclusion, ruled }), nothingFound: error };
	}
	return toFindings(draft, { exclusion, ruled });
}

/** What a lock has of an entry was chosen when it was written. */
async function* findObjects(
	entry: DownloadSpec,
	isFile: (object: ObjectSummary) => boolean,
	{ store, signal, lock }: PlanContext,
): AsyncGenerator<SelectedObjects> {
	if (lock !== undefined) {
		yield* inPages(lockedObjects(entry, lock));
		return;
	}
	const pages = selectObjects({ ...entry, dates: needsDates(entry) }, store, signal);
	yield* chooseObjects(entry, pages, isFile);
}

async function loadPlaceUnpacked(): Promise<typeof placePage> {
	const { placeUnpacked } = await import("./place-unpacked.ts");
	return placeUnpacked;
}

async function admitTarget(
	entry: DownloadSpec,
	scope: PlanScope,
): Promise<Pick<PlacementRules, "target" | "realTarget">> {
	const { bounds, destinations } = scope;
	const { kind, path: written } = entry.to;
	const path = bounds.absolute(written);
	const directory = kind === "directory" ? path : bounds.paths.dirname(path);
	bounds.admit({ path, direction: "download", written, directory });
	const realPath = await destinations.directory(directory);
	const problem =
		kind === "directory" ? gitTargetProblem(entry, { path, realPath, written }, bounds) : undefined;
	if (problem) throw problem;
	return { target: path, realTarget: realPath };
}

function newDraft(rules: PlacementRules): DownloadDraft {
	return {
		rules,
		transfers: [],
		present: [],
		archived: [],
		skips: [],
		directories: [],
		warnings: [],
		refused: [],
		problems: new Set(),
	};
}

/** Nothing so far keeps the entry from running, and its numbers will not. */
function mayBegin(draft: DownloadDraft): boolean {
	const { rules, refused, problems, transfers, present } = draft;
	const isSound = refused.length === 0 && problems.size === 0 && !archiveProblem(draft);
	return isSound && isSafeToBegin(rules.entry, transfers.length + present.length);
}

/** What goes by the names of an entry. */
interface ByName {
	readonly exclusion: Exclusion;
	readonly ruled: RuledEntry<DownloadSpec>;
}

function toFindings(draft: DownloadDraft, { exclusion, ruled }: ByName): EntryFindings {
	const { rules, transfers, present, archived, skips, directories, refused } = draft;
	const { entry, target } = rules;
	const { from } = entry;
	const keyProblems = refused.length > 0 ? [refusedKeysError(from.bucket, refused)] : [];
	const archive = archiveProblem(draft);
	const large = entry.readIntoOutput ? transfers.filter(isTooLarge).map(tooLargeError) : [];
	const only = (transfers[0] ?? present[0])?.path;
	return {
		entry,
		transfers,
		present,
		archived,
		skips,
		directories,
		warnings: [...draft.warnings, ...exclusion.warnings(), ...ruled.warnings()],
		problems: [...keyProblems, ...(archive ? [archive] : []), ...large, ...draft.problems],
		nothingFound: noObjectsError(entry, exclusion),
		output: from.kind === "object" ? (only ?? target) : target,
	};
}

function isTooLarge({ object }: Download): boolean {
	return object.bytes > MOST_OUTPUT_BYTES;
}

function tooLargeError({ bucket, object }: Download): StagingError {
	return new StagingError(
		"request-refused",
		`Could not read ${toUri({ bucket, key: object.key })} into an output: it has ${object.bytes} bytes, and an output holds ${MOST_OUTPUT_BYTES}`,
		{ hint: "Leave out `read-into-output`, and read the file" },
	);
}
