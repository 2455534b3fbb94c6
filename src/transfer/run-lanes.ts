/** As many as an endpoint without a limit of its own gets at once. */
const LANES = 32;

/** Visits the items in order, at most 32 of them at once. The first failure ends it, once what had begun is over. */
export async function runLanes<T>(
	items: readonly T[],
	visit: (item: T) => Promise<void>,
): Promise<void> {
	const remaining = items.values();
	let hasFailed = false;
	const runLane = async () => {
		for (const item of remaining) {
			if (hasFailed) return;
			try {
				await visit(item);
			} catch (error) {
				hasFailed = true;
				throw error;
			}
		}
	};
	const lanes = Array.from({ length: Math.min(LANES, items.length) }, runLane);
	const ends = await Promise.allSettled(lanes);
	for (const end of ends) if (end.status === "rejected") throw end.reason;
}
