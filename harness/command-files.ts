import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The files one stage of a step may write to, empty at its start. */
export interface CommandFiles {
	readonly output: string;
	readonly state: string;
	readonly env: string;
	readonly path: string;
	readonly step_summary: string;
}

/** A step summary above this many bytes is dropped whole (actions/runner FileCommandManager.cs). */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;

const FOLDER = "_runner_file_commands";

const PREFIXES: CommandFiles = {
	output: "set_output_",
	state: "save_state_",
	env: "set_env_",
	path: "add_path_",
	step_summary: "step_summary_",
};

/** Makes the files under `RUNNER_TEMP/_runner_file_commands`, with one fresh suffix for all. */
export function createCommandFiles(temp: string): CommandFiles {
	const directory = join(temp, FOLDER);
	mkdirSync(directory, { recursive: true });
	const suffix = randomUUID();
	const create = (prefix: string): string => {
		const path = join(directory, prefix + suffix);
		writeFileSync(path, "");
		return path;
	};
	return {
		output: create(PREFIXES.output),
		state: create(PREFIXES.state),
		env: create(PREFIXES.env),
		path: create(PREFIXES.path),
		step_summary: create(PREFIXES.step_summary),
	};
}

/** What a step wrote to one of its files; empty if it removed the file. */
export function readCommandFile(path: string): string {
	return sizeOf(path) === undefined ? "" : readFileSync(path, "utf8");
}

/** The summary, or an error in the runner's words when it is too large to keep. */
export function readSummary(path: string): string {
	const bytes = sizeOf(path) ?? 0;
	if (bytes > SUMMARY_LIMIT_BYTES) {
		throw new Error(
			`$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${SUMMARY_LIMIT_BYTES / 1024}k, got ${Math.floor(bytes / 1024)}k.`,
		);
	}
	return readCommandFile(path);
}

function sizeOf(path: string): number | undefined {
	return statSync(path, { throwIfNoEntry: false })?.size;
}
