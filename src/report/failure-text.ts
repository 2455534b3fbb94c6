import type { StagingError } from "../errors.ts";
import type { Failure } from "./phase-report.ts";
import { countOf } from "./units.ts";

/** The run page cuts long annotations, so an error names this many of its failures; the log has all. */
const MOST_NAMED = 10;

/** An error as people read it: what failed and why, then what to do next. */
export function errorText(error: StagingError): string {
	return error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
}

/** Everything that went wrong in a phase as one text: failures of one cause share their hint. */
export function failuresText(failures: readonly Failure[], phase: string): string {
	const [first] = failures;
	const missing = failures.filter(({ isAfterwards }) => !isAfterwards).length;
	const afterwards = failures.length - missing;
	const count = [
		...(missing > 0 ? [`${countOf(missing, "transfer")} of \`${phase}\` did not arrive`] : []),
		...(afterwards > 0
			? [`${countOf(afterwards, "step")} after the transfers of \`${phase}\` failed`]
			: []),
	].join(", and ");
	if (failures.every(({ error }) => error.code === "cancelled")) {
		return `The job was cancelled: ${count}`;
	}
	if (failures.length === 1 && first) return errorText(first.error);
	const stopped = failures.filter(({ error }) => error.code === "cancelled");
	const named = failures.filter(({ error }) => error.code !== "cancelled");
	const hints = new Set(named.flatMap(({ error }) => error.hint ?? []));
	// What stops every entry, such as missing credentials, need be said once only.
	const messages = [...new Set(named.map(({ error }) => error.message))];
	const lines = [
		...messages.slice(0, MOST_NAMED).map((message) => `- ${message}`),
		...(messages.length > MOST_NAMED
			? [`- … and ${messages.length - MOST_NAMED} more, see the log`]
			: []),
		...(stopped.length > 0
			? [`- ${countOf(stopped.length, "transfer")} stopped: the job was cancelled`]
			: []),
		...hints,
	];
	return [`${count}:`, ...lines].join("\n");
}

/** The chain of causes below an error, for the debug log. */
export function causeLines(error: StagingError): string[] {
	const lines: string[] = [];
	for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
		lines.push(`caused by ${cause.stack ?? cause.message}`);
	}
	return lines;
}
