import type { Plan } from "../plan/plan.ts";
import type { PhaseReport } from "../report/phase-report.ts";
import { deleteStale } from "../transfer/delete-stale.ts";
import { invalidateChanged } from "../transfer/invalidate-changed.ts";
import type { TransferResult } from "../transfer/result.ts";
import type { PhaseContext } from "./phase-transfers.ts";

/** What follows when everything that can arrive has: deletions, then caches. Never fails. */
export async function finishPublishing(
	plan: Plan,
	results: readonly TransferResult[],
	{ store, signal, inputs }: PhaseContext,
): Promise<Required<Pick<PhaseReport, "prunes" | "invalidations">>> {
	const maxConcurrency = inputs["max-concurrency"];
	const maxMemoryBytes = inputs["max-memory"];
	const options = { store, signal, maxConcurrency, maxMemoryBytes };
	const prunes = await deleteStale(plan, results, options);
	const invalidations = await invalidateChanged({ plan, results, prunes }, store, signal);
	return { prunes, invalidations };
}
