import type { ErrorCode } from "../errors.ts";
import type { Skip } from "../plan/plan.ts";
import type { DoneResult } from "../transfer/result.ts";
import { idsText } from "./cause-lines.ts";
import { errorLink } from "./error-link.ts";
import { code, escapeHtml, escapeHtmlLines, link, list, secretLink, table } from "./html.ts";
import { invalidationLines } from "./invalidation-lines.ts";
import { manifestLines } from "./manifest-lines.ts";
import {
	type Failure,
	failures,
	isDone,
	type PhaseReport,
	plannedTransfers,
	skips,
	sourceLocation,
	totals,
	transferBytes,
	transferDestination,
	transferLocation,
	transferSource,
	transferUri,
} from "./phase-report.ts";
import { countStale, deletedText, pruneSection } from "./prune-report.ts";
import { type RootCause, rootCauses } from "./root-causes.ts";
import { sizeText } from "./size-text.ts";
import { countOf, formatBytes, formatDuration, formatRate } from "./units.ts";

/** Where a person finds an object in a browser, if anywhere. */
export type ObjectLink = (location: { bucket: string; key: string }) => string | undefined;

/** The runner drops a step's whole summary above 1 MiB (actions/runner, FileCommandManager.cs). */
const MOST_BYTES = 900_000;

const MOST_ROWS = 200;

/** The job summary of a phase: what arrived and how it was verified, what did not, what was skipped and why. */
export function phaseSummary(report: PhaseReport, title: string, objectLink: ObjectLink): string {
	const sections = [
		`### ${escapeHtml(title)}`,
		headline(report),
		report.dryRun ? planTable(report) : doneTable(report, objectLink),
		linkList(report),
		pruneSection(report),
		...[...invalidationLines(report.invalidations), ...manifestLines(report)].map(
			(line) => `<p>${escapeHtml(line)}</p>`,
		),
		failureList(failures(report)),
		skipList([...skips(report.plan), ...lateSkips(report)]),
		list(report.plan.warnings.map(escapeHtml)),
	].filter((section) => section !== "" && section !== list([]));
	return withinLimit(sections);
}

function headline(report: PhaseReport): string {
	const { planned, plannedBytes, transferred, bytes, skipped, failed } = totals(report);
	if (report.dryRun) {
		const stale = countStale(report.plan);
		const deleted = stale === 0 ? "" : `, ${countOf(stale, "object")} deleted`;
		return `Dry run: ${countOf(planned, "file")} (${formatBytes(plannedBytes)}) would be transferred${deleted}.`;
	}
	const speed = `${formatDuration(report.milliseconds)} (${formatRate(bytes, report.milliseconds)})`;
	const held = report.results.length === 0 ? planned : 0;
	const { prunes = [] } = report;
	const rest = [
		...(prunes.length > 0 ? [deletedText(prunes)] : []),
		...(held > 0 ? [`${held} not started`] : []),
		...(failed > 0 ? [`${failed} failed`] : []),
		...(skipped > 0 ? [`${skipped} skipped`] : []),
	];
	const arrived = `${countOf(transferred, "file")}, ${formatBytes(bytes)} in ${speed}`;
	return `${[arrived, ...rest].join("; ")}.`;
}

function doneTable({ results }: PhaseReport, objectLink: ObjectLink): string {
	const done = results.filter(isDone);
	if (done.length === 0) return "";
	const rows = done.slice(0, MOST_ROWS).map((result) => doneRow(result, objectLink));
	return (
		table(["Name", "From", "To", "Size", "Speed", "Verified"], rows) + more(done.length, "transfer")
	);
}

function doneRow(result: DoneResult, objectLink: ObjectLink): string[] {
	const { transfer } = result;
	const { direction } = transfer;
	const from = direction === "upload" ? undefined : objectLink(sourceLocation(transfer));
	const to = direction === "download" ? undefined : objectLink(transferLocation(transfer));
	return [
		transfer.entry.name === undefined ? "" : code(transfer.entry.name),
		link(transferSource(transfer), from),
		link(transferDestination(transfer), to),
		sizeText(result),
		...proofCells(result),
	];
}

