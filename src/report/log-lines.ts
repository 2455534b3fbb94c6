import { objectUri } from "../object-address.ts";
import type { Plan, Transfer } from "../plan/plan.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import type { PresignedLink, RetryEvent } from "../store/object-facts.ts";
import type { TransferResult } from "../transfer/result.ts";
import { invalidationLines } from "./invalidation-lines.ts";
import { manifestLines } from "./manifest-lines.ts";
import {
	movedBytes,
	type PhaseReport,
	plannedTransfers,
	skips,
	totals,
	transferUri,
} from "./phase-report.ts";
import { countStale, deletedText, dryPruneLines, pruneLines } from "./prune-report.ts";
import { restoreText } from "./restore-lines.ts";
import { rootCauses } from "./root-causes.ts";
import { sizeText } from "./size-text.ts";
import { endsText, plannedLine, reviewLine } from "./transfer-lines.ts";
import { countOf, formatBytes, formatDuration, formatRate } from "./units.ts";

/** Above this many transfers the log tells totals only; the manifest and the debug log hold every one. */
const MOST_LISTED = 50;

/** What is about to happen, with totals. */
export function planLines({ plan, dryRun }: Pick<PhaseReport, "plan" | "dryRun">): string[] {
	const left = skips(plan).length === 0 ? "" : `; ${skips(plan).length} skipped`;
	const refused = plan.entries.filter(({ failure }) => failure !== undefined).length;
	const unable =
		refused === 0 ? "" : `; ${refused} ${refused === 1 ? "entry" : "entries"} cannot run`;
	const listed = dryRun ? Array.from(plannedTransfers(plan), reviewLine) : [];
	const title = dryRun ? "Dry run, nothing is transferred. Plan" : "Plan";
	const stale = countStale(plan) === 0 ? "" : `; delete ${countOf(countStale(plan), "object")}`;
	return [
		`${title}: ${sumText(plan)}${movedText(plan)}${restoreText(plan)}${stale}${left}${unable}`,
		...(dryRun ? [] : archiveLines(plan)),
		...listed,
		...(dryRun ? dryPruneLines(plan) : []),
		...skipLines(plan),
		...refusalLines(plan),
	];
}

/** That transfers begin before their plan is whole; `count` objects of the listing are among them by now. */
export function earlyStartLine({ from }: DownloadSpec, count: number): string {
	const listed = objectUri({
		bucket: from.bucket,
		key: from.kind === "object" ? from.key : from.prefix,
	});
	return `Listing ${listed} goes on: ${countOf(count, "object")} so far, transfers have begun`;
}

/** What happened, if anything did: a line for each transfer, or for each that failed where there are many, and the totals. */
export function resultLines(report: PhaseReport): string[] {
	if (report.results.length + (report.prunes ?? []).length === 0) return manifestLines(report);
	const sums = totals(report);
	const isShort = report.results.length <= MOST_LISTED;
	const listed = isShort ? report.results.map(resultLine) : failureLines(report.results);
	const speed = `${formatDuration(report.milliseconds)}, ${formatRate(sums.bytes, report.milliseconds)}`;
	const failed = sums.failed === 0 ? "" : `; ${sums.failed} failed`;
	const { prunes = [] } = report;
	const deleted = prunes.length === 0 ? "" : `; ${deletedText(prunes)}`;
	return [
		...listed,
		...pruneLines(prunes),
		...invalidationLines(report.invalidations),
		...manifestLines(report),
		...Array.from(report.links ?? [], linkLine),
		`Done: ${countOf(sums.transferred, "file")} (${formatBytes(sums.bytes)}) in ${speed}${deleted}${failed}`,
	];
}

function failureLines(results: readonly TransferResult[]): string[] {
	const failed = results.filter((result) => result.status === "failed");
	return rootCauses(failed).map(({ failure, error, others }) => {
		return others === 0
			? resultLine(failure)
			: `${countOf(others + 1, "transfer")} failed for one cause: ${error.message}`;
	});
}

