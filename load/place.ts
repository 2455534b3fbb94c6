import { mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { type CommandFiles, createCommandFiles } from "../harness/command-files.ts";
import { type JobOptions, type JobResult, runJob, type StageResult } from "../harness/run-job.ts";
import { type Sandbox, startSandbox } from "../sandbox/sandbox.ts";
import { type OpenDescriptors, watchDescriptors } from "./watch-descriptors.ts";

const ROOT = path.resolve(import.meta.dirname, "..");

const TELL_MEMORY = `--import=${new URL("./print-peak-memory.mjs", import.meta.url)}`;

export const BUCKET = "bucket";

/** Which action a step is: the one with two phases, or one of those with one. */
export type ActionName = "." | "download" | "upload";

/** A store, a workspace and the shipped action between them. */
export interface Place {
	readonly sandbox: Sandbox;
	readonly workspace: string;
	/** Absolute path below the workspace. */
	at(relative: string): string;
	/** Every file below a directory of the workspace, sorted, with `/` between segments. */
	tree(relative: string): Promise<readonly string[]>;
	/** Runs a job with one step, of id `stage`, as the runner would. Jobs at the same time share the workspace. */
	run(action: ActionName, inputs: Inputs, options?: RunOptions): Promise<MeasuredJob>;
	/** Fresh files for commands and the summary, as the runner makes them for a step. */
	commandFiles(): CommandFiles;
}

type Inputs = Readonly<Record<string, string>>;

type RunOptions = Pick<JobOptions, "commandFiles">;

/** A job and what its processes held. */
export interface MeasuredJob {
	readonly result: JobResult;
	/** Of the step itself, and of the end of the job if it has one. */
	readonly stages: readonly MeasuredStage[];
}

/** One process of the action. */
export interface MeasuredStage extends OpenDescriptors {
	readonly stage: StageResult;
	readonly seconds: number;
	readonly peakBytes: number;
}

/** Where a place is set up, and what ends its jobs. */
export interface Ground {
	readonly directory: string;
	readonly signal: AbortSignal;
}

/** Sets up a place below a directory, has it used, and removes all of it. */
export async function withPlace<T>(
	{ directory, signal }: Ground,
	use: (place: Place) => Promise<T>,
): Promise<T> {
	const root = await mkdtemp(path.join(directory, "s3-staging-load-"));
	try {
		return await withSandbox({ directory: root, signal }, use);
	} finally {
		await rm(root, { recursive: true });
	}
}

async function withSandbox<T>(
	{ directory: root, signal }: Ground,
	use: (place: Place) => Promise<T>,
): Promise<T> {
	const workspace = await mkdtemp(path.join(root, "workspace-"));
	const temp = await mkdtemp(path.join(root, "temp-"));
	const sandbox = await startSandbox({ directory: root });
	sandbox.createBucket(BUCKET);
	const at = (relative: string): string => path.join(workspace, relative);
	try {
		return await use({
			sandbox,
			workspace,
			at,
			tree: (relative) => filesBelow(at(relative)),
			run: (action, inputs, options = {}) =>
				runMeasured({ sandbox, workspace, temp, signal, ...options }, action, inputs),
			commandFiles: () => createCommandFiles(temp),
		});
	} finally {
		await sandbox.stop();
	}
}

async function filesBelow(directory: string): Promise<readonly string[]> {
	const entries = await readdir(directory, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => !entry.isDirectory());
	return files
		.map(({ parentPath, name }) => path.relative(directory, path.join(parentPath, name)))
		.map((name) => name.replaceAll("\\", "/"))
		.sort();
}

interface Surroundings extends RunOptions {
	readonly sandbox: Sandbox;
	readonly workspace: string;
	readonly temp: string;
	readonly signal: AbortSignal;
}

async function runMeasured(
	{ sandbox, ...options }: Surroundings,
	action: ActionName,
	inputs: Inputs,
): Promise<MeasuredJob> {
	const watches: (() => OpenDescriptors)[] = [];
	const step = {
		id: "stage",
		uses: path.join(ROOT, action),
		with: { ...reach(sandbox), ...inputs },
		env: { NODE_OPTIONS: TELL_MEMORY },
	};
	const onProcess = (id: number): void => void watches.push(watchDescriptors(id));
	const result = await runJob([step], { ...options, onProcess });
	const held = watches.map((end) => end());
	const stages = result.stages.map((stage, at) => ({
		stage,
		seconds: stage.milliseconds / 1_000,
		peakBytes: Number(/^peak=(\d+)$/m.exec(stage.log)?.[1]),
		...(held[at] ?? { descriptors: Number.NaN, sockets: Number.NaN }),
	}));
	return { result, stages };
}

// The sandbox does what AWS does: an endpoint nobody knows would get an MD5 of everything.
function reach({ endpoint, credential }: Sandbox): Readonly<Record<string, string>> {
	return {
		endpoint,
		dialect: "aws",
		"aws-access-key-id": credential.accessKeyId,
		"aws-secret-access-key": credential.secretAccessKey,
	};
}
