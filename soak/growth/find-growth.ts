import type { Sample } from "./sample.ts";

const MIB = 2 ** 20;

/** How much more a process may hold at the end of a long run than after its warm-up. */
const BOUNDS = {
	heapBytes: 3 * MIB,
	// The allocator keeps pages as it likes.
	residentBytes: 32 * MIB,
	handles: 2,
	files: 2,
	sockets: 2,
} as const satisfies Record<keyof Sample, number>;

const NAMES = ["heapBytes", "residentBytes", "handles", "files", "sockets"] as const;

/** The first samples, during which code is compiled and pools fill. */
const WARM_UP = 0.2;

/** How a quantity went over a run. */
export interface Growth {
	readonly name: keyof Sample;
	/** Medians of the first and of the last third after the warm-up. */
	readonly early: number;
	readonly late: number;
	readonly most: number;
	readonly isTooMuch: boolean;
}

/** Each quantity that was sampled. Needs at least ten samples to tell a trend from chance. */
export function findGrowth(samples: readonly Sample[]): readonly Growth[] {
	if (samples.length < 10) throw new Error(`${samples.length} samples show no growth`);
	const warm = samples.slice(Math.ceil(samples.length * WARM_UP));
	const third = Math.floor(warm.length / 3);
	return NAMES.flatMap((name) => {
		const values = warm.flatMap((sample) => sample[name] ?? []);
		if (values.length < warm.length) return [];
		const [early, late] = [median(values.slice(0, third)), median(values.slice(-third))];
		const most = Math.max(...values);
		return [{ name, early, late, most, isTooMuch: late - early > BOUNDS[name] }];
	});
}

/** One line. */
export function growthLine({ name, early, late, most, isTooMuch }: Growth): string {
	const unit = name.endsWith("Bytes") ? MIB : 1;
	const [from, to, top] = [early, late, most].map((value) =>
		(value / unit).toFixed(unit === 1 ? 0 : 1),
	);
	const shown = unit === 1 ? name : `${name.replace("Bytes", "")} MiB`;
	const bound = BOUNDS[name] / unit;
	return `${shown.padEnd(13)} ${from} -> ${to}, at most ${top}${isTooMuch ? `: grows by more than ${bound}` : ""}`;
}

function median(values: readonly number[]): number {
	return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
