import { setImmediate as nextTurn } from "node:timers/promises";

const MOST_MILLISECONDS = 10;

/** Lets timers, signals and sockets have their turn during a long loop. */
export class BreathingSpace {
	#since = performance.now();

	/** To be awaited in each round; gives a promise only when it is time. */
	pause(): Promise<void> | undefined {
		if (performance.now() - this.#since < MOST_MILLISECONDS) {
			return undefined;
		}
		return nextTurn().then(() => {
			this.#since = performance.now();
		});
	}
}
