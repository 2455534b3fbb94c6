import type { PreflightReport, Problem } from "../preflight/probe.ts";
import { pointers } from "./failure-text.ts";
import { escapeHtml, list } from "./html.ts";
import { countOf } from "./units.ts";

/** A message names this many; the rest is a number. */
const MOST_NAMED = 10;

/** What came of it, and what was not asked. */
export function preflightLines({ writable, notes }: PreflightReport): string[] {
	return [`Preflight: ${writableText(writable)}`, ...shortened(notes)];
}

/** For the job summary. */
export function preflightSummary(
	{ writable, notes }: PreflightReport,
	problems: readonly Problem[],
): string {
	const items = problemTexts(problems).map(escapeHtml);
	return [
		"### s3-staging: preflight",
		`${escapeHtml(writableText(writable))}.`,
		...(items.length > 0 ? ["<p><b>Cannot be written</b></p>", list(items)] : []),
		...(notes.length > 0 ? [list(shortened(notes).map(escapeHtml))] : []),
		"",
	].join("\n\n");
}

/** Why the end of the job `would` or `may` fail: everything at once, with what to do. There is at least one. */
export function preflightText(problems: readonly Problem[], verb: "would" | "may"): string {
	const hints = new Set(problems.flatMap(({ error }) => error.hint ?? []));
	return [
		`Preflight: the end of the job ${verb} fail. Nothing is lost yet, for the job's own steps are still to come:`,
		...shortened(problemTexts(problems)).map((text) => `- ${text}`),
		...shortened([...hints]),
		...pointers(problems.map(({ error }) => error)),
		"To go on without looking at destinations beforehand, set `preflight: off`",
	].join("\n");
}

/** One for each cause. */
function problemTexts(problems: readonly Problem[]): string[] {
	const byMessage = new Map<string, string[]>();
	for (const { what, error } of problems) {
		const entries = byMessage.get(error.message) ?? [];
		byMessage.set(error.message, [...entries, what]);
	}
	return [...byMessage].map(([message, [first = "", ...others]]) => {
		const more = others.length === 0 ? "" : ` and ${others.length} more`;
		return `${first}${more}: ${message}`;
	});
}

function writableText(count: number): string {
	return `${countOf(count, "destination")} can be written`;
}

function shortened(lines: readonly string[]): readonly string[] {
	if (lines.length <= MOST_NAMED) return lines;
	return [...lines.slice(0, MOST_NAMED), `… and ${lines.length - MOST_NAMED} more`];
}
