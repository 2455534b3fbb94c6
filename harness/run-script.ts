import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { printHeader, runLogged } from "./node-action.ts";
import type { ProcessEnd } from "./run-process.ts";
import { contextsOf, type OpenStage, processEnvironment, scopeOf } from "./stage.ts";
import type { RunStep, StepFunction } from "./step.ts";
import { evaluateTemplate } from "./template.ts";

/** actions/runner ScriptHandlerHelpers.cs; without a name bash gets no pipefail. */
const SHELLS: Readonly<Record<string, string>> = {
	"": "bash -e {0}",
	bash: "bash --noprofile --norc -e -o pipefail {0}",
	sh: "sh -e {0}",
	python: "python {0}",
};

const SUCCESS: ProcessEnd = { exitCode: 0, signal: null };

/** Runs a `run:` step with its shell, from a script file in RUNNER_TEMP. */
export async function runScript(
	stage: OpenStage,
	step: RunStep,
	script: string,
): Promise<ProcessEnd> {
	const { options } = stage.job;
	const evaluate = (text: string): string => evaluateTemplate(text, scopeOf(stage));
	const text = evaluate(script);
	printHeader(stage, `Run ${text.split("\n", 1)[0]}`);
	const file = join(options.temp, `${randomUUID()}.sh`);
	writeFileSync(file, `${text}\n`);
	const shell = evaluate(step.shell ?? options.shell ?? "");
	const [command = "bash", ...rest] = (SHELLS[shell] ?? shell).split(" ");
	const directory = evaluate(step.workingDirectory ?? options.workingDirectory ?? ".");
	const end = await runLogged(
		stage,
		command,
		rest.map((word) => word.replace("{0}", file)),
		resolve(options.workspace, directory),
	);
	if (end.exitCode !== 0 && !stage.signal.aborted) {
		stage.log.annotate("error", `Process completed with exit code ${end.exitCode ?? end.signal}.`);
	}
	return end;
}

/** Runs a function in place of a script or an action. */
export async function runFunction(stage: OpenStage, run: StepFunction): Promise<ProcessEnd> {
	const { options } = stage.job;
	const outputs = await run({
		env: processEnvironment(stage),
		contexts: contextsOf(stage),
		workspace: options.workspace,
		temp: options.temp,
		inputs: stage.inputs,
		signal: stage.signal,
		log: (line) => {
			stage.log.addRaw(`${line}\n`);
			stage.log.line(line, "stdout");
		},
		evaluate: (template) => evaluateTemplate(template, scopeOf(stage)),
	});
	stage.log.outputs.push(...Object.entries(outputs ?? {}));
	return SUCCESS;
}
