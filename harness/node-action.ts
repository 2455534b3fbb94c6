import { existsSync } from "node:fs";
import { join } from "node:path";
import { evaluateInputs } from "./action-inputs.ts";
import type { ActionManifest, NodeRuns } from "./action-manifest.ts";
import { LineSplitter } from "./line-splitter.ts";
import { type ProcessEnd, runProcess } from "./run-process.ts";
import { type OpenStage, processEnvironment } from "./stage.ts";
import type { ActionStep } from "./step.ts";

/** Runs one stage of a JavaScript action: this Node, the workspace as directory, both streams read. */
export async function runNodeAction(
	stage: OpenStage,
	step: ActionStep,
	manifest: ActionManifest,
	runs: NodeRuns,
): Promise<ProcessEnd> {
	stage.inputs = evaluateInputs(stage, step, manifest);
	printHeader(stage, `Run ${step.uses}`);
	const script = join(manifest.directory, (stage.kind === "main" ? runs.main : runs.post) ?? "");
	if (!existsSync(script)) {
		throw new Error(`File not found: '${script}'`);
	}
	return runLogged(stage, process.execPath, [script], stage.job.options.workspace);
}

/** The folded block a main stage starts with, or post's one line (actions/runner Handler.cs). */
export function printHeader(stage: OpenStage, title: string): void {
	if (stage.kind === "post") {
		stage.log.show("Post job cleanup.");
		return;
	}
	stage.log.show(`##[group]${title}`);
	printPairs(
		stage,
		"with:",
		Object.entries(stage.inputs).filter(([, value]) => value !== ""),
	);
	printPairs(stage, "env:", [...stage.env]);
	stage.log.show("##[endgroup]");
}

/** Runs a process whose output goes through the stage's log. */
export async function runLogged(
	stage: OpenStage,
	command: string,
	commandArguments: readonly string[],
	directory: string,
): Promise<ProcessEnd> {
	const splitters = {
		stdout: new LineSplitter((line) => stage.log.line(line, "stdout")),
		stderr: new LineSplitter((line) => stage.log.line(line, "stderr")),
	};
	const end = await runProcess({
		command,
		arguments: commandArguments,
		directory,
		environment: processEnvironment(stage),
		grace: stage.job.grace,
		signal: stage.signal,
		onStart: stage.job.options.onProcess,
		onText: (text, stream) => {
			stage.log.addRaw(text);
			splitters[stream].write(text);
		},
	});
	splitters.stdout.end();
	splitters.stderr.end();
	return end;
}

function printPairs(
	stage: OpenStage,
	title: string,
	pairs: readonly (readonly [name: string, value: string])[],
): void {
	if (pairs.length > 0) {
		stage.log.show(title);
	}
	for (const [name, value] of pairs) {
		stage.log.show(`  ${name}: ${value}`);
	}
}
