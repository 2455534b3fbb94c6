import type { StagingError } from "../errors.ts";
import type { Failure } from "./phase-report.ts";
import { countOf } from "./units.ts";

/** The run page shows this many characters of an annotation at most; the log has all. */
const MOST_NAMED = 10;

/** An error as people read it: what failed and why, then what to do next. */
export function errorText(error: StagingError): string {
	return error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
}

/** Everything that went wrong in a phase as one text: failures of one cause share their hint. */
export function failuresText(failures: readonly Failure[], phase: string): string {
	const [first] = failures;
	if (failures.length === 1 && first) return errorText(first.error);
	const stopped = failures.filter(({ error }) => error.code === "cancelled");
	const named = failures.filter(({ error }) => error.code !== "cancelled");
	const hints = new Set(named.flatMap(({ error }) => error.hint ?? []));
	const lines = [
		...named.slice(0, MOST_NAMED).map(({ error }) => `- ${error.message}`),
		...(named.length > MOST_NAMED
			? [`- … and ${named.length - MOST_NAMED} more, see the log`]
			: []),
		...(stopped.length > 0
			? [`- ${countOf(stopped.length, "transfer")} stopped: the job was cancelled`]
			: []),
		...hints,
	];
	return [`${countOf(failures.length, "transfer")} of \`${phase}\` did not arrive:`, ...lines].join(
		"\n",
	);
}

/** The chain of causes below an error, for the debug log. */
export function causeLines(error: StagingError): string[] {
	const lines: string[] = [];
	for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
		lines.push(`caused by ${cause.stack ?? cause.message}`);
	}
	return lines;
}
