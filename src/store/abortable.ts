/**
 * What `work` comes to, or the reason of `signal` as soon as that fires: for work that cannot be stopped or does
 * not always heed its own signal. It goes on then, and nobody hears of its end.
 */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const stop = () => reject(signal.reason);
		signal.addEventListener("abort", stop, { once: true });
		work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
		if (signal.aborted) {
			stop();
		}
	});
}
