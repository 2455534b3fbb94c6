import { StagingError } from "../errors.ts";
import type { StageContext } from "./stage.ts";

/**
 * What a phase of a cancelled job takes of the five minutes that GitHub gives to all that a job still does then; the runner
 * keeps 15 s of them, other steps have their ends as well, and what is given up has to be taken back.
 */
const MILLISECONDS = 240_000;

/** Runs a phase of a cancelled job: what has not arrived in time is given up, and told. */
export async function inLastMinutes<T>(
	context: StageContext,
	work: (hurried: StageContext) => Promise<T>,
): Promise<T> {
	const { host, signal } = context;
	const over = new AbortController();
	const timer = setTimeout(() => {
		host.warning(
			"The job was cancelled, and four of the five minutes that all its steps get for their ends are over: what has not arrived by now is not transferred",
		);
		over.abort(new StagingError("cancelled", "The time of a cancelled job is over"));
	}, MILLISECONDS);
	try {
		return await work({ ...context, signal: AbortSignal.any([signal, over.signal]) });
	} finally {
		clearTimeout(timer);
	}
}
