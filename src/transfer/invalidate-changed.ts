import { StagingError } from "../errors.ts";
import type { Plan } from "../plan/plan.ts";
import type { UploadSpec } from "../spec/spec.ts";
import type { ObjectStore } from "../store/object-store.ts";
import { type InvalidationPaths, toInvalidationPaths } from "./invalidation-paths.ts";
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
 * request, and none where nothing changed. Never fails.
 */
export async function invalidateChanged(
	changes: Changes,
	store: ObjectStore,
	signal: AbortSignal,
): Promise<readonly InvalidationResult[]> {
	const keysOf = changedKeys(changes);
	const distributions = Map.groupBy(keysOf.keys(), ({ invalidate = "" }) => invalidate);
	const asked = [...distributions].map(async ([distribution, entries]) => {
		const paths = toInvalidationPaths(
			entries.map((entry) => ({ to: entry.to, keys: keysOf.get(entry) ?? [] })),
		);
		const error = await failureOf(store.invalidate({ distribution, paths: paths.paths }, signal));
		const onError = entries.every((entry) => entry.onError === "warn")
			? "warn"
			: entries.find((entry) => entry.onError !== "warn")?.onError;
		return { distribution, ...paths, onError, ...(error && { error }) };
	});
	return await Promise.all(asked);
}

/** Of entries that invalidate and changed something, in spec order. */
function changedKeys({ plan, results, prunes }: Changes): ReadonlyMap<UploadSpec, string[]> {
	const found = new Map<UploadSpec, string[]>();
	let index = 0;
	for (const { entry, transfers } of plan.entries) {
		const keys = transfers.flatMap((transfer) => {
			const isDone = results[index++]?.status === "done";
			return isDone && transfer.direction === "upload" ? [transfer.location.key] : [];
		});
		if (entry.direction !== "upload" || entry.invalidate === undefined) continue;
		const deleted = prunes.find((prune) => prune.entry === entry)?.deleted ?? [];
		const all = [...keys, ...deleted.map(({ key }) => key)];
		if (all.length > 0) found.set(entry, all);
	}
	return found;
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
