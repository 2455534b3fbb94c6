import { setMaxListeners } from "node:events";

/**
 * Runs work that a cancelled job still owes: its signal fires `graceMilliseconds` after `signal` does (from
 * now, if it already has), and never otherwise.
 */
export async function runWithGrace<T>(
	signal: AbortSignal,
	graceMilliseconds: number,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const controller = new AbortController();
	// Node 20 takes more than ten listeners for a leak.
	setMaxListeners(0, controller.signal);
	let timer: NodeJS.Timeout | undefined;
	const startTimer = () => {
		timer = setTimeout(() => controller.abort(signal.reason), graceMilliseconds);
	};
	if (signal.aborted) {
		startTimer();
	} else {
		signal.addEventListener("abort", startTimer, { once: true });
	}
	try {
		return await work(controller.signal);
	} finally {
		signal.removeEventListener("abort", startTimer);
		clearTimeout(timer);
	}
}
