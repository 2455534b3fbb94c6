import { setMaxListeners } from "node:events";

/**
 * Does `work` for all items in order, at most `limit` at once. The first failure cancels the rest by their
 * signal and is thrown when all of them have ended, so that nothing is still running afterwards.
 */
export async function runConcurrently<T>(
	items: Iterable<T>,
	limit: number,
	signal: AbortSignal,
	work: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
	const failed = new AbortController();
	const anySignal = AbortSignal.any([signal, failed.signal]);
	// Every lane listens, and Node 20 takes more than ten listeners for a leak.
	setMaxListeners(0, anySignal, failed.signal);
	const iterator = items[Symbol.iterator]();
	let failure: { readonly error: unknown } | undefined;
	const runLane = async () => {
		for (let next = iterator.next(); !next.done; next = iterator.next()) {
			anySignal.throwIfAborted();
			await work(next.value, anySignal);
		}
	};
	const runLaneSafely = () =>
		runLane().catch((error: unknown) => {
			failure ??= { error };
			failed.abort(error);
		});
	await Promise.all(Array.from({ length: limit }, runLaneSafely));
	if (failure !== undefined) {
		throw failure.error;
	}
}
