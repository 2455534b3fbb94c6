/** Something under way that can be given up. */
export interface Abortable {
	abort(reason: unknown): void;
}

// Lists, not sets: each table that a growing Set has left behind leads to the next one, so that once V8 has moved one
// of them to its old generation, nothing of any later request is collected with the young one.
const watched = new WeakMap<AbortSignal, Abortable[]>();

/**
 * Aborts `work` when `signal` fires, at once if it has, until `unwatch` is called. Thousands of requests share one
 * listener of their signal: one for each would cost time with every request, and a warning of Node's on the console.
 */
export function watch(signal: AbortSignal, work: Abortable): void {
	if (signal.aborted) {
		work.abort(signal.reason);
		return;
	}
	const works = watched.get(signal) ?? beginWatch(signal);
	works.push(work);
}

export function unwatch(signal: AbortSignal, work: Abortable): void {
	const works = watched.get(signal) ?? [];
	const index = works.indexOf(work);
	const last = index < 0 ? undefined : works.pop();
	if (last !== undefined && last !== work) {
		works[index] = last;
	}
}

function beginWatch(signal: AbortSignal): Abortable[] {
	const works: Abortable[] = [];
	watched.set(signal, works);
	const abortAll = () => {
		for (const work of works.splice(0)) {
			work.abort(signal.reason);
		}
	};
	signal.addEventListener("abort", abortAll, { once: true });
	return works;
}
