import { createCommandFiles, readCommandFile, readSummary } from "./command-files.ts";
import { sameText } from "./expression-value.ts";
import { readKeyValueFile } from "./key-value-file.ts";
import type { ProcessEnd } from "./run-process.ts";
import type { OpenStage, Stage } from "./stage.ts";
import { StageLog } from "./stage-log.ts";
import type { JobStatus, StageResult } from "./stage-result.ts";

/** The work of a stage between its opening and the reading of its files; what it throws fails it. */
export type StageBody = (stage: OpenStage) => Promise<ProcessEnd>;

type Pairs = Record<string, string>;
type Written = Pick<StageResult, "outputs" | "state" | "env" | "path" | "summary">;

const FAILED_END: ProcessEnd = { exitCode: 1, signal: null };

/**
 * Runs one stage: fresh command files, the body, then the files are read, whatever became of the
 * body. The result is added to the job and what it set is applied.
 */
export async function runStage(stage: Stage, body: StageBody): Promise<JobStatus> {
	const started = performance.now();
	const open = openStage(stage);
	const end = await runBody(open, body);
	if (stage.signal.aborted) {
		open.log.annotate("error", "The operation was canceled.");
	}
	const written = readFiles(open);
	const outcome = outcomeOf(open, end);
	applyWritten(open, written);
	stage.job.stages.push({
		stage: stage.kind,
		step: stage.invocation.name,
		...end,
		log: open.log.shown,
		rawLog: open.log.raw,
		inputs: open.inputs,
		...written,
		commands: open.log.commands,
		annotations: open.log.annotations.kept,
		annotationCounts: open.log.annotations.counts,
		outcome,
		failed: outcome !== "success",
		milliseconds: performance.now() - started,
	});
	return outcome;
}

/** Sets a name as the runner's dictionaries do: ignoring case, the first spelling stays. */
function setIgnoringCase(record: Pairs, name: string, value: string): void {
	const existing = Object.keys(record).find((key) => sameText(key, name));
	record[existing ?? name] = value;
}

function openStage(stage: Stage): OpenStage {
	const { job, invocation, kind } = stage;
	const log = new StageLog({
		masker: job.masker,
		debug: job.debug,
		onLine: (text) => job.options.onLine?.({ step: invocation.name, stage: kind, text }),
	});
	const files = job.options.commandFiles ?? createCommandFiles(job.options.temp);
	return { ...stage, log, files, inputs: {}, github: {} };
}

async function runBody(open: OpenStage, body: StageBody): Promise<ProcessEnd> {
	try {
		return await body(open);
	} catch (error) {
		if (!open.signal.aborted) {
			open.log.fail(error instanceof Error ? error.message : String(error));
		}
		return FAILED_END;
	}
}

function outcomeOf(open: OpenStage, end: ProcessEnd): JobStatus {
	if (open.signal.aborted) {
		return "cancelled";
	}
	return end.exitCode === 0 && !open.log.failed ? "success" : "failure";
}

function readFiles(open: OpenStage): Written {
	const outputs: Pairs = {};
	const state: Pairs = {};
	const env: Pairs = {};
	const path: string[] = [];
	let summary = "";
	for (const [name, value] of open.log.outputs) {
		setIgnoringCase(outputs, name, value);
	}
	for (const [name, value] of open.log.state) {
		setIgnoringCase(state, name, value);
	}
	readFile(open, "path", (text) => path.push(...text.split(/\r\n|\r|\n/).filter(Boolean)));
	readFile(open, "env", (text) => readEnv(open, text, env));
	readFile(open, "state", (text) => readPairs(text, state));
	readFile(open, "output", (text) => readPairs(text, outputs));
	try {
		summary = readSummary(open.files.step_summary);
	} catch (error) {
		open.log.annotate("error", (error as Error).message);
	}
	return { outputs, state, env, path, summary: maskLines(open, summary) };
}

function readFile(
	open: OpenStage,
	name: "path" | "env" | "state" | "output",
	read: (text: string) => void,
): void {
	try {
		read(readCommandFile(open.files[name]));
	} catch (error) {
		open.log.fail(`Unable to process file command '${name}' successfully.`);
		open.log.fail((error as Error).message);
	}
}

function readPairs(text: string, into: Pairs): void {
	for (const [name, value] of readKeyValueFile(text)) {
		setIgnoringCase(into, name, value);
	}
}

function readEnv(open: OpenStage, text: string, into: Pairs): void {
	for (const [name, value] of readKeyValueFile(text)) {
		if (sameText(name, "NODE_OPTIONS")) {
			open.log.annotate(
				"error",
				"Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
			);
		} else {
			into[name] = value;
		}
	}
}

function maskLines(open: OpenStage, text: string): string {
	return text.replace(/[^\r\n]+/g, (line) => open.job.masker.mask(line));
}

function applyWritten(open: OpenStage, written: Written): void {
	const { job, frame, invocation } = open;
	for (const [name, value] of Object.entries(written.env)) {
		job.env.set(name, value);
	}
	job.path = [...job.path.filter((entry) => !written.path.includes(entry)), ...written.path];
	for (const [name, value] of Object.entries(written.state)) {
		setIgnoringCase(invocation.state, name, value);
	}
	const record = frame.steps[invocation.id];
	// A post stage has no place in `steps`: the runner reads its outputs and drops them.
	if (open.kind === "main" && record !== undefined) {
		for (const [name, value] of Object.entries(written.outputs)) {
			setIgnoringCase(record.outputs, name, value);
		}
	}
}
