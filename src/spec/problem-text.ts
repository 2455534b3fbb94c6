import { linesOf, wholeText } from "./source-text.ts";
import type { Problem } from "./spec.ts";

/** Wider lines are shown in part, around the place that is meant. */
const WIDEST_LINE = 120;

/** One line for each problem: `before:3:14: message (hint)`. */
export function problemLines(problems: readonly Problem[]): string[] {
	return problems.map(problemLine);
}

/** A problem on one line: `before:3:14: message (hint)`. */
export function problemLine({ position, message, hint }: Problem): string {
	const { source, line, column } = position;
	const place = `${source}:${line}:${column}`;
	return hint === undefined ? `${place}: ${message}` : `${place}: ${message} (${hint})`;
}

/** Problems for a log: each with the author's line below it and a caret below the place. `texts` are the sources by name. */
export function problemExcerpts(
	problems: readonly Problem[],
	texts: Readonly<Record<string, string>>,
): string[] {
	const linesBySource = new Map(
		Object.entries(texts).map(([source, text]) => [source, linesOf(wholeText(source, text).text)]),
	);
	return problems.flatMap((problem) => {
		const { source, line, column } = problem.position;
		const written = linesBySource.get(source)?.[line - 1]?.text.trimEnd() ?? "";
		return [problemLine(problem), ...(written === "" ? [] : excerpt(written, column))];
	});
}

function excerpt(line: string, column: number): [string, string] {
	const start = line.length <= WIDEST_LINE ? 0 : Math.max(0, column - WIDEST_LINE / 2);
	const shown = line.slice(start, start + WIDEST_LINE);
	const indentation = shown.slice(0, column - 1 - start).replace(/[^\t]/g, " ");
	return [`  ${shown}`, `  ${indentation}^`];
}
