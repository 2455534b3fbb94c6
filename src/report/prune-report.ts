import { objectUri } from "../object-address.ts";
import type { Plan } from "../plan/plan.ts";
import type { PruneResult } from "../transfer/prune-result.ts";
import { code, escapeHtml, list } from "./html.ts";
import type { PhaseReport } from "./phase-report.ts";
import { countOf } from "./units.ts";

/** Above this many objects of a phase the log tells totals only; the manifest holds every one. */
const MOST_LOGGED = 50;

const MOST_SUMMARISED = 200;

/** One object that was deleted or was to be, as the manifest tells it. */
export interface DeletionRecord {
	readonly name: string | null;
	readonly uri: string;
	readonly status: "deleted" | "kept" | "planned";
}

/** What `prune` did or, in a dry run, would do, object by object in the order of the listings. */
export function* deletionRecords({ plan, prunes = [] }: PhaseReport): Generator<DeletionRecord> {
	const deletedOf = new Map(prunes.map(({ entry, deleted }) => [entry, new Set(deleted)] as const));
	for (const { entry, pruning } of plan.entries) {
		const deleted = entry.direction !== "download" ? deletedOf.get(entry) : undefined;
		if (pruning === undefined) continue;
		for (const object of pruning.stale) {
			const status = deleted === undefined ? "planned" : deleted.has(object) ? "deleted" : "kept";
			yield {
				name: entry.name ?? null,
				uri: objectUri({ bucket: pruning.bucket, key: object.key }),
				status,
			};
		}
	}
}

/** How many objects a plan is to delete. */
export function countStale({ entries }: Plan): number {
	return entries.reduce((sum, { pruning }) => sum + (pruning?.stale.length ?? 0), 0);
}

/** What a dry run would delete. */
export function dryPruneLines(plan: Plan): string[] {
	const lines: string[] = [];
	for (const { uri } of deletionRecords({ plan, results: [], dryRun: true, milliseconds: 0 })) {
		if (lines.length === MOST_LOGGED) break;
		lines.push(`Would delete ${uri}`);
	}
	return withRest(lines, countStale(plan));
}

/** What was deleted, and where nothing was although there was something to delete. */
export function pruneLines(prunes: readonly PruneResult[]): string[] {
	const named = countDeleted(prunes) > MOST_LOGGED ? [] : prunes;
	const deleted = named.flatMap(({ pruning, deleted }) =>
		deleted.map(({ key }) => `Deleted ${objectUri({ bucket: pruning.bucket, key })}`),
	);
	return [
		...deleted,
		...prunes.flatMap(({ error }) => errorLines(error)),
		...heldBackLines(prunes),
	];
}

/** How many were deleted, and of how many where that is not all. */
export function deletedText(prunes: readonly PruneResult[]): string {
	const planned = prunes.reduce((sum, { pruning }) => sum + pruning.stale.length, 0);
	const deleted = countDeleted(prunes);
	return deleted === planned ? `${deleted} deleted` : `${deleted} of ${planned} deleted`;
}

function countDeleted(prunes: readonly PruneResult[]): number {
	return prunes.reduce((sum, { deleted }) => sum + deleted.length, 0);
}

/** The part of the job summary about what was deleted, or would be. */
export function pruneSection(report: PhaseReport): string {
	const { plan, dryRun, prunes = [] } = report;
	const items: string[] = [];
	for (const { uri, status } of deletionRecords(report)) {
		if (items.length === MOST_SUMMARISED) break;
		if (status === "deleted" || dryRun) items.push(code(uri));
	}
	const count = dryRun ? countStale(plan) : countDeleted(prunes);
	const title = dryRun ? "Would be deleted" : "Deleted";
	const more =
		count > items.length ? `\n<p>… and ${countOf(count - items.length, "more object")}.</p>` : "";
	return [
		...(items.length > 0 ? [`<p><b>${title}</b></p>\n${list(items)}${more}`] : []),
		...heldBackLines(prunes).map((line) => `<p>${escapeHtml(line)}.</p>`),
	].join("\n\n");
}

function heldBackLines(prunes: readonly PruneResult[]): string[] {
	return prunes.flatMap(({ pruning, heldBack }) => {
		if (heldBack === undefined) return [];
		const { bucket, prefix, stale } = pruning;
		const kept = `${countOf(stale.length, "object")} that ${stale.length === 1 ? "was" : "were"} to go`;
		const place = objectUri({ bucket, key: prefix });
		return [`Nothing is deleted below ${place} (${kept}): ${heldBack}`];
	});
}

function errorLines(error: PruneResult["error"]): string[] {
	return error === undefined ? [] : error.message.split("\n");
}

function withRest(lines: readonly string[], count: number): string[] {
	const rest = count - lines.length;
	return rest > 0 ? [...lines, `… and ${countOf(rest, "more object")}`] : [...lines];
}
