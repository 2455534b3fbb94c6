import { invocationsOf } from "./invocations.ts";
import { type Frame, type JobOptions, JobState, rootFrame } from "./job-state.ts";
import { runStep } from "./run-step.ts";
import { scopeOf } from "./stage.ts";
import type { JobResult, StageKind, StageResult } from "./stage-result.ts";
import type { Step } from "./step.ts";
import { evaluateRecord } from "./template.ts";

export type { JobOptions } from "./job-state.ts";
export type { JobResult, StageResult } from "./stage-result.ts";
export type { Step } from "./step.ts";

/** A job under way. */
export interface RunningJob {
	readonly result: Promise<JobResult>;
	/** As someone pressing "Cancel workflow". */
	cancel(): void;
}

/**
 * Runs the steps of one job as the GitHub runner does: main stages in order, then the registered
 * post stages, the last one first. Never rejects because a step failed.
 */
export function runJob(steps: readonly Step[], options: JobOptions): Promise<JobResult> {
	return startJob(steps, options).result;
}

/** As runJob, with a handle to cancel it. */
export function startJob(steps: readonly Step[], options: JobOptions): RunningJob {
	const controller = new AbortController();
	const signals = options.signal === undefined ? [] : [options.signal];
	const signal = AbortSignal.any([controller.signal, ...signals]);
	return {
		result: execute(steps, { ...options, signal }),
		cancel: () => controller.abort(),
	};
}

async function execute(steps: readonly Step[], options: JobOptions): Promise<JobResult> {
	const job = new JobState(options);
	const frame = rootFrame(job);
	for (const invocation of invocationsOf(steps, "")) {
		await runStep(job, frame, invocation, "main");
	}
	for (let next = frame.posts.pop(); next !== undefined; next = frame.posts.pop()) {
		await runStep(job, frame, next, "post");
	}
	const find = (stage: StageKind, step: string): StageResult => findStage(job.stages, stage, step);
	return {
		status: job.status,
		stages: job.stages,
		steps: frame.steps,
		outputs: jobOutputs(job, frame),
		main: (stepId) => find("main", stepId),
		post: (stepId) => find("post", stepId),
	};
}

function jobOutputs(job: JobState, frame: Frame): Record<string, string> {
	const invocation = { step: { run: "" }, id: "", name: "", state: {} };
	const env = new Map(job.env);
	const stage = { job, frame, invocation, kind: "post" as const, env, signal: job.signal };
	const outputs = evaluateRecord(job.options.outputs, scopeOf(stage));
	return Object.fromEntries(Object.entries(outputs).filter(([, value]) => !job.masker.hits(value)));
}

function findStage(stages: readonly StageResult[], kind: StageKind, step: string): StageResult {
	const found = stages.find((stage) => stage.stage === kind && stage.step === step);
	if (found === undefined) {
		const ran = stages.map((stage) => `${stage.stage} of ${stage.step}`).join(", ");
		throw new Error(`The ${kind} stage of step '${step}' did not run; these did: ${ran || "none"}`);
	}
	return found;
}
