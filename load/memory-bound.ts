import assert from "node:assert/strict";
import type { MeasuredStage } from "./place.ts";

/** `max-memory` where nobody says otherwise. */
const DEFAULT_BYTES = 256 * 2 ** 20;

/** What a process may take beside it: code, connections, the plan and its results, and garbage not yet collected. */
const BESIDE_BYTES = 32 * 10 ** 6;

/** What no process of the action takes at its defaults, whatever it moves up to 100,000 files: 300 MB. */
const BOUND_BYTES = DEFAULT_BYTES + BESIDE_BYTES;

export function assertWithinBound({ stage, peakBytes }: MeasuredStage): void {
	const [peak, bound] = [peakBytes, BOUND_BYTES].map((bytes) => `${(bytes / 1e6).toFixed(0)} MB`);
	assert(peakBytes <= BOUND_BYTES, `${stage.stage} took ${peak}, which is more than ${bound}`);
}
