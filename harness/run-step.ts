import { readActionManifest } from "./action-manifest.ts";
import { runComposite } from "./composite-action.ts";
import { evaluateCondition } from "./evaluate-expression.ts";
import type { Frame, Invocation, JobState } from "./job-state.ts";
import { runNodeAction } from "./node-action.ts";
import { resolveAction } from "./resolve-action.ts";
import type { ProcessEnd } from "./run-process.ts";
import { runFunction, runScript } from "./run-script.ts";
import { runStage } from "./run-stage.ts";
import {
	type OpenStage,
	POST_IF_CONTEXTS,
	STEP_IF_CONTEXTS,
	type Stage,
	scopeOf,
} from "./stage.ts";
import type { JobStatus, StageKind, StepOutcome } from "./stage-result.ts";
import type { ActionStep } from "./step.ts";
import { evaluateIf, evaluateRecord, evaluateTemplate } from "./template.ts";

/** Runs one stage of one step if its condition holds, and settles what became of it. */
export async function runStep(
	job: JobState,
	frame: Frame,
	invocation: Invocation,
	kind: StageKind,
): Promise<void> {
	if (kind === "main") {
		frame.steps[invocation.id] = { outputs: {}, outcome: "success", conclusion: "success" };
	}
	const env = new Map([...job.env, ...frame.env]);
	const bare: Stage = { job, frame, invocation, kind, env, signal: frame.signal };
	const prepared = attempt(() => withStepEnv(bare));
	if (prepared.error !== undefined) {
		settle(bare, await failStage(bare, prepared.error));
		return;
	}
	const watched = watchCancel(prepared.value);
	try {
		settle(watched.stage, await runIfWanted(watched.stage));
	} finally {
		watched.stop();
	}
}

async function runIfWanted(stage: Stage): Promise<StepOutcome> {
	const wanted = attempt(() => isWanted(stage));
	if (wanted.error !== undefined) {
		return failStage(stage, wanted.error);
	}
	if (!wanted.value || (stage.kind === "post" && hasNothingToDo(stage.invocation))) {
		return "skipped";
	}
	return runStage(stage, runBody);
}

function withStepEnv(stage: Stage): Stage {
	const own = evaluateRecord(stage.invocation.step.env, scopeOf(stage));
	return { ...stage, env: new Map([...stage.env, ...Object.entries(own)]) };
}

function isWanted(stage: Stage): boolean {
	const { step, postIf } = stage.invocation;
	return stage.kind === "post"
		? evaluateCondition(postIf ?? "always()", scopeOf(stage, POST_IF_CONTEXTS), true)
		: evaluateIf(step.if, scopeOf(stage, STEP_IF_CONTEXTS));
}

function hasNothingToDo(invocation: Invocation): boolean {
	return invocation.inner?.posts.length === 0;
}

function failStage(stage: Stage, error: Error): Promise<JobStatus> {
	return runStage(stage, () => Promise.reject(error));
}

function runBody(stage: OpenStage): Promise<ProcessEnd> {
	const { step } = stage.invocation;
	if ("uses" in step) {
		return runAction(stage, step);
	}
	return typeof step.run === "string"
		? runScript(stage, step, step.run)
		: runFunction(stage, step.run);
}

async function runAction(stage: OpenStage, step: ActionStep): Promise<ProcessEnd> {
	const source = resolveAction(step.uses, stage.job.options);
	const [repository = "", ref = ""] = step.uses.split("@");
	const named = stage.job.options.actions?.[step.uses] !== undefined;
	stage.github = {
		action_repository: named ? repository.split("/").slice(0, 2).join("/") : "",
		action_ref: named ? ref : "",
	};
	if (typeof source === "function") {
		stage.inputs = evaluateRecord(step.with, scopeOf(stage));
		return runFunction(stage, source);
	}
	const manifest = readActionManifest(source);
	const { runs } = manifest;
	const hasPost = runs.kind === "composite" || runs.post !== undefined;
	// Registered before inputs are evaluated: post runs even if main never got that far.
	if (stage.kind === "main" && hasPost) {
		stage.invocation.postIf = runs.kind === "node" ? runs.postIf : "always()";
		stage.frame.posts.push(stage.invocation);
	}
	return runs.kind === "node"
		? runNodeAction(stage, step, manifest, runs)
		: runComposite(stage, step, manifest, runStep);
}

/** On cancel the condition is evaluated again: only if it no longer holds is the stage stopped. */
function watchCancel(stage: Stage): { readonly stage: Stage; stop(): void } {
	const { job } = stage;
	if (job.signal.aborted) {
		job.status = "cancelled";
		return { stage, stop: () => {} };
	}
	const controller = new AbortController();
	const watched = { ...stage, signal: AbortSignal.any([stage.signal, controller.signal]) };
	const onAbort = (): void => {
		job.status = "cancelled";
		if (attempt(() => isWanted(stage)).value !== true) {
			controller.abort();
		}
	};
	job.signal.addEventListener("abort", onAbort, { once: true });
	return { stage: watched, stop: () => job.signal.removeEventListener("abort", onAbort) };
}

function settle(stage: Stage, outcome: StepOutcome): void {
	const { job, frame, invocation } = stage;
	const conclusion = outcome === "failure" && continuesOnError(stage) ? "success" : outcome;
	const record = frame.steps[invocation.id];
	if (stage.kind === "main" && record !== undefined) {
		record.outcome = outcome;
		record.conclusion = conclusion;
	}
	const owner = frame.composite ? frame : job;
	if ((conclusion === "failure" || conclusion === "cancelled") && owner.status !== "cancelled") {
		owner.status = conclusion;
	}
}

function continuesOnError(stage: Stage): boolean {
	const { continueOnError = false } = stage.invocation.step;
	return evaluateTemplate(String(continueOnError), scopeOf(stage)) === "true";
}

function attempt<T>(
	work: () => T,
):
	| { readonly value: T; readonly error?: undefined }
	| { readonly error: Error; readonly value?: undefined } {
	try {
		return { value: work() };
	} catch (error) {
		return { error: error instanceof Error ? error : new Error(String(error)) };
	}
}
