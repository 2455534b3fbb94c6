import type { ErrorCode, StagingError } from "../errors.ts";
import { errorLink } from "./error-link.ts";
import type { Failure } from "./phase-report.ts";
import { type RootCause, rootCauses } from "./root-causes.ts";
import { countOf } from "./units.ts";

/** The run page cuts long annotations, so an error names this many of its failures; the log has all. */
const MOST_NAMED = 10;

/** What it has to say is in the errors it sums up. */
const SUM: ErrorCode = "transfers-failed";

/** An error as people read it: what failed and why, what to do next, and where more is told. */
export function errorText(error: StagingError): string {
	const hint = error.hint === undefined ? [] : [error.hint];
	return [error.message, ...hint, ...pointers([error])].join("\n");
}

/** An annotation names this many kinds of failure to read about. */
const MOST_POINTERS = 3;

/** Where more is told of what went wrong. */
export function pointers(errors: readonly StagingError[]): string[] {
	const codes = new Set(errors.map(({ code }) => code).filter((code) => code !== SUM));
	return [...codes].slice(0, MOST_POINTERS).map((code) => `See ${errorLink(code)}`);
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
	const causes = rootCauses(named);
	const hints = new Set(causes.flatMap(({ error }) => error.hint ?? []));
	// What stops every entry, such as missing credentials, need be said once only.
	const messages = [...new Set(causes.map(causeText))];
	const lines = [
		...messages.slice(0, MOST_NAMED).map((message) => `- ${message}`),
		...(messages.length > MOST_NAMED
			? [`- … and ${messages.length - MOST_NAMED} more, see the log`]
			: []),
		...(stopped.length > 0
			? [`- ${countOf(stopped.length, "transfer")} stopped: the job was cancelled`]
			: []),
		...hints,
		...pointers(causes.map(({ error }) => error)),
	];
	return [`${count}:`, ...lines].join("\n");
}

function causeText({ error, others }: RootCause<Failure>): string {
	return others === 0 ? error.message : `${error.message}, and ${others} more for the same cause`;
}
