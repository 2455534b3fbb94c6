import { mkdirSync } from "node:fs";
import type { Scope } from "./evaluate-expression.ts";
import type { Value, ValueObject } from "./expression-value.ts";
import { githubContext } from "./job-contexts.ts";
import type { JobOptions } from "./job-state.ts";
import type { JobResult, StepOutcome } from "./stage-result.ts";
import type { Workflow, WorkflowJob } from "./workflow-file.ts";

/** What a workflow runs with: the job options that hold for all its jobs, and its own. */
export interface WorkflowOptions extends Omit<JobOptions, "workspace" | "temp" | "outputs"> {
	/** Each job gets `<job>/workspace` and `<job>/temp` in it, both empty at first. */
	readonly directory: string;
	/** Default: all. What is left out counts as succeeded for those that need it. */
	readonly jobs?: readonly string[];
	/** Of a manual run or a call; typed as the caller's YAML has them. */
	readonly inputs?: ValueObject;
	/** Root of `./` in the `uses:` of a job; default: two levels above the workflow file. */
	readonly repository?: string;
}

/** What became of a workflow. */
export interface WorkflowResult {
	readonly status: "success" | "failure" | "cancelled";
	readonly jobs: Readonly<Record<string, WorkflowJobResult | undefined>>;
	/** Of `on.workflow_call`. */
	readonly outputs: Readonly<Record<string, string>>;
}

/** What became of one job of it. */
export interface WorkflowJobResult {
	readonly result: StepOutcome;
	readonly outputs: Readonly<Record<string, string>>;
	/** One for each run of the matrix; none for a call. */
	readonly runs: readonly JobResult[];
	/** For a call, what was called. */
	readonly called?: WorkflowResult;
}

/** One workflow under way. */
export interface WorkflowRun {
	readonly path: string;
	readonly workflow: Workflow;
	readonly options: WorkflowOptions;
	readonly done: Map<string, WorkflowJobResult>;
}

/** What expressions outside the steps see: no job, no steps. */
export function scopeOfRun(run: WorkflowRun, contexts: ValueObject): Scope {
	const { options } = run;
	const { directory } = options;
	mkdirSync(directory, { recursive: true });
	const github = githubContext({
		workspace: directory,
		temp: directory,
		github: { workflow: run.workflow.name, ...options.github },
	});
	return {
		contexts: {
			github,
			secrets: options.secrets ?? {},
			...options.contexts,
			inputs: inputsOf(run),
			...contexts,
		},
		status: "success",
		cancelled: options.signal?.aborted ?? false,
		workspace: directory,
	};
}

/** The given inputs over the defaults of the workflow file. */
export function inputsOf(run: WorkflowRun): ValueObject {
	const inputs: Record<string, Value> = {};
	for (const [name, input] of Object.entries(run.workflow.inputs)) {
		inputs[name] =
			(input?.default as Value | undefined) ?? (input?.type === "boolean" ? false : "");
	}
	return { ...inputs, ...run.options.inputs };
}

/** The `needs` context of a job. */
export function needsContext(run: WorkflowRun, job: WorkflowJob): ValueObject {
	const given = jobsContext(run.done);
	return Object.fromEntries(
		job.needs.map((id) => [id, given[id] ?? { result: "success", outputs: {} }]),
	);
}

/** The `jobs` context, which the outputs of a called workflow are made of. */
export function jobsContext(done: ReadonlyMap<string, WorkflowJobResult>): ValueObject {
	return Object.fromEntries(
		[...done].map(([id, { result, outputs }]) => [id, { result, outputs }]),
	);
}

/** What success() and failure() in the `if:` of a job go by. */
export function statusOfNeeds(run: WorkflowRun, job: WorkflowJob): Scope["status"] {
	const results = job.needs.map((id) => run.done.get(id)?.result ?? "success");
	// A skipped need makes success() and failure() both false, so it counts like a cancelled one.
	return worst(results.map((result) => (result === "skipped" ? "cancelled" : result)));
}

/** The status of a whole from the results of its parts. */
export function worst(results: readonly StepOutcome[]): "success" | "failure" | "cancelled" {
	const found = (["failure", "cancelled"] as const).find((status) => results.includes(status));
	return found ?? "success";
}
