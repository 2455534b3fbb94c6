import { StagingError } from "../errors.ts";

/** How many questions to the store or the disk a plan has open at once. */
const MAX_CONCURRENCY = 16;

/**
 * The results of `visit` in the order of `items`, at most 16 of them under way at once, or `limit` if that is
 * less. The first failure ends it; so does the signal, with `cancelled`.
 */
export async function mapConcurrently<T, R>(
	items: readonly T[],
	signal: AbortSignal,
	visit: (item: T) => Promise<R>,
	limit: number | undefined = MAX_CONCURRENCY,
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
	const count = Math.min(MAX_CONCURRENCY, limit, items.length);
	const workers = Array.from({ length: count }, work);
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
