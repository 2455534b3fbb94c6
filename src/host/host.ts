import type { Trigger } from "./trigger.ts";

/** Shorter values would mask so much of the job's log that it could not be read. */
export const SHORTEST_MASK = 8;

/** Where in a file an annotation points. Lines and columns count from 1. */
export interface AnnotationTarget {
	readonly title?: string;
	readonly file?: string;
	readonly line?: number;
	readonly column?: number;
}

/**
 * Where the program runs. Text given to it may be hostile (keys, server messages): the host makes it
 * harmless for wherever it prints it.
 */
export interface Host {
	/** Absolute path of the workspace; relative paths of a spec resolve against it. */
	readonly workspace: string;
	/** Absolute path of the runner's temporary directory. */
	readonly temporary: string;
	/** Which run of which commit this is, by name. */
	readonly provenance: Readonly<Record<string, string>>;
	/** Secrets of the job that the process was given, by the names of their variables. */
	readonly tokens: Readonly<Record<string, string>>;
	/** What set off the run. Looked up when it is asked for. */
	readonly trigger: Trigger;
	/** Prints one line. */
	info(line: string): void;
	/** Whether the runner shows debug lines. */
	readonly hasDebugLog: boolean;
	/** Prints one line when the runner's debug log is on. */
	debug(line: string): void;
	/** Prints a line as a notice that the run page shows. */
	notice(text: string): void;
	warning(text: string, target?: AnnotationTarget): void;
	/** Prints an error that the run page shows and makes the step fail. */
	error(text: string, target?: AnnotationTarget): void;
	startGroup(title: string): void;
	endGroup(): void;
	/** Keeps a secret out of every log of the job. Values under 8 characters are left alone: masking them would ruin logs. */
	mask(secret: string): void;
	setOutput(name: string, value: string): void;
	/** Facts for the post step. Later steps can read them: never a secret. */
	saveState(name: string, value: string): void;
	state(name: string): string;
	/** Appends Markdown to the job summary; does nothing where the runner has none. */
	appendSummary(markdown: string): Promise<void>;
}
