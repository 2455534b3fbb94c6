import { StagingError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import type { Inputs } from "../host/inputs.ts";
import { collectProbes, type Wanted } from "../preflight/collect-probes.ts";
import type { PreflightReport, Probe, Probes, Problem } from "../preflight/probe.ts";
import { runPreflight } from "../preflight/run-preflight.ts";
import { errorText } from "../report/failure-text.ts";
import { explained } from "../report/identity-hints.ts";
import { type Failure, failures, type PhaseReport } from "../report/phase-report.ts";
import { preflightLines, preflightSummary, preflightText } from "../report/preflight-report.ts";
import type { ObjectStore } from "../store/object-store.ts";
import { missingHint, type Withheld } from "./missing-credentials.ts";
import { orWarn } from "./or-warn.ts";

/** What a preflight works with. */
export interface PreflightParts {
	readonly host: Host;
	readonly inputs: Inputs;
	readonly signal: AbortSignal;
}

/** A look at where `after` is going to write, while `before` is carried out. */
export class Preflight {
	readonly #parts: PreflightParts;
	readonly #probes: Probes;
	#asking: Promise<PreflightReport> | undefined;

	constructor(wanted: Wanted, parts: PreflightParts) {
		this.#parts = parts;
		this.#probes = collectProbes(wanted);
	}

	/** The ids of the buckets that are asked about. */
	get buckets(): readonly string[] {
		return this.#probes.probes.map(({ location }) => location.bucket);
	}

	/** Begins to ask, but for what is withheld. */
	begin(store: ObjectStore, withheld: Withheld | undefined): void {
		const { signal, inputs } = this.#parts;
		const maxConcurrency = inputs["max-concurrency"];
		const isAsked = ({ location }: Probe) => !withheld?.isOut(location.bucket);
		const probes = { ...this.#probes, probes: this.#probes.probes.filter(isAsked) };
		this.#asking = runPreflight(probes, { store, signal, maxConcurrency });
		// Told by `tell`.
		this.#asking.catch(() => undefined);
	}

	/** Settles when nothing is asked any more. */
	async end(): Promise<void> {
		await this.#asking?.catch(() => undefined);
	}

	/**
	 * Tells what came of it. Gives whether the step may go on; where it may not, that is an error of the step by now,
	 * but for what makes `before` fail as well.
	 */
	async tell(before: PhaseReport | undefined): Promise<boolean> {
		const { host, inputs } = this.#parts;
		const isStrict = ({ onError }: Pick<Failure, "onError">) =>
			(onError ?? inputs["on-error"]) === "fail";
		const fatalBefore = before ? failures(before).filter(isStrict) : [];
		const told = new Set(fatalBefore.map(({ error }) => causeOf(error)));
		const report = await this.#answered(told);
		if (report === undefined) return false;
		for (const line of preflightLines(report)) host.info(line);
		for (const leftover of report.leftovers) host.warning(leftover);
		const news = report.problems.filter(({ error }) => !told.has(causeOf(error)));
		const problems = explained(news, { missing: missingHint(host.trigger) });
		if (inputs.summary) {
			const summary = preflightSummary(report, problems);
			await orWarn(host, "the job summary", () => host.appendSummary(summary));
		}
		const isFatal = (problem: Problem) => !problem.isDoubtful && isStrict(problem);
		const fatal = problems.filter(isFatal);
		const tolerated = problems.filter((problem) => !isFatal(problem));
		if (tolerated.length > 0) host.warning(preflightText(tolerated, "may"));
		if (fatal.length > 0) host.error(preflightText(fatal, "would"), { title: "s3-staging" });
		return !report.problems.some(isFatal);
	}

	/** Absent where the job was cancelled, which is told. */
	async #answered(told: ReadonlySet<string>): Promise<PreflightReport | undefined> {
		try {
			return await this.#asking;
		} catch (error) {
			if (!(error instanceof StagingError)) throw error;
			if (told.size === 0) this.#parts.host.error(errorText(error), { title: "s3-staging" });
			return undefined;
		}
	}
}

/** The same for failures of one cause. A denial is of one action, so that another may be missing as well. */
function causeOf({ group, message }: StagingError): string {
	return group ?? message;
}
