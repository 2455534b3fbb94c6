import type { Annotation, AnnotationLevel } from "./annotations.ts";
import type { LogCommand } from "./log-command.ts";

export type JobStatus = "success" | "failure" | "cancelled";
export type StepOutcome = JobStatus | "skipped";
export type StageKind = "main" | "post";

/** All that one stage of one step did. A skipped step has no stage. */
export interface StageResult {
	readonly stage: StageKind;
	/** The step's id; inside a composite action `outer.inner`. */
	readonly step: string;
	/** Null when a signal ended the process; 0 or 1 for a function and a composite action. */
	readonly exitCode: number | null;
	readonly signal: string | null;
	/** As the log page shows it: masked, commands carried out, the runner's own lines included. */
	readonly log: string;
	/** What the process wrote to stdout and stderr, as it came. */
	readonly rawLog: string;
	/** INPUT_ values as evaluated for this stage. */
	readonly inputs: Readonly<Record<string, string>>;
	/** What the stage set; of a post stage nobody else ever sees them. */
	readonly outputs: Readonly<Record<string, string>>;
	readonly state: Readonly<Record<string, string>>;
	/** What the stage wrote to GITHUB_ENV. */
	readonly env: Readonly<Record<string, string>>;
	/** What the stage wrote to GITHUB_PATH. */
	readonly path: readonly string[];
	/** Masked; empty when it was too large to keep. */
	readonly summary: string;
	/** Every command found in the log, the stopped ones too. */
	readonly commands: readonly LogCommand[];
	/** At most 10 of each level. */
	readonly annotations: readonly Annotation[];
	/** How many annotations of each level there were, kept or not. */
	readonly annotationCounts: Readonly<Record<AnnotationLevel, number>>;
	readonly outcome: JobStatus;
	/** True unless the outcome is success. */
	readonly failed: boolean;
	readonly milliseconds: number;
}

/** `steps.<id>` as later steps see it. */
export interface StepRecord {
	outputs: Record<string, string>;
	/** Before continue-on-error. */
	outcome: StepOutcome;
	/** After continue-on-error. */
	conclusion: StepOutcome;
}

export interface JobResult {
	readonly status: JobStatus;
	/** In the order they ended. */
	readonly stages: readonly StageResult[];
	readonly steps: Readonly<Record<string, StepRecord | undefined>>;
	/** The job's `outputs:`; one that holds anything masked is left out, as the runner does. */
	readonly outputs: Readonly<Record<string, string>>;
	/** The main stage of a step; throws if it did not run. */
	main(stepId: string): StageResult;
	/** The post stage of a step; throws if it did not run. */
	post(stepId: string): StageResult;
}
