import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Scope } from "./evaluate-expression.ts";
import type { ValueObject } from "./expression-value.ts";
import { evaluateDeep, expandMatrix } from "./matrix.ts";
import { runJob } from "./run-job.ts";
import type { JobResult } from "./stage-result.ts";
import { evaluateIf, evaluateRecord } from "./template.ts";
import { readWorkflow, type WorkflowJob } from "./workflow-file.ts";
import {
	inputsOf,
	jobsContext,
	needsContext,
	scopeOfRun,
	statusOfNeeds,
	type WorkflowJobResult,
	type WorkflowOptions,
	type WorkflowResult,
	type WorkflowRun,
	worst,
} from "./workflow-run.ts";

export type { WorkflowOptions, WorkflowResult } from "./workflow-run.ts";

/** Runs the jobs of a workflow file one after the other, in the order of their `needs`. */
export async function runWorkflow(path: string, options: WorkflowOptions): Promise<WorkflowResult> {
	const workflow = readWorkflow(path);
	const run: WorkflowRun = { path, workflow, options, done: new Map() };
	for (const job of inOrder(workflow.jobs, options.jobs)) {
		run.done.set(job.id, await runWorkflowJob(run, job));
	}
	const jobs = Object.fromEntries(run.done);
	const scope = scopeOfRun(run, { jobs: jobsContext(run.done) });
	return {
		status: worst([...run.done.values()].map((job) => job.result)),
		jobs,
		outputs: evaluateRecord(workflow.outputs, scope),
	};
}

function inOrder(all: readonly WorkflowJob[], wanted?: readonly string[]): readonly WorkflowJob[] {
	for (const id of [...(wanted ?? []), ...all.flatMap((job) => job.needs)]) {
		if (!all.some((job) => job.id === id)) {
			throw new Error(`There is no job '${id}' in the workflow`);
		}
	}
	const waiting = new Set(all.filter((job) => wanted?.includes(job.id) ?? true));
	const ordered: WorkflowJob[] = [];
	while (waiting.size > 0) {
		const ready = [...waiting].find(
			(job) => ![...waiting].some(({ id }) => job.needs.includes(id)),
		);
		if (ready === undefined) {
			throw new Error("The jobs need each other in a circle");
		}
		waiting.delete(ready);
		ordered.push(ready);
	}
	return ordered;
}

async function runWorkflowJob(run: WorkflowRun, job: WorkflowJob): Promise<WorkflowJobResult> {
	const needs = needsContext(run, job);
	const scope = { ...scopeOfRun(run, { needs }), status: statusOfNeeds(run, job) };
	if (!evaluateIf(job.if, scope)) {
		return { result: "skipped", outputs: {}, runs: [] };
	}
	if (job.uses !== undefined) {
		return callWorkflow(run, job, job.uses, scope);
	}
	const runs: JobResult[] = [];
	const matrices = expandMatrix(job.matrix, scope);
	for (const [index, matrix] of matrices.entries()) {
		const folder = matrices.length === 1 ? job.id : `${job.id}-${index + 1}`;
		runs.push(await runOnce(run, job, { needs, matrix }, folder));
	}
	const outputs = Object.assign({}, ...runs.map((result) => result.outputs));
	return { result: worst(runs.map((result) => result.status)), outputs, runs };
}

function runOnce(
	run: WorkflowRun,
	job: WorkflowJob,
	contexts: ValueObject,
	folder: string,
): Promise<JobResult> {
	const { options, workflow } = run;
	const [workspace, temp] = ["workspace", "temp"].map((name) => {
		const path = join(options.directory, folder, name);
		mkdirSync(path, { recursive: true });
		return path;
	}) as [string, string];
	const scope = scopeOfRun(run, contexts);
	const { shell = options.shell, workingDirectory = options.workingDirectory } = job;
	return runJob(job.steps, {
		...options,
		...(shell === undefined ? {} : { shell }),
		...(workingDirectory === undefined ? {} : { workingDirectory }),
		workspace,
		temp,
		env: {
			...options.env,
			...evaluateRecord(workflow.env, scope),
			...evaluateRecord(job.env, scope),
		},
		github: { workflow: workflow.name, ...options.github, job: job.id },
		contexts: { ...options.contexts, inputs: inputsOf(run), ...contexts },
		outputs: job.outputs,
	});
}

async function callWorkflow(
	run: WorkflowRun,
	job: WorkflowJob,
	uses: string,
	scope: Scope,
): Promise<WorkflowJobResult> {
	const repository = run.options.repository ?? resolve(dirname(run.path), "../..");
	if (!uses.startsWith("./")) {
		throw new Error(`The reusable workflow '${uses}' is not in this repository`);
	}
	const { jobs: _, ...options } = run.options;
	const called = await runWorkflow(join(repository, uses), {
		...options,
		repository,
		directory: join(run.options.directory, job.id),
		inputs: evaluateDeep(job.with as ValueObject, scope) as ValueObject,
		secrets:
			job.secrets === "inherit" ? (run.options.secrets ?? {}) : evaluateRecord(job.secrets, scope),
	});
	return { result: called.status, outputs: called.outputs, runs: [], called };
}
