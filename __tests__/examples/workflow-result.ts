import { expect } from "@jest/globals";
import type { WorkflowResult } from "../../harness/workflow-run.ts";

/** The logs are part of what is compared, so that a failure shows them. */
export function expectSuccess(result: WorkflowResult): void {
	const logs = Object.keys(result.jobs).map((job) => log(result, job));
	expect({ status: result.status, logs }).toEqual({ status: "success", logs });
}

export function expectNoWarning(result: WorkflowResult): void {
	expectSuccess(result);
	for (const job of Object.keys(result.jobs)) expect(log(result, job)).not.toContain("##[warning]");
}

export function log(result: WorkflowResult, job: string): string {
	return stages(result, job)
		.map((stage) => stage.log)
		.join("\n");
}

export function summaries(result: WorkflowResult): string {
	return Object.keys(result.jobs)
		.flatMap((job) => stages(result, job))
		.map(({ summary }) => summary)
		.join("\n");
}

function stages(result: WorkflowResult, job: string) {
	return (result.jobs[job]?.runs ?? []).flatMap((run) => run.stages);
}
