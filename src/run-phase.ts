import type { Host } from "./host/host.ts";
import type { Inputs } from "./host/inputs.ts";
import type { Plan } from "./plan/plan.ts";
import { planLines, progressLine, resultLine, resultLines, retryLine } from "./report/log-lines.ts";
import { type PhaseReport, totals } from "./report/phase-report.ts";
import type { JobStatus, Phase, TransferSpec } from "./spec/spec.ts";
import type { ObjectStore } from "./store/object-store.ts";
import type { TransferEvent, TransferResult } from "./transfer/result.ts";

/** What a phase works with. */
export interface PhaseContext {
	readonly host: Host;
	readonly inputs: Inputs;
	readonly store: ObjectStore;
	readonly signal: AbortSignal;
}

export interface PhaseEntries {
	readonly phase: Phase;
	/** The phase's name in the log. */
	readonly title: string;
	readonly entries: readonly TransferSpec[];
	/** How the job stands; absent in `before`. */
	readonly jobStatus?: JobStatus;
}

const PROGRESS_INTERVAL_MILLISECONDS = 10_000;

/** Plans a phase, tells the plan, moves the bytes and tells what happened. Fails when nothing may move at all. */
export async function runPhase(asked: PhaseEntries, context: PhaseContext): Promise<PhaseReport> {
	const { host, inputs } = context;
	host.startGroup(`s3-staging: ${asked.title}`);
	try {
		const startedAt = performance.now();
		const plan = await planPhase(asked, context);
		const dryRun = inputs["dry-run"];
		for (const line of planLines({ plan, dryRun })) host.info(line);
		const isHeld = !dryRun && mustNotStart(plan, inputs);
		if (isHeld) host.info("Nothing is transferred: `before` begins only when every entry can run");
		const results = dryRun || isHeld ? [] : await moveBytes(plan, context);
		const report = { plan, results, dryRun, milliseconds: performance.now() - startedAt };
		if (results.length > 0) for (const line of resultLines(report)) host.info(line);
		return report;
	} finally {
		host.endGroup();
	}
}

async function planPhase(asked: PhaseEntries, context: PhaseContext): Promise<Plan> {
	const { makePlan } = await import("./plan/make-plan.ts");
	const { host, inputs, store, signal } = context;
	return makePlan(asked.entries, {
		phase: asked.phase,
		jobStatus: asked.jobStatus,
		store,
		signal,
		workspace: host.workspace,
		temporary: host.temporary,
		allowPaths: inputs["allow-paths"],
		includeHiddenFiles: inputs["include-hidden-files"],
		ifNoFilesFound: inputs["if-no-files-found"],
		maxConcurrency: inputs["max-concurrency"],
	});
}

/**
 * A job that lacks one of its inputs cannot work, so `before` moves nothing then; `after` is the last chance
 * to save results, so there the other entries go on.
 */
function mustNotStart(plan: Plan, inputs: Inputs): boolean {
	return plan.entries.some(
		({ entry, failure }) =>
			failure !== undefined &&
			plan.phase === "before" &&
			(entry.onError ?? inputs["on-error"]) === "fail",
	);
}

async function moveBytes(plan: Plan, context: PhaseContext): Promise<readonly TransferResult[]> {
	const { runPlan } = await import("./transfer/run-plan.ts");
	const { host, inputs, store, signal } = context;
	const totalBytes = totals({ plan, results: [] }).plannedBytes;
	const startedAt = performance.now();
	let bytes = 0;
	const ticker = setInterval(() => {
		host.info(progressLine({ bytes, totalBytes, milliseconds: performance.now() - startedAt }));
	}, PROGRESS_INTERVAL_MILLISECONDS);
	const onEvent = (event: TransferEvent) => {
		if (event.type === "progress") bytes += event.bytes;
		if (event.type === "retry") host.info(retryLine(event.retry));
		if (event.type === "notice") host.warning(event.text);
		if (event.type === "finished") host.debug(resultLine(event.result));
	};
	try {
		return await runPlan(plan, {
			store,
			maxConcurrency: inputs["max-concurrency"],
			maxMemoryBytes: inputs["max-memory"],
			onEvent,
			signal,
		});
	} finally {
		clearInterval(ticker);
	}
}
