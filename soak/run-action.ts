import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { readActionManifest } from "../harness/action-manifest.ts";
import {
	type CommandFiles,
	createCommandFiles,
	readCommandFile,
} from "../harness/command-files.ts";
import { contextVariables, githubContext, runnerContext } from "../harness/job-contexts.ts";
import { readKeyValueFile } from "../harness/key-value-file.ts";

const ROOT = path.resolve(import.meta.dirname, "..");

/** One start of the shipped bundle. */
export interface ActionRun {
	readonly stage: "main" | "post";
	readonly workspace: string;
	readonly temp: string;
	readonly inputs: Readonly<Record<string, string>>;
	readonly environment: Readonly<Record<string, string>>;
	/** What main left for post. */
	readonly state?: Readonly<Record<string, string>>;
	/** After so long it is killed. */
	readonly limitMilliseconds: number;
	/** Has it killed. */
	readonly stop: AbortSignal;
	readonly onStart?: (child: ChildProcess) => void;
}

/** How it ended, and what it left. */
export interface ActionEnd {
	readonly exitCode: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stdout: string;
	readonly stderr: string;
	readonly outputs: Readonly<Record<string, string>>;
	readonly state: Readonly<Record<string, string>>;
	readonly milliseconds: number;
}

/** Starts it as the runner does, as a process that signals reach. Fails once it is stopped. */
export async function runAction(run: ActionRun): Promise<ActionEnd> {
	run.stop.throwIfAborted();
	const { runs, inputs: known } = readActionManifest(ROOT);
	if (runs.kind !== "node") throw new Error("The action is not a program");
	const files = createCommandFiles(run.temp);
	const defaults = Object.fromEntries(known.map(({ name, default: value = "" }) => [name, value]));
	const inputs = { ...defaults, "job-status": "success", ...run.inputs };
	const script = path.join(ROOT, (run.stage === "main" ? runs.main : runs.post) ?? "");
	const startedAt = performance.now();
	const child = spawn(process.execPath, [script], {
		cwd: run.workspace,
		env: {
			PATH: process.env.PATH ?? "",
			...run.environment,
			...runnerVariables(run, files),
			...prefixed("INPUT_", inputs),
			...prefixed("STATE_", run.state ?? {}),
		},
		stdio: ["ignore", "pipe", "pipe"],
		timeout: run.limitMilliseconds,
		killSignal: "SIGKILL",
	});
	run.onStart?.(child);
	const closed = once(child, "close");
	const kill = () => child.kill("SIGKILL");
	run.stop.addEventListener("abort", kill);
	const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
	run.stop.removeEventListener("abort", kill);
	run.stop.throwIfAborted();
	return {
		exitCode: child.exitCode,
		signal: child.signalCode,
		stdout,
		stderr,
		outputs: readPairs(files.output),
		state: readPairs(files.state),
		milliseconds: performance.now() - startedAt,
	};
}

function runnerVariables({ workspace, temp }: ActionRun, files: CommandFiles) {
	const github = { ...githubContext({ workspace, temp }), ...files };
	const variables = contextVariables(github, runnerContext(temp));
	return { ...variables, CI: "true", GITHUB_ACTIONS: "true" };
}

/** Inputs have their names in capitals, states as they are. */
function prefixed(prefix: string, values: Readonly<Record<string, string>>) {
	const toName = (name: string) => (prefix === "INPUT_" ? name.toUpperCase() : name);
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [`${prefix}${toName(name)}`, value]),
	);
}

function readPairs(file: string): Readonly<Record<string, string>> {
	try {
		return Object.fromEntries(readKeyValueFile(readCommandFile(file)));
	} catch {
		// It was killed while it wrote.
		return {};
	}
}
