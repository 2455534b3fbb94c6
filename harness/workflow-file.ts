import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Step } from "./step.ts";
import { readSteps, toTexts } from "./workflow-step.ts";

/** A workflow file, as far as the harness runs it: no containers, services or environments. */
export interface Workflow {
	readonly name: string;
	readonly env: Readonly<Record<string, string>>;
	readonly jobs: readonly WorkflowJob[];
	/** Of `on.workflow_call` and `on.workflow_dispatch`. */
	readonly inputs: Readonly<Record<string, WorkflowInput>>;
	/** Of `on.workflow_call`: name to template. */
	readonly outputs: Readonly<Record<string, string>>;
}

export interface WorkflowInput {
	readonly type?: string;
	readonly default?: unknown;
}

export interface WorkflowJob {
	readonly id: string;
	readonly if?: string;
	readonly needs: readonly string[];
	readonly env: Readonly<Record<string, string>>;
	readonly outputs: Readonly<Record<string, string>>;
	/** Raw: may be an expression, or hold some. */
	readonly matrix?: unknown;
	/** A reusable workflow in place of steps. */
	readonly uses?: string;
	readonly with: Readonly<Record<string, unknown>>;
	readonly secrets: Readonly<Record<string, string>> | "inherit";
	readonly steps: readonly Step[];
	readonly shell?: string;
	readonly workingDirectory?: string;
}

type Mapping = Readonly<Record<string, unknown>>;

/** Reads a workflow file; throws where a step is neither `uses` nor `run`. */
export function readWorkflow(path: string): Workflow {
	const raw = mapping(parse(readFileSync(path, "utf8")));
	const on = mapping(raw.on);
	const call = mapping(on.workflow_call);
	const defaults = runDefaults(raw);
	return {
		name: typeof raw.name === "string" ? raw.name : path,
		env: toTexts(mapping(raw.env)),
		jobs: Object.entries(mapping(raw.jobs)).map(([id, job]) => readJob(id, mapping(job), defaults)),
		inputs: {
			...mapping(mapping(on.workflow_dispatch).inputs),
			...mapping(call.inputs),
		} as Readonly<Record<string, WorkflowInput>>,
		outputs: Object.fromEntries(
			Object.entries(mapping(call.outputs)).map(([name, output]) => [
				name,
				String(mapping(output).value ?? ""),
			]),
		),
	};
}

function readJob(id: string, raw: Mapping, workflowDefaults: Mapping): WorkflowJob {
	const run = { ...workflowDefaults, ...runDefaults(raw) };
	return {
		id,
		needs: [raw.needs ?? []].flat().map(String),
		env: toTexts(mapping(raw.env)),
		outputs: toTexts(mapping(raw.outputs)),
		with: mapping(raw.with),
		secrets: raw.secrets === "inherit" ? "inherit" : toTexts(mapping(raw.secrets)),
		steps: readSteps(raw.steps),
		...(raw.if === undefined ? {} : { if: String(raw.if) }),
		...(raw.uses === undefined ? {} : { uses: String(raw.uses) }),
		...(raw.strategy === undefined ? {} : { matrix: mapping(raw.strategy).matrix }),
		...(run.shell === undefined ? {} : { shell: String(run.shell) }),
		...(run["working-directory"] === undefined
			? {}
			: { workingDirectory: String(run["working-directory"]) }),
	};
}

function runDefaults(raw: Mapping): Mapping {
	return mapping(mapping(raw.defaults).run);
}

function mapping(value: unknown): Mapping {
	return typeof value === "object" && value !== null && !Array.isArray(value)
		? (value as Mapping)
		: {};
}
