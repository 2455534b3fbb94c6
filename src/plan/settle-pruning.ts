import { StagingError } from "../errors.ts";
import type { WriteSpec } from "../spec/copy-spec.ts";
import { toUri } from "../spec/location.ts";
import type { PruneLimit } from "../spec/publishing.ts";
import type { ObjectLocation } from "../spec/spec.ts";
import type { ObjectSummary } from "../store/object-facts.ts";
import type { PlannedEntry, Pruning } from "./plan.ts";
import type { EntryFindings, PrefixSurvey } from "./plan-scope.ts";

/** An entry that prunes. */
interface Pruner {
	readonly entry: WriteSpec;
	readonly bucket: string;
	readonly prefix: string;
	readonly survey: PrefixSurvey;
}

/**
 * Decides over the whole phase what each entry deletes: nothing that another entry sends, leaves as it is or protects,
 * nothing below a longer prefix that another entry has, nothing twice, and never the manifest of the phase. An entry that would delete more than its
 * limit, or anything while what it protects is nowhere, fails, and deletes and sends nothing.
 */
export function settlePruning(
	planned: readonly PlannedEntry[],
	findings: readonly EntryFindings[],
	manifest: ObjectLocation | undefined,
): readonly PlannedEntry[] {
	const pruners = findings.flatMap(toPruner);
	if (pruners.length === 0) return planned;
	const doomed = new Map<string, Pruner>();
	for (const pruner of pruners) {
		const isForeign = isOfOthers(pruner, planned, pruners);
		for (const { key } of pruner.survey.stale) {
			const uri = toUri({ bucket: pruner.bucket, key });
			if (!doomed.has(uri) && !isForeign(key)) doomed.set(uri, pruner);
		}
	}
	for (const location of keptLocations(findings)) doomed.delete(toUri(location));
	if (manifest) doomed.delete(toUri(manifest));
	return planned.map((one) => {
		const pruner = pruners.find(({ entry }) => entry === one.entry);
		return pruner && !one.failure ? withPruning(one, pruner, doomed) : one;
	});
}

function toPruner({ entry, survey }: EntryFindings): Pruner[] {
	if (entry.direction === "download" || entry.to.kind !== "prefix" || !survey) return [];
	const { bucket, prefix } = entry.to;
	return [{ entry, bucket, prefix, survey }];
}

/** Whether a key is the business of another entry, whether that runs or not. */
function isOfOthers(
	{ entry, bucket, prefix }: Pruner,
	planned: readonly PlannedEntry[],
	pruners: readonly Pruner[],
): (key: string) => boolean {
	const places = planned.flatMap(({ entry: other }) =>
		other !== entry && other.direction !== "download" && other.to.bucket === bucket
			? [other.to]
			: [],
	);
	const inner = places.flatMap((to) => (to.kind === "prefix" ? [to.prefix] : []));
	const longer = inner.filter((one) => one.length > prefix.length && one.startsWith(prefix));
	const exact = new Set(places.flatMap((to) => (to.kind === "object" ? [to.key] : [])));
	const others = pruners.filter((other) => other.entry !== entry && other.bucket === bucket);
	return (key) =>
		exact.has(key) ||
		longer.some((one) => key.startsWith(one)) ||
		others.some(
			(other) =>
				key.startsWith(other.prefix) && other.survey.isProtected(key.slice(other.prefix.length)),
		);
}

function* keptLocations(findings: readonly EntryFindings[]): Generator<ObjectLocation> {
	for (const { transfers, present } of findings) {
		for (const transfer of transfers)
			if (transfer.direction !== "download") yield transfer.location;
		for (const transfer of present) if (transfer.direction !== "download") yield transfer.location;
	}
}

function withPruning(
	planned: PlannedEntry,
	{ entry, bucket, prefix, survey }: Pruner,
	doomed: ReadonlyMap<string, Pruner>,
): PlannedEntry {
	const isDoomed = ({ key }: ObjectSummary) => doomed.get(toUri({ bucket, key }))?.entry === entry;
	const stale = survey.stale.filter(isDoomed);
	if (stale.length === 0) return planned;
	const pruning = { bucket, prefix, listed: survey.listed, stale };
	const failure =
		(entry.prune && limitError(pruning, entry.prune.limit)) ??
		idleError(pruning, survey.idleProtect);
	if (failure === undefined) return { ...planned, pruning };
	return { entry, transfers: [], skips: planned.skips, pruning, failure };
}

function idleError({ bucket, prefix, listed, stale }: Pruning, idle: readonly string[]) {
	if (idle.length === 0) return undefined;
	const place = toUri({ kind: "prefix", bucket, prefix });
	const patterns = idle.map((pattern) => `\`${pattern}\``).join(", ");
	const example = stale[0]?.key.slice(prefix.length) ?? "";
	return new StagingError(
		"invalid-spec",
		`\`protect\`: ${patterns} matches nothing below ${place}, where \`prune\` would delete ${stale.length} of ${listed} objects: nothing is deleted, and nothing of this entry transferred`,
		{
			hint: `Patterns are matched against the name relative to the base, here \`${example}\`: correct the pattern, or leave it out`,
		},
	);
}

function limitError({ bucket, prefix, listed, stale }: Pruning, limit: PruneLimit) {
	const count = stale.length;
	const isWithin =
		limit.unit === "objects" ? count <= limit.most : count * 100 <= limit.most * listed;
	if (isWithin) return undefined;
	const place = toUri({ kind: "prefix", bucket, prefix });
	const allowed = limit.unit === "objects" ? String(limit.most) : `${limit.most}%`;
	const needed = `\`prune-limit: ${count}\` or \`${Math.ceil((100 * count) / listed)}%\``;
	return new StagingError(
		"prune-limit",
		`\`prune\` would delete ${count} of ${listed} objects below ${place}, and \`prune-limit\` is ${allowed}: nothing is deleted, and nothing of this entry transferred`,
		{
			hint: `See with \`dry-run: true\` what would go; if that is meant, allow it with ${needed}`,
		},
	);
}
