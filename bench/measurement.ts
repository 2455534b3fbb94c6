import { median } from "./median.ts";
import type { ContenderName, Work } from "./work.ts";

/** What one process took, with all it started. */
export interface Measurement {
	readonly wallSeconds: number;
	/** User and system. */
	readonly cpuSeconds: number;
	readonly peakBytes: number;
}

/** One turn of every contender, one after the other. Who failed or is not installed has none. */
export type Round = ReadonlyMap<ContenderName, Measurement>;

/** A work and how it went. */
export interface WorkResult {
	readonly work: Work;
	readonly rounds: readonly Round[];
	/** Contenders that did not take part, and why. */
	readonly absent: ReadonlyMap<ContenderName, string>;
}

/** The median of one figure of one contender over all rounds. NaN if it took part in none. */
export function medianOf(
	rounds: readonly Round[],
	contender: ContenderName,
	figure: keyof Measurement,
): number {
	const values = rounds.flatMap((round) => round.get(contender)?.[figure] ?? []);
	return median(values);
}

/**
 * The median over the rounds of one contender's figure by another's, each of the same round: what disturbs a machine
 * for longer than a round disturbs both.
 */
export function medianRatio(
	rounds: readonly Round[],
	figure: keyof Measurement,
	above: ContenderName,
	below: ContenderName,
): number {
	const ratios = rounds.flatMap((round) => {
		const [numerator, denominator] = [round.get(above)?.[figure], round.get(below)?.[figure]];
		return numerator === undefined || denominator === undefined ? [] : numerator / denominator;
	});
	return median(ratios);
}
