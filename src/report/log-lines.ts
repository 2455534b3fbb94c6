import type { Transfer } from "../plan/plan.ts";
import type { RetryEvent } from "../store/object-store.ts";
import type { TransferResult } from "../transfer/result.ts";
import {
	isDone,
	type PhaseReport,
	plannedTransfers,
	skips,
	totals,
	transferBytes,
	transferDestination,
	transferSource,
} from "./phase-report.ts";
import { countOf, formatBytes, formatDuration, formatRate } from "./units.ts";

/** Above this many transfers the log tells totals only; the manifest and the debug log hold every one. */
const MOST_LISTED = 50;

/** What is about to happen, with totals. */
export function planLines({ plan, dryRun }: Pick<PhaseReport, "plan" | "dryRun">): string[] {
	const transfers = plannedTransfers(plan);
	const parts = (["download", "upload"] as const).flatMap((direction) => {
		const some = transfers.filter((transfer) => transfer.direction === direction);
		if (some.length === 0) return [];
		const bytes = some.reduce((sum, transfer) => sum + transferBytes(transfer), 0);
		return [`${direction} ${countOf(some.length, "file")} (${formatBytes(bytes)})`];
	});
	const what = parts.length === 0 ? "nothing to transfer" : parts.join(", ");
	const left = skips(plan).length === 0 ? "" : `; ${skips(plan).length} skipped`;
	const refused = plan.entries.filter(({ failure }) => failure !== undefined).length;
	const unable =
		refused === 0 ? "" : `; ${refused} ${refused === 1 ? "entry" : "entries"} cannot run`;
	const listed = dryRun ? transfers.map(dryRunLine) : [];
	const title = dryRun ? "Dry run, nothing is transferred. Plan" : "Plan";
	return [
		`${title}: ${what}${left}${unable}`,
		...listed,
		...skipLines(plan),
		...refusalLines(plan),
	];
}

/** What happened: a line for each transfer, or for each that failed where there are many, and the totals. */
export function resultLines(report: PhaseReport): string[] {
	const sums = totals(report);
	const isShort = report.results.length <= MOST_LISTED;
	const listed = report.results.filter((result) => isShort || !isDone(result));
	const speed = `${formatDuration(report.milliseconds)}, ${formatRate(sums.bytes, report.milliseconds)}`;
	const failed = sums.failed === 0 ? "" : `; ${sums.failed} failed`;
	return [
		...listed.map(resultLine),
		`Done: ${countOf(sums.transferred, "file")} (${formatBytes(sums.bytes)}) in ${speed}${failed}`,
	];
}

/** How far a phase is, for a log that cannot redraw a line. */
export function progressLine(progress: {
	readonly bytes: number;
	readonly totalBytes: number;
	readonly milliseconds: number;
}): string {
	const { bytes, totalBytes, milliseconds } = progress;
	const percent = totalBytes === 0 ? 100 : Math.floor((100 * bytes) / totalBytes);
	const left = bytes === 0 ? Number.NaN : (milliseconds * (totalBytes - bytes)) / bytes;
	const time = Number.isNaN(left) ? "" : `, ${formatDuration(Math.max(0, left))} left`;
	const done = `${formatBytes(bytes)} of ${formatBytes(totalBytes)}`;
	return `${percent} %: ${done}, ${formatRate(bytes, milliseconds)}${time}`;
}

export function retryLine(retry: RetryEvent): string {
	const pause = formatDuration(retry.delayMilliseconds);
	const attempts = `attempt ${retry.attempt} of ${retry.maxAttempts}`;
	return `Retry: ${retry.operation} ${retry.location}: ${retry.reason} (${attempts}; again in ${pause})`;
}

export function resultLine(result: TransferResult): string {
	const { transfer } = result;
	if (!isDone(result)) return `${plannedLine(transfer)}: failed, ${result.error.message}`;
	const proof = result.verified === "size" ? "size only" : result.verified;
	return `${ends(transfer)} (${formatBytes(result.bytes)}, verified: ${proof})`;
}

/** Everything that would be sent, so that a dry run can be reviewed. */
function dryRunLine(transfer: Transfer): string {
	if (transfer.direction === "download") return plannedLine(transfer);
	const { metadata, expires, ...headers } = transfer.headers;
	const values = [
		...Object.values(headers),
		...(expires === undefined ? [] : [`expires ${expires.toUTCString()}`]),
		...Object.entries(metadata).map(([name, value]) => `${name}: ${value}`),
	];
	return `${plannedLine(transfer)} ${values.join(", ")}`;
}

/** Every entry that cannot run and why: the error names only some of them when they are many. */
function refusalLines(plan: PhaseReport["plan"]): string[] {
	return plan.entries.flatMap(({ entry, failure }) => {
		if (failure === undefined) return [];
		const { source, line, column } = entry.position;
		const place = `${source}:${line}:${column}`;
		return [`Cannot run: ${place}: ${entry.text}`, ...failure.message.split("\n")];
	});
}

function plannedLine(transfer: Transfer): string {
	return `${ends(transfer)} (${formatBytes(transferBytes(transfer))})`;
}

function skipLines(plan: PhaseReport["plan"]): string[] {
	const lines = skips(plan).map(({ source, reason }) => `Skipped: ${source}: ${reason}`);
	if (lines.length <= MOST_LISTED) return lines;
	const more = countOf(lines.length - MOST_LISTED, "more skip");
	return [...lines.slice(0, MOST_LISTED), `… and ${more}`];
}

function ends(transfer: Transfer): string {
	return `${transferSource(transfer)} -> ${transferDestination(transfer)}`;
}
