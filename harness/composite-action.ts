import { evaluateInputs } from "./action-inputs.ts";
import type { ActionManifest, CompositeRuns } from "./action-manifest.ts";
import { invocationsOf } from "./invocations.ts";
import type { Frame, Invocation, JobState } from "./job-state.ts";
import { printHeader } from "./node-action.ts";
import type { ProcessEnd } from "./run-process.ts";
import { contextsOf, type OpenStage } from "./stage.ts";
import type { StageKind } from "./stage-result.ts";
import type { ActionStep } from "./step.ts";
import { evaluateRecord } from "./template.ts";

/** Runs one stage of one step; handed in, since a composite action's steps may be composite too. */
export type StepRunner = (
	job: JobState,
	frame: Frame,
	invocation: Invocation,
	kind: StageKind,
) => Promise<void>;

const ENDS: Readonly<Record<Frame["status"], ProcessEnd>> = {
	success: { exitCode: 0, signal: null },
	failure: { exitCode: 1, signal: null },
	cancelled: { exitCode: 1, signal: null },
};

/**
 * Runs the steps of a composite action, or in post the post stages of those that ran, the last one
 * first. Its inputs are evaluated again in post, and with them those of its steps.
 */
export async function runComposite(
	stage: OpenStage,
	step: ActionStep,
	manifest: ActionManifest,
	runStep: StepRunner,
): Promise<ProcessEnd> {
	const runs = manifest.runs as CompositeRuns;
	stage.inputs = evaluateInputs(stage, step, manifest);
	printHeader(stage, `Run ${step.uses}`);
	const frame = innerFrame(stage, manifest.directory);
	if (stage.kind === "main") {
		stage.invocation.inner = frame;
		for (const invocation of invocationsOf(runs.steps, frame.prefix)) {
			await runStep(stage.job, frame, invocation, "main");
		}
	} else {
		for (let next = frame.posts.pop(); next !== undefined; next = frame.posts.pop()) {
			await runStep(stage.job, frame, next, "post");
		}
	}
	setOutputs(stage, frame, runs);
	return ENDS[frame.status];
}

function innerFrame(stage: OpenStage, directory: string): Frame {
	const main = stage.invocation.inner;
	const lost = stage.kind === "post" && stage.job.options.losePostInputs === true;
	return {
		prefix: `${stage.invocation.name}.`,
		composite: true,
		// In post the steps context is the main stage's: CompositeActionHandler.cs, sibling scope.
		steps: lost ? {} : (main?.steps ?? {}),
		contexts: { ...stage.frame.contexts, inputs: lost ? {} : stage.inputs },
		github: { action_path: directory },
		env: stage.env,
		signal: stage.signal,
		posts: main?.posts ?? [],
		status: "success",
	};
}

function setOutputs(stage: OpenStage, frame: Frame, runs: CompositeRuns): void {
	const contexts = contextsOf({ ...stage, frame });
	const outputs = evaluateRecord(runs.outputs, {
		contexts,
		status: stage.job.status,
		cancelled: stage.job.status === "cancelled",
		workspace: stage.job.options.workspace,
	});
	stage.log.outputs.push(...Object.entries(outputs));
}
