import type { ValueObject } from "./expression-value.ts";

/** One step of a job or of a composite action. Every text may hold `${{ }}`. */
export type Step = ActionStep | RunStep;

interface StepBase {
	/** Names the step in `steps.<id>`; without one the runner makes up `__run`, `__run_2`, … */
	readonly id?: string;
	/** Default `success()`. */
	readonly if?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly continueOnError?: boolean | string;
}

export interface ActionStep extends StepBase {
	/** A key of `actions`, an absolute directory, or one that starts with `.`, under the workspace. */
	readonly uses: string;
	readonly with?: Readonly<Record<string, string>>;
}

export interface RunStep extends StepBase {
	/** A shell script, or a function that stands for one. */
	readonly run: string | StepFunction;
	/** `bash`, `sh` or a command line with `{0}`; default `bash -e {0}`. */
	readonly shell?: string;
	/** Relative to the workspace, which is the default. */
	readonly workingDirectory?: string;
}

type StepOutputs = Readonly<Record<string, string>>;

/** A step in TypeScript: what it returns become outputs, what it throws fails the step. */
export type StepFunction = (
	step: StepScope,
	// biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing is the usual one
) => StepOutputs | void | Promise<StepOutputs | void>;

/** What a step function sees of its moment in the job. */
export interface StepScope {
	/** The environment a process would get, GITHUB_OUTPUT and the other files included. */
	readonly env: Readonly<Record<string, string>>;
	/** github, runner, env, job, steps, secrets, inputs and what the job adds. */
	readonly contexts: ValueObject;
	readonly workspace: string;
	readonly temp: string;
	/** Inputs, when the function stands for an action. */
	readonly inputs: Readonly<Record<string, string>>;
	/** Aborted when a process would get SIGINT. */
	readonly signal: AbortSignal;
	/** Prints a line to stdout; commands in it are carried out. */
	log(line: string): void;
	/** Evaluates a template in these contexts. */
	evaluate(template: string): string;
}

/** Where the code of a `uses:` is: a directory with an action.yml, or a function in its place. */
export type ActionSource = string | StepFunction;

/** Stands for an action a test has no use for, such as a checkout of files already there. */
export const noop: StepFunction = () => {};
