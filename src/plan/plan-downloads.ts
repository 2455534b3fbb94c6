import { StagingError } from "../errors.ts";
import { toUri } from "../spec/location.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import type { ObjectInfo, ObjectSummary } from "../store/object-store.ts";
import { describeSource } from "./describe-ends.ts";
import { createExclusion, type Exclusion, LEFT_OUT } from "./exclusion.ts";
import { refuseGitTarget } from "./git-target.ts";
import { keyBase } from "./key-path.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import { type Place, placeObject } from "./place-object.ts";
import type { Download, Skip } from "./plan.ts";
import { type RefusedKey, refusedKeysError } from "./plan-problems.ts";
import type { EntryFindings, MarkedDirectory, PlanScope } from "./plan-scope.ts";
import { selectObjects } from "./select-objects.ts";

/**
 * Which object of an entry becomes which file. One key that cannot safely be a path stops the whole entry:
 * a file that is silently missing would be found out much later.
 */
export async function planDownload(entry: DownloadSpec, scope: PlanScope): Promise<EntryFindings> {
	const draft = newDraft(entry, await admitTarget(entry, scope));
	const { store, signal } = scope.context;
	try {
		for await (const page of selectObjects(entry.from, store, signal)) {
			await placePage(page, draft, scope);
		}
	} catch (error) {
		if (!(error instanceof StagingError && error.code === "no-such-object")) throw error;
		return { ...toFindings(draft), nothingFound: error };
	}
	return toFindings(draft);
}

/** An entry's findings while they are gathered. */
interface Draft {
	readonly entry: DownloadSpec;
	readonly target: string;
	readonly exclusion: Exclusion;
	readonly transfers: Download[];
	readonly skips: Skip[];
	readonly directories: MarkedDirectory[];
	readonly warnings: string[];
	readonly refused: RefusedKey[];
	/** What is wrong with a directory is one error, however many files go there. */
	readonly problems: Set<StagingError>;
	readonly realPaths: Map<string, string>;
}

type Listed = ObjectSummary | ObjectInfo;

async function admitTarget(entry: DownloadSpec, scope: PlanScope): Promise<string> {
	const { bounds, destinations } = scope;
	const { kind, path: written } = entry.to;
	const path = bounds.absolute(written);
	const directory = kind === "directory" ? path : bounds.paths.dirname(path);
	bounds.admit({ path, direction: "download", written, directory });
	const realPath = await destinations.directory(directory);
	if (kind === "directory") refuseGitTarget(entry, { path, realPath, written }, scope.bounds);
	return path;
}

function newDraft(entry: DownloadSpec, target: string): Draft {
	return {
		entry,
		target,
		exclusion: createExclusion(entry),
		transfers: [],
		skips: [],
		directories: [],
		warnings: [],
		refused: [],
		problems: new Set(),
		realPaths: new Map(),
	};
}

async function placePage(page: readonly Listed[], draft: Draft, scope: PlanScope): Promise<void> {
	const { entry, target } = draft;
	const rules = {
		entry,
		target,
		base: keyBase(entry.from, entry.base),
		isExcluded: draft.exclusion.leavesOut,
		platform: scope.bounds.platform,
		paths: scope.bounds.paths,
	};
	const places = page.map((object) => ({ object, place: placeObject(object, rules) }));
	const checked = await mapConcurrently(places, scope.context.signal, async (placed) =>
		(await isFree(placed.place, draft, scope)) ? placed : undefined,
	);
	for (const placed of checked) {
		if (placed) record(placed.object, placed.place, draft, scope);
	}
}

/** Looks at what is on the disk where the object would go. */
async function isFree(place: Place, draft: Draft, scope: PlanScope): Promise<boolean> {
	if (place.kind !== "file" && place.kind !== "directory") return true;
	try {
		const { path } = place;
		const realPath = await scope.destinations[place.kind](path);
		if (realPath === path) return true;
		refuseGitTarget(draft.entry, { path, realPath, written: path }, scope.bounds);
		draft.realPaths.set(path, realPath);
		return true;
	} catch (error) {
		if (!(error instanceof StagingError)) throw error;
		draft.problems.add(error);
		return false;
	}
}

function record(object: Listed, place: Place, draft: Draft, scope: PlanScope): void {
	const { entry } = draft;
	const { bucket } = entry.from;
	if (place.kind === "file") {
		const { path } = place;
		const realDirectory = scope.bounds.paths.dirname(draft.realPaths.get(path) ?? path);
		draft.transfers.push({ direction: "download", entry, bucket, object, path, realDirectory });
	} else if (place.kind === "refused") {
		draft.refused.push({ key: object.key, reason: place.reason });
	} else if (place.kind === "directory") {
		draft.directories.push({ path: place.path, source: describeObject(bucket, object) });
	} else if (place.kind === "skipped") {
		const source = describeObject(bucket, object);
		draft.skips.push({ direction: "download", entry, source, reason: place.reason });
		draft.warnings.push(`${source} is left out: ${place.reason}`);
	}
}

function describeObject(bucket: string, { key }: Listed): string {
	return toUri({ bucket, key });
}

function toFindings({ refused, problems, target, exclusion, ...found }: Draft): EntryFindings {
	const { from } = found.entry;
	const keyProblems = refused.length > 0 ? [refusedKeysError(from.bucket, refused)] : [];
	const [only] = found.transfers;
	return {
		...found,
		warnings: [...found.warnings, ...exclusion.warnings()],
		problems: [...keyProblems, ...problems],
		nothingFound: nothingFound(found.entry, exclusion),
		output: from.kind === "object" && only ? only.path : target,
	};
}

function nothingFound(entry: DownloadSpec, exclusion: Exclusion): StagingError {
	const relation = { object: "named", prefix: "below", pattern: "that matches" }[entry.from.kind];
	const left = exclusion.hasLeftOut() ? LEFT_OUT : "";
	const literal =
		entry.from.kind === "pattern" && /[?[\]{}]/.test(entry.from.pattern)
			? "; `* ? [ ] { }` are pattern characters: a key that holds one is written `{ bucket: …, key: … }`"
			: "";
	return new StagingError(
		"no-files-matched",
		`There is no object ${relation} ${describeSource(entry)}${left}`,
		{
			hint: `Check the bucket and the key${literal}; if nothing is fine here, add \`optional: true\``,
		},
	);
}
