import { unwatch, watch } from "./http/abort-watch.ts";

/** Runs `work` with a signal that fires `milliseconds` after `signal` does: for what must not be left half done. */
export async function withGrace<T>(
	signal: AbortSignal,
	milliseconds: number,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const controller = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	const grace = {
		abort: (reason: unknown) => {
			timer = setTimeout(() => controller.abort(reason), milliseconds);
		},
	};
	watch(signal, grace);
	try {
		return await work(controller.signal);
	} finally {
		unwatch(signal, grace);
		clearTimeout(timer);
	}
}
