import type { Seen } from "./check-round.ts";

/** Whether a request that meets it succeeds all the same. */
const HARMLESS = new Set(["delay", "throttle"]);

/** Whether the next attempt gets through. */
const PASSING = new Set(["reset", "reset-request", "lose-answer", "reset-answer", "cut"]);

const PASSING_STATUS = new Set([429, 500, 503]);

/** Whether what a round met is less than it has to survive. */
export function mustArrive({ round, hits, endedWithin }: Seen): boolean {
	const isRivalled = round.works.some(({ rival }) => rival !== undefined);
	if (isRivalled || endedWithin !== undefined) return false;
	const disturbing = hits.filter(({ kind }) => !HARMLESS.has(kind));
	// Even if it was the same request each time.
	if (disturbing.length >= round.attempts) return false;
	const isPassing = round.faults.every(
		({ rule: { action } }) =>
			HARMLESS.has(action.kind) ||
			PASSING.has(action.kind) ||
			(action.kind === "answer" && PASSING_STATUS.has(action.status)),
	);
	return isPassing || disturbing.length === 0;
}