/** How fast bytes moved, and what proved them. */
function proofCells({ isUpdate, bytes, milliseconds, verified }: DoneResult): string[] {
	if (isUpdate) return ["", ""];
	return [formatRate(bytes, milliseconds), verified === "size" ? "size only" : verified];
}

function planTable({ plan }: PhaseReport): string {
	const { planned } = totals({ plan, results: [] });
	if (planned === 0) return "";
	const rows: string[][] = [];
	for (const transfer of plannedTransfers(plan)) {
		if (rows.length === MOST_ROWS) break;
		const size = formatBytes(transferBytes(transfer));
		rows.push([code(transferSource(transfer)), code(transferDestination(transfer)), size]);
	}
	return table(["From", "To", "Size"], rows) + more(planned, "transfer");
}

function failureList(failed: readonly Failure[]): string {
	if (failed.length === 0) return "";
	const causes = rootCauses(failed);
	const items = causes.slice(0, MOST_ROWS).map(failureItem);
	return `<p><b>${failureTitle(failed)}</b></p>\n${list(items)}${more(causes.length, "failure")}`;
}

function failureItem({ failure, error, others }: RootCause<Failure>): string {
	const ids = error.requestIds === undefined ? "" : idsText(error.requestIds);
	const alike = others === 0 ? "" : ` and ${others} more`;
	const lines = [
		`${code(failure.what)}${alike}: ${escapeHtmlLines(error.message, "<br>")} (${codeLink(error.code)})`,
		...(error.hint === undefined ? [] : [escapeHtmlLines(error.hint, "<br>")]),
		...(ids === "" ? [] : [code(ids)]),
	];
	return lines.join("<br>");
}

function codeLink(name: ErrorCode): string {
	return `<a href="${errorLink(name)}">${name}</a>`;
}

function failureTitle(failed: readonly Failure[]): string {
	return failed.every(({ isAfterwards }) => isAfterwards) ? "Failed afterwards" : "Did not arrive";
}

function skipList(skipped: readonly Pick<Skip, "source" | "reason">[]): string {
	if (skipped.length === 0) return "";
	const items = skipped
		.slice(0, MOST_ROWS)
		.map(({ source, reason }) => `${code(source)}: ${escapeHtml(reason)}`);
	return `<p><b>Skipped</b></p>\n${list(items)}${more(skipped.length, "skip")}`;
}

function linkList({ links }: PhaseReport): string {
	if (links === undefined || links.size === 0) return "";
	const items = Array.from(links)
		.slice(0, MOST_ROWS)
		.map(([transfer, { url, expires }]) => {
			return `${secretLink(transferUri(transfer), url)}: until ${expires.toISOString()}`;
		});
	return `<p><b>Links</b></p>\n${list(items)}${more(links.size, "link")}`;
}

/** What turned out not to be needed only when its turn came. */
function lateSkips({ results }: PhaseReport): { source: string; reason: string }[] {
	return results.flatMap((result) =>
		result.status === "skipped"
			? [{ source: transferSource(result.transfer), reason: result.reason }]
			: [],
	);
}

function more(count: number, noun: string): string {
	return count > MOST_ROWS ? `\n<p>… and ${countOf(count - MOST_ROWS, `more ${noun}`)}.</p>` : "";
}

/** Whole sections are left out rather than the whole summary lost. */
function withinLimit(sections: readonly string[]): string {
	const kept: string[] = [];
	let bytes = 0;
	for (const section of sections) {
		bytes += Buffer.byteLength(section) + 2;
		if (bytes > MOST_BYTES) return `${kept.join("\n\n")}\n\nThe rest is too long to show here.\n`;
		kept.push(section);
	}
	return `${kept.join("\n\n")}\n`;
}
