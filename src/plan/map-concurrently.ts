import { StagingError } from "../errors.ts";

/** How many questions to the store or the disk a plan has open at once. */
const MAX_CONCURRENCY = 16;

/**
 * The results of `visit` in the order of `items`, at most 16 of them under way at once. The first failure
 * ends it; so does the signal, with `cancelled`.
 */
export async function mapConcurrently<T, R>(
	items: readonly T[],
	signal: AbortSignal,
	visit: (item: T) => Promise<R>,
): Promise<R[]> {
	const results: R[] = new Array(items.length);
	const remaining = items.entries();
	let isOver = false;
	const work = async () => {
		for (const [index, item] of remaining) {
			if (isOver) return;
			if (signal.aborted) throw cancelledPlan();
			results[index] = await visit(item);
		}
	};
	const workers = Array.from({ length: Math.min(MAX_CONCURRENCY, items.length) }, work);
	try {
		await Promise.all(workers);
	} finally {
		isOver = true;
	}
	return results;
}

export function cancelledPlan(): StagingError {
	return new StagingError("cancelled", "The job was cancelled before anything was transferred");
}