/** How far a phase is, for a log that cannot redraw a line; `totalBytes` is absent while the plan is being made. */
export function progressLine(progress: {
	readonly bytes: number;
	readonly totalBytes: number | undefined;
	readonly milliseconds: number;
}): string {
	const { bytes, totalBytes, milliseconds } = progress;
	const rate = formatRate(bytes, milliseconds);
	if (totalBytes === undefined) return `${formatBytes(bytes)} so far, ${rate}`;
	const percent = totalBytes === 0 ? 100 : Math.floor((100 * bytes) / totalBytes);
	const left = bytes === 0 ? Number.NaN : (milliseconds * (totalBytes - bytes)) / bytes;
	const time = Number.isNaN(left) ? "" : `, ${formatDuration(Math.max(0, left))} left`;
	return `${percent} %: ${formatBytes(bytes)} of ${formatBytes(totalBytes)}, ${rate}${time}`;
}

export function retryLine(retry: RetryEvent): string {
	const pause = formatDuration(retry.delayMilliseconds);
	const attempts = `attempt ${retry.attempt} of ${retry.maxAttempts}`;
	return `Retry: ${retry.operation} ${retry.location}: ${retry.reason} (${attempts}; again in ${pause})`;
}

/** Without the link itself, which is a secret. */
function linkLine([transfer, { expires }]: readonly [Transfer, PresignedLink]): string {
	return `Link to ${transferUri(transfer)}: works until ${expires.toISOString()}`;
}

export function resultLine(result: TransferResult): string {
	const { transfer } = result;
	if (result.status === "failed")
		return `${plannedLine(transfer)}: failed, ${result.error.message}`;
	if (result.status === "skipped") return `${plannedLine(transfer)}: skipped, ${result.reason}`;
	if (result.isUpdate) return `${endsText(transfer)} (headers only)`;
	const proof = result.verified === "size" ? "size only" : result.verified;
	const isMove = transfer.direction === "copy" && transfer.entry.move;
	const { unpackedFiles: count } = result;
	const unpacked = count === undefined ? "" : `, ${countOf(count, "file")} unpacked`;
	const effect = isMove ? ", source deleted" : unpacked;
	return `${endsText(transfer)} (${sizeText(result)}, verified: ${proof}${effect})`;
}

/** What moves delete once it has arrived. */
function movedText(plan: Plan): string {
	let count = 0;
	for (const transfer of plannedTransfers(plan)) {
		if (transfer.direction === "copy" && transfer.entry.move) count++;
	}
	return count === 0 ? "" : `; then delete ${countOf(count, "source")}`;
}

/** What is counted as one file in the sums. */
function archiveLines(plan: Plan): string[] {
	const lines: string[] = [];
	for (const transfer of plannedTransfers(plan)) {
		if ("members" in transfer) lines.push(`Packs ${plannedLine(transfer)}`);
	}
	return lines;
}

function sumText(plan: Plan): string {
	const sums = {
		download: { count: 0, bytes: 0 },
		upload: { count: 0, bytes: 0 },
		copy: { count: 0, bytes: 0 },
	};
	for (const transfer of plannedTransfers(plan)) {
		const sum = sums[transfer.direction];
		sum.count++;
		sum.bytes += movedBytes(transfer);
	}
	const parts = Object.entries(sums)
		.filter(([, { count }]) => count > 0)
		.map(([direction, { count, bytes }]) => {
			return `${direction} ${countOf(count, "file")} (${formatBytes(bytes)})`;
		});
	return parts.join(", ") || "nothing to transfer";
}

/** Every entry that cannot run and why: the error names only some of them when they are many. */
function refusalLines(plan: Plan): string[] {
	return plan.entries.flatMap(({ entry, failure }) => {
		if (failure === undefined) return [];
		const { source, line, column } = entry.position;
		const place = `${source}:${line}:${column}`;
		return [`Cannot run: ${place}: ${entry.text}`, ...failure.message.split("\n")];
	});
}

function skipLines(plan: Plan): string[] {
	const lines = skips(plan).map(({ source, reason }) => `Skipped: ${source}: ${reason}`);
	if (lines.length <= MOST_LISTED) return lines;
	const more = countOf(lines.length - MOST_LISTED, "more skip");
	return [...lines.slice(0, MOST_LISTED), `… and ${more}`];
}
