import path from "node:path";
import { readActionManifest } from "../harness/action-manifest.ts";
import { createCommandFiles } from "../harness/command-files.ts";
import { contextVariables, githubContext, runnerContext } from "../harness/job-contexts.ts";
import type { Command } from "./measure-command.ts";
import { commonEnvironment, type Task } from "./task.ts";

const ROOT = path.resolve(import.meta.dirname, "..");

/** Our action as the runner starts it: as a one-phase step, or as the step it is with nothing to do before or after. */
export function ourCommand(task: Task): Command {
	const manifest = readActionManifest(actionDirectory(task));
	if (manifest.runs.kind !== "node") throw new Error("the action is not a program");
	const context = { workspace: path.dirname(task.path), temp: task.scratch };
	const github = { ...githubContext(context), ...createCommandFiles(task.scratch) };
	return {
		program: process.execPath,
		arguments: [path.join(manifest.directory, manifest.runs.main)],
		environment: {
			...commonEnvironment(task),
			...contextVariables(github, runnerContext(task.scratch)),
			...inputVariables({ ...defaults(manifest.inputs), ...inputs(task) }),
			CI: "true",
			GITHUB_ACTIONS: "true",
		},
		directory: context.workspace,
	};
}

function actionDirectory({ job }: Task): string {
	return job.files === 0 ? ROOT : path.join(ROOT, job.direction);
}

function inputs(task: Task): Readonly<Record<string, string>> {
	const remote = `"s3://${task.bucket}/${task.key}"`;
	const isMany = task.job.files > 1;
	const local = isMany ? `"${task.path}/"` : `"${task.path}"`;
	const [from, to] = task.job.direction === "download" ? [remote, local] : [local, remote];
	return {
		endpoint: task.endpoint,
		// The server does what AWS does: an endpoint nobody knows would get an MD5 of everything.
		dialect: "aws",
		"job-status": "success",
		...(task.job.files > 0 && { transfers: `${from} -> ${to}` }),
	};
}

function defaults(
	definitions: readonly { readonly name: string; readonly default?: string }[],
): Readonly<Record<string, string>> {
	return Object.fromEntries(definitions.map(({ name, default: text = "" }) => [name, text]));
}

function inputVariables(
	values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
	);
}
