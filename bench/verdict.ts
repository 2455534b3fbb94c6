import { medianOf, medianRatio, type Round } from "./measurement.ts";
import type { ContenderName, Target } from "./work.ts";

/** A target and what came of it. */
export interface Verdict {
	/** In whose row of a table it stands. */
	readonly contender: ContenderName;
	readonly target: string;
	readonly value: string;
	/** Undefined if the one to compare with did not take part. */
	readonly isReached: boolean | undefined;
}

/** Whether a target was reached. */
export function judge(target: Target, rounds: readonly Round[]): Verdict {
	const { contender, text, value, unit, digits } = weigh(target, rounds);
	const shown = `${value.toFixed(digits)} ${unit}`;
	const isReached = target.kind === "faster" ? value >= target.factor : value <= target.most;
	return Number.isNaN(value)
		? { contender, target: text, value: "–", isReached: undefined }
		: { contender, target: text, value: shown, isReached };
}

interface Weighed {
	readonly contender: ContenderName;
	readonly text: string;
	readonly value: number;
	readonly unit: string;
	readonly digits: number;
}

function weigh(target: Target, rounds: readonly Round[]): Weighed {
	switch (target.kind) {
		case "faster": {
			const value = medianRatio(rounds, "wallSeconds", target.than, "ours");
			const text = `≥ ${target.factor} × as fast`;
			return { contender: target.than, text, value, unit: "×", digits: 2 };
		}
		case "seconds": {
			const value = medianOf(rounds, "ours", "wallSeconds");
			const text = `≤ ${target.most.toFixed(2)} s`;
			return { contender: "ours", text, value, unit: "s", digits: 2 };
		}
		case "megabytes": {
			const value = medianOf(rounds, "ours", "peakBytes") / 1e6;
			const text = `≤ ${target.most} MB`;
			return { contender: "ours", text, value, unit: "MB", digits: 0 };
		}
		case "memory-ratio": {
			const value = medianRatio(rounds, "peakBytes", "ours", target.to);
			const text = `≤ ${target.most} × its memory`;
			return { contender: target.to, text, value, unit: "×", digits: 2 };
		}
		case "cpu-ratio": {
			const value = medianRatio(rounds, "cpuSeconds", "ours", target.to);
			const text = `≤ ${target.most} × its CPU`;
			return { contender: target.to, text, value, unit: "×", digits: 2 };
		}
		case "cpu-milliseconds": {
			const [ours, other] = (["ours", target.above] as const).map((contender) =>
				medianOf(rounds, contender, "cpuSeconds"),
			) as [number, number];
			const text = `≤ ${target.most} ms CPU above it`;
			return {
				contender: target.above,
				text,
				value: (ours - other) * 1_000,
				unit: "ms",
				digits: 0,
			};
		}
	}
}
