import { unwatch, watch } from "./abort-watch.ts";

/**
 * What `work` comes to, or the reason of `signal` as soon as that fires: for work that cannot be stopped or does
 * not always heed its own signal. It goes on then, and nobody hears of its end.
 */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const waiting = { abort: reject };
		watch(signal, waiting);
		work.then(resolve, reject).finally(() => unwatch(signal, waiting));
	});
}
