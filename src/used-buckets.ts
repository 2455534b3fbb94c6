import type { PhaseEntries } from "./run-phase.ts";
import type { TransferSpec } from "./spec/spec.ts";

/** The ids of the buckets that a phase works with, or the origins of web addresses. */
export async function usedBuckets({
	entries,
	manifest = "",
	connections = new Map(),
}: PhaseEntries): Promise<readonly string[]> {
	const buckets = entries.flatMap(bucketsOf);
	if (manifest === "") return buckets;
	const { readManifestTarget } = await import("./manifest-target.ts");
	const target = readManifestTarget(manifest, [...connections.keys()]);
	return "problem" in target ? buckets : [...buckets, target.bucket];
}

function bucketsOf(entry: TransferSpec): readonly string[] {
	if (entry.direction === "download") return [entry.from.bucket];
	return entry.direction === "upload" ? [entry.to.bucket] : [entry.from.bucket, entry.to.bucket];
}
