import type { CommandFiles } from "./command-files.ts";
import type { ValueObject } from "./expression-value.ts";
import { githubContext, type RunnerEnvironment, runnerContext } from "./job-contexts.ts";
import { type Grace, RUNNER_GRACE } from "./run-process.ts";
import { SecretMasker } from "./secret-masker.ts";
import type { JobStatus, StageKind, StageResult, StepRecord } from "./stage-result.ts";
import type { ActionSource, Step } from "./step.ts";

export interface JobOptions {
	/** GITHUB_WORKSPACE; must exist. */
	readonly workspace: string;
	/** RUNNER_TEMP; must exist. */
	readonly temp: string;
	/** The job's `env:`. Of this process's environment only PATH and HOME are passed on. */
	readonly env?: Readonly<Record<string, string>>;
	/** Masked in every log. */
	readonly secrets?: Readonly<Record<string, string>>;
	/** Default: `self-hosted`. */
	readonly runnerEnvironment?: RunnerEnvironment;
	/** Laid over the made-up github context. */
	readonly github?: Readonly<Record<string, unknown>>;
	/** Cancels the job. */
	readonly signal?: AbortSignal;
	/** Default: the runner's 7,500 and 2,500. */
	readonly graceMilliseconds?: Grace;
	/** Replays actions/runner#2009 and #2800: in post, `inputs` and `steps` inside composite actions are empty. */
	readonly losePostInputs?: boolean;
	/** Where `uses:` leads: `owner/repo@ref`, or `owner/repo` for every ref. */
	readonly actions?: Readonly<Record<string, ActionSource>>;
	/** More contexts: matrix, needs, vars, strategy, inputs. */
	readonly contexts?: ValueObject;
	/** The job's `outputs:`, name to template; evaluated after the post stages. */
	readonly outputs?: Readonly<Record<string, string>>;
	/** For `run:` steps that name no shell of their own. */
	readonly shell?: string;
	/** For `run:` steps that name no directory of their own. */
	readonly workingDirectory?: string;
	/** Called for each line as the log shows it. */
	readonly onLine?: (line: LogLine) => void;
	/** Files that every stage writes to. Default: fresh ones for each. */
	readonly commandFiles?: CommandFiles;
	/** Called with the id of each process that a step starts. */
	readonly onProcess?: (id: number) => void;
}

export interface LogLine {
	readonly step: string;
	readonly stage: StageKind;
	readonly text: string;
}

/** One use of a step: lives from its main stage to its post stage. */
export interface Invocation {
	readonly step: Step;
	/** Unique within its frame. */
	readonly id: string;
	/** Unique within the job: `outer.inner`. */
	readonly name: string;
	readonly state: Record<string, string>;
	/** Known once the post stage is registered. */
	postIf?: string;
	/** The main stage's frame, if it is a composite action. */
	inner?: Frame;
}

/** Where steps run side by side: the job itself, or one stage of a composite action. */
export interface Frame {
	/** "" or `outer.` */
	readonly prefix: string;
	readonly composite: boolean;
	readonly steps: Record<string, StepRecord>;
	/** Contexts only this frame has or has differently: `inputs`, `github.action_path`. */
	readonly contexts: ValueObject;
	readonly github: ValueObject;
	/** Env of the composite step around it. */
	readonly env: ReadonlyMap<string, string>;
	/** Aborted when the composite step around it is to stop. */
	readonly signal: AbortSignal;
	/** Registered post stages, the last one to run first. */
	readonly posts: Invocation[];
	/** Of a composite action's steps so far; for the job see JobState. */
	status: JobStatus;
}

/** What changes while a job runs. */
export class JobState {
	readonly options: JobOptions;
	status: JobStatus = "success";
	/** The job's env and all GITHUB_ENV writes. */
	readonly env: Map<string, string>;
	/** GITHUB_PATH writes, the latest last. */
	path: readonly string[] = [];
	readonly masker: SecretMasker;
	readonly stages: StageResult[] = [];
	readonly github: ValueObject;
	readonly runner: ValueObject;
	readonly signal: AbortSignal;
	readonly grace: Grace;

	constructor(options: JobOptions) {
		this.options = options;
		this.env = new Map(Object.entries(options.env ?? {}));
		this.masker = new SecretMasker(Object.values(options.secrets ?? {}));
		this.github = githubContext(options);
		this.runner = runnerContext(options.temp, options.runnerEnvironment);
		this.signal = options.signal ?? new AbortController().signal;
		this.grace = options.graceMilliseconds ?? RUNNER_GRACE;
	}

	/** Step debug logging is on. */
	get debug(): boolean {
		return this.env.get("RUNNER_DEBUG") === "1";
	}
}

/** The frame of the job's own steps. */
export function rootFrame(job: JobState): Frame {
	return {
		prefix: "",
		composite: false,
		steps: {},
		contexts: job.options.contexts ?? {},
		github: {},
		env: new Map(),
		signal: new AbortController().signal,
		posts: [],
		status: "success",
	};
}
