import { StagingError } from "../errors.ts";
import { labelOf } from "../object-address.ts";
import type { Plan, Transfer } from "../plan/plan.ts";
import type { WriteSpec } from "../spec/copy-spec.ts";
import type { ObjectStore } from "../store/object-store.ts";
import {
	type ChangedKeys,
	type InvalidationPaths,
	toInvalidationPaths,
} from "./invalidation-paths.ts";
import type { PruneResult } from "./prune-result.ts";
import type { TransferResult } from "./result.ts";

/** What became of the paths of one distribution. */
export interface InvalidationResult extends InvalidationPaths {
	readonly distribution: string;
	/** Why the distribution may still have what was there before. */
	readonly error?: StagingError;
	/** What a failure does to the step: `fail` if any of the entries wants that. */
	readonly onError: "fail" | "warn" | undefined;
}

/** What was done of a plan. */
interface Changes {
	readonly plan: Plan;
	readonly results: readonly TransferResult[];
	readonly prunes: readonly PruneResult[];
}

/**
 * Invalidates what the entries that ask for it have changed, even if other things failed: each distribution with one
 * request (of each connection), and none where nothing changed. Never fails.
 */
export async function invalidateChanged(
	changes: Changes,
	store: ObjectStore,
	signal: AbortSignal,
): Promise<readonly InvalidationResult[]> {
	const changesOf = changesByEntry(changes);
	const distributions = Map.groupBy(
		changesOf.keys(),
		({ invalidate, to }) => `${invalidate} ${labelOf(to.bucket) ?? ""}`,
	);
	const asked = [...distributions].map(async ([group, entries]) => {
		const [distribution = "", connection = ""] = group.split(" ");
		const paths = toInvalidationPaths(entries.flatMap((entry) => changesOf.get(entry) ?? []));
		const whose = connection === "" ? {} : { connection };
		const invalidation = { distribution, paths: paths.paths, ...whose };
		const error = await failureOf(store.invalidate(invalidation, signal));
		const onError = entries.every((entry) => entry.onError === "warn")
			? "warn"
			: entries.find((entry) => entry.onError !== "warn")?.onError;
		return { distribution, ...paths, onError, ...(error && { error }) };
	});
	return await Promise.all(asked);
}

/** Of entries that invalidate and changed something, in spec order. */
function changesByEntry({
	plan,
	results,
	prunes,
}: Changes): ReadonlyMap<WriteSpec, readonly ChangedKeys[]> {
	const found = new Map<WriteSpec, readonly ChangedKeys[]>();
	let end = 0;
	for (const { entry, transfers } of plan.entries) {
		const start = end;
		end += transfers.length;
		if (entry.direction === "download" || entry.invalidate === undefined) continue;
		const done = transfers.filter((_, at) => results[start + at]?.status === "done");
		const made = done.flatMap((one) => (one.direction === "download" ? [] : [one.location.key]));
		const deleted = prunes.find((prune) => prune.entry === entry)?.deleted ?? [];
		const keys = [...made, ...deleted.map(({ key }) => key)];
		if (keys.length > 0) found.set(entry, [{ to: entry.to, keys }, ...movedAway(entry, done)]);
	}
	return found;
}

/** The sources of a move within the bucket, which is the root of the distribution. */
function movedAway(entry: WriteSpec, done: readonly Transfer[]): ChangedKeys[] {
	if (entry.direction !== "copy" || !entry.move || entry.from.bucket !== entry.to.bucket) return [];
	const { from } = entry;
	const place = from.kind === "pattern" ? ({ ...from, kind: "prefix" } as const) : from;
	return [{ to: place, keys: done.flatMap((one) => ("object" in one ? [one.object.key] : [])) }];
}

async function failureOf(asking: Promise<void>): Promise<StagingError | undefined> {
	try {
		await asking;
		return undefined;
	} catch (error) {
		return error instanceof StagingError
			? error
			: new StagingError("internal", `Could not invalidate: ${String(error)}`, { cause: error });
	}
}
