import { expect } from "@jest/globals";
import type { JobResult, StageResult } from "../../harness/run-job.ts";
import { withoutPointer } from "./error-pointer.ts";

/** The message of the one error annotation of a job, whose stage failed with exit code 1. */
export function onlyError(job: JobResult): string {
	const failed = job.stages.filter(({ annotationCounts }) => annotationCounts.error > 0);
	expect(
		failed.map(({ exitCode, annotationCounts }) => [exitCode, annotationCounts.error]),
	).toEqual([[1, 1]]);
	return failed.flatMap((stage) => messages(stage, "error")).join("\n");
}

/** The messages of one level that the run page shows for a stage, without where more is told. */
export function messages(stage: StageResult, level: "error" | "warning" | "notice"): string[] {
	return stage.annotations
		.filter((annotation) => annotation.level === level)
		.map(({ message }) => withoutPointer(message));
}
