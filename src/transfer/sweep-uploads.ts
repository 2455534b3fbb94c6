import type { Plan } from "../plan/plan.ts";
import type { RequestTerms } from "../spec/terms.ts";
import type { TransferContext } from "./transfer-context.ts";

/** Removes unfinished uploads that nobody goes on with from the buckets that a plan writes to; ends with the function it gives. */
export function sweepUploads(
	plan: Plan,
	{ store, signal, scheduler }: Pick<TransferContext, "store" | "signal" | "scheduler">,
): () => Promise<void> {
	const sweeps = [...writtenBuckets(plan)].map(([bucket, terms]) =>
		store.sweepUploads(
			{
				bucket,
				terms,
				inTurn: (work) => scheduler.run({ bucket, bufferBytes: 0 }, work),
			},
			signal,
		),
	);
	return async () => {
		await Promise.all(sweeps.map((sweep) => sweep.end()));
	};
}

/**
 * The ids of those in which anything could be made, and where all that could is there already, with the terms of one of
 * their entries. What was encrypted with which key nobody knows, and to abort takes none.
 */
function writtenBuckets({ entries }: Plan): Map<string, RequestTerms> {
	const buckets = new Map<string, RequestTerms>();
	for (const { entry, isOff, failure } of entries) {
		const isWritten = entry.direction !== "download" && isOff === undefined;
		if (!isWritten || failure !== undefined) continue;
		const { customerKey: _, ...terms } = entry.terms ?? {};
		const { bucket } = entry.to;
		buckets.set(bucket, { ...buckets.get(bucket), ...terms });
	}
	return buckets;
}
