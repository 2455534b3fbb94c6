import type { CommandFiles } from "./command-files.ts";
import type { Scope } from "./evaluate-expression.ts";
import type { ValueObject } from "./expression-value.ts";
import { contextVariables } from "./job-contexts.ts";
import type { Frame, Invocation, JobState } from "./job-state.ts";
import type { StageLog } from "./stage-log.ts";
import type { JobStatus, StageKind } from "./stage-result.ts";

/** One stage of one step, about to run. */
export interface Stage {
	readonly job: JobState;
	readonly frame: Frame;
	readonly invocation: Invocation;
	readonly kind: StageKind;
	/** The env context: the job's, the composite's around it, the step's own. */
	readonly env: ReadonlyMap<string, string>;
	/** Aborted when the stage is to stop. */
	readonly signal: AbortSignal;
}

/** A stage with its log and its files. */
export interface OpenStage extends Stage {
	readonly log: StageLog;
	readonly files: CommandFiles;
	/** Kept for the result. */
	inputs: Readonly<Record<string, string>>;
	/** Contexts that hold for this stage only: where the action is from. */
	github: ValueObject;
}

/** actions/runner action_yaml.json `input-default-context`. */
export const DEFAULT_CONTEXTS = ["github", "strategy", "matrix", "job", "runner"] as const;

/** actions/runner `step-if-result`: no inputs of the action and no secrets. */
export const POST_IF_CONTEXTS = [...DEFAULT_CONTEXTS, "steps", "env", "vars"] as const;

/** actions/runner workflow-v1.0.json `step-if`. */
export const STEP_IF_CONTEXTS = [...POST_IF_CONTEXTS, "needs", "inputs"] as const;

/** Windows cannot start Node without its own few; elsewhere PATH and HOME are enough. */
const INHERITED = ["PATH", "HOME", "SystemRoot", "windir", "ComSpec", "PATHEXT", "USERPROFILE"];

/** What expressions see in this stage; given names limit it to those contexts. */
export function scopeOf(stage: Stage & Partial<OpenStage>, names?: readonly string[]): Scope {
	const all = contextsOf(stage);
	const contexts =
		names === undefined ? all : Object.fromEntries(names.map((name) => [name, all[name] ?? {}]));
	return {
		contexts,
		closed: names !== undefined,
		status: statusSeen(stage),
		cancelled: stage.job.status === "cancelled",
		workspace: stage.job.options.workspace,
	};
}

/** The environment of a process started for this stage. */
export function processEnvironment(stage: OpenStage): Record<string, string> {
	const environment: Record<string, string> = {};
	for (const name of INHERITED) {
		if (process.env[name] !== undefined) {
			environment[name] = process.env[name];
		}
	}
	Object.assign(environment, Object.fromEntries(stage.env));
	for (const [name, value] of Object.entries(stage.invocation.state)) {
		environment[`STATE_${name}`] = value;
	}
	for (const [name, value] of Object.entries(stage.inputs)) {
		environment[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] = value;
	}
	const separator = process.platform === "win32" ? ";" : ":";
	const { PATH = "", CI = "true" } = environment;
	Object.assign(environment, contextVariables(githubOf(stage), stage.job.runner));
	const prepended = [...[...stage.job.path].reverse(), PATH].join(separator);
	return { ...environment, PATH: prepended, CI, GITHUB_ACTIONS: "true" };
}

/** All contexts of a stage. */
export function contextsOf(stage: Stage & Partial<OpenStage>): ValueObject {
	const { job, frame } = stage;
	return {
		secrets: job.options.secrets ?? {},
		inputs: {},
		...job.options.contexts,
		...frame.contexts,
		github: githubOf(stage),
		runner: job.runner,
		job: { status: job.status },
		env: stage.env,
		steps: Object.fromEntries(
			Object.entries(frame.steps)
				.filter(([id]) => !id.startsWith("__"))
				.map(([id, record]) => [id, { ...record }]),
		),
	};
}

function githubOf(stage: Stage & Partial<OpenStage>): ValueObject {
	return {
		...stage.job.github,
		action: stage.invocation.id,
		...stage.frame.github,
		...stage.files,
		...stage.github,
	};
}

function statusSeen(stage: Stage): JobStatus {
	// SuccessFunction.cs: in the main stage of a composite action only its own steps count.
	return stage.frame.composite && stage.kind === "main" ? stage.frame.status : stage.job.status;
}
