import type { TransferSpec } from "../spec/spec.ts";
import type { PhaseEntries } from "./run-phase.ts";

/** The ids of the buckets that a phase works with, or the origins of web addresses. */
export function usedBuckets({ entries, manifest }: PhaseEntries): readonly string[] {
	const buckets = entries.flatMap(bucketsOf);
	return manifest ? [...buckets, manifest.bucket] : buckets;
}

/** Those of one entry: where it reads, then where it writes. */
export function bucketsOf(entry: TransferSpec): readonly string[] {
	if (entry.direction === "download") return [entry.from.bucket];
	return entry.direction === "upload" ? [entry.to.bucket] : [entry.from.bucket, entry.to.bucket];
}
