import { StagingError } from "../errors.ts";
import type { Plan, PlannedEntry, Pruning } from "../plan/plan.ts";
import type { WriteSpec } from "../spec/copy-spec.ts";
import type { DeletionFailure, ObjectSummary } from "../store/object-facts.ts";
import type { ObjectStore } from "../store/object-store.ts";
import { deletionError } from "./deletion-error.ts";
import type { PruneResult } from "./prune-result.ts";
import type { TransferResult } from "./result.ts";
import { type Limits, Scheduler } from "./scheduler.ts";

export interface PruneOptions extends Limits {
	readonly store: ObjectStore;
	readonly signal: AbortSignal;
}

/** Objects of one request (Amazon S3 API reference, DeleteObjects). */
const BATCH = 1000;

/**
 * Deletes what the entries of a plan leave behind, unless `results` show that anything of the phase did not arrive:
 * then an old file may still be the only one. Never fails.
 */
export async function deleteStale(
	plan: Plan,
	results: readonly TransferResult[],
	options: PruneOptions,
): Promise<readonly PruneResult[]> {
	const work = plan.entries.flatMap(toWork);
	if (work.length === 0) return [];
	const heldBack = reasonToHold(plan, results, options.signal);
	if (heldBack !== undefined) return work.map((one) => ({ ...one, deleted: [], heldBack }));
	const scheduler = new Scheduler(options);
	const stopWatching = options.store.watchRetries(({ bucket, isThrottled }) => {
		if (isThrottled) scheduler.throttle(bucket);
	});
	try {
		return await Promise.all(work.map((one) => deleteOf(one, scheduler, options)));
	} finally {
		stopWatching();
	}
}

interface Work {
	readonly entry: WriteSpec;
	readonly pruning: Pruning;
}

function toWork({ entry, pruning }: PlannedEntry): Work[] {
	return entry.direction !== "download" && pruning ? [{ entry, pruning }] : [];
}

function reasonToHold(
	plan: Plan,
	results: readonly TransferResult[],
	signal: AbortSignal,
): string | undefined {
	if (signal.aborted) return "the job was cancelled";
	if (plan.entries.some(({ failure }) => failure !== undefined)) return "an entry could not run";
	if (results.some(({ status }) => status === "failed")) return "a transfer failed";
	const isRaced = results.some((one) => one.status === "skipped" && one.cause === "raced");
	return isRaced ? "something else writes to the same place at the same time" : undefined;
}

async function deleteOf(
	{ entry, pruning }: Work,
	scheduler: Scheduler,
	{ store, signal }: PruneOptions,
): Promise<PruneResult> {
	const { bucket, stale } = pruning;
	const terms = entry.terms && { terms: entry.terms };
	const deleteBatch = (batch: readonly ObjectSummary[]) =>
		scheduler.run({ bucket, bufferBytes: 0 }, () =>
			orFailures(batch, store.deleteObjects({ bucket, objects: batch, ...terms }, signal)),
		);
	const batches: ObjectSummary[][] = [];
	for (let at = 0; at < stale.length; at += BATCH) batches.push(stale.slice(at, at + BATCH));
	const failures = (await Promise.all(batches.map(deleteBatch))).flat();
	if (failures.length === 0) return { entry, pruning, deleted: stale };
	const left = new Set(failures.map(({ key }) => key));
	const deleted = stale.filter(({ key }) => !left.has(key));
	return { entry, pruning, deleted, error: deletionError(pruning, failures) };
}

/** What nobody foresaw leaves it open which objects are gone. */
async function orFailures(
	batch: readonly ObjectSummary[],
	deleting: Promise<readonly DeletionFailure[]>,
): Promise<readonly DeletionFailure[]> {
	try {
		return await deleting;
	} catch (cause) {
		const error = new StagingError("internal", `Could not delete objects: ${String(cause)}`, {
			cause,
		});
		return batch.map(({ key }) => ({ key, error }));
	}
}
