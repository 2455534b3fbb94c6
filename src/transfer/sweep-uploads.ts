import type { Plan } from "../plan/plan.ts";
import type { TransferContext } from "./transfer-context.ts";

/** Removes unfinished uploads that nobody goes on with from the buckets that a plan writes to; ends with the function it gives. */
export function sweepUploads(
	plan: Plan,
	{ store, signal }: Pick<TransferContext, "store" | "signal">,
): () => Promise<void> {
	const sweeps = [...writtenBuckets(plan)].map((bucket) => store.sweepUploads(bucket, signal));
	return async () => {
		await Promise.all(sweeps.map((sweep) => sweep.end()));
	};
}

/** The ids of those in which anything could be made, and where all that could is there already. */
function writtenBuckets({ entries }: Plan): Set<string> {
	const buckets = new Set<string>();
	for (const { entry, isOff, failure } of entries) {
		const isWritten = entry.direction !== "download" && isOff === undefined;
		if (isWritten && failure === undefined) buckets.add(entry.to.bucket);
	}
	return buckets;
}
