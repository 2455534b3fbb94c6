/** For how long a network that was there is waited for. */
const PATIENCE_MILLISECONDS = 120_000;

/** Codes of errors that say that there is no way, or nobody at its end. One that breaks is there. */
const OUTAGES = new Set([
	"EAI_AGAIN",
	"ECONNREFUSED",
	"EHOSTUNREACH",
	"ENETDOWN",
	"ENETUNREACH",
	"ENOTFOUND",
]);

/** Whether the store was there, and since when it is not. */
export class Reachability {
	#wasReached: boolean;
	/** Of `performance.now`. */
	#lostAt: number | undefined;

	constructor() {
		this.#wasReached = false;
	}

	/** Tells that the store has answered. */
	answered(): void {
		this.#wasReached = true;
		this.#lostAt = undefined;
	}

	/** Whether a failure may be one of a network that comes back: the store has been there, less than two minutes ago. */
	mayReturn(error: Error): boolean {
		const isOutage = "code" in error && OUTAGES.has(String(error.code));
		if (!isOutage || !this.#wasReached) return false;
		this.#lostAt ??= performance.now();
		return performance.now() - this.#lostAt < PATIENCE_MILLISECONDS;
	}
}
