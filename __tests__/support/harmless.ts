import { expect } from "@jest/globals";
import type { JobResult } from "../../harness/run-job.ts";

/** Control characters but the ends of lines, and marks that turn the direction of text. */
const STEERING = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

/** Commands the action has reason to issue by itself. */
const OWN_COMMANDS = ["add-mask", "group", "endgroup", "debug", "error", "warning", "notice"];

/** No command but the action's own, no raw markup, and no character that steers a terminal. */
export function expectHarmless(job: JobResult, secrets: readonly string[]): void {
	for (const stage of job.stages) {
		const masks = stage.commands.filter(({ name }) => name === "add-mask").map(({ data }) => data);
		expect(secrets).toEqual(expect.arrayContaining(masks));
		expect(OWN_COMMANDS).toEqual(expect.arrayContaining(stage.commands.map(({ name }) => name)));
		expect(stage.commands.every(({ grammar }) => grammar === "colons")).toBe(true);
		expect(stage.commands.filter(({ name }) => name === "error").length).toBeLessThan(2);
		expect(stage.outputs).not.toHaveProperty("stolen");
		expect(stage.env).toEqual({});
		expect(stage.path).toEqual([]);
		expect(stage.rawLog).not.toMatch(STEERING);
		expect(stage.summary).not.toMatch(
			/<(?!\/?(?:table|tr|th|td|ul|li|p|b|br|code|a|details|summary|pre)\b)/,
		);
		expect(stage.summary).not.toMatch(/^(?:#(?!## s3-staging)|\*\*|\[)/m);
		expect(stage.summary).not.toMatch(STEERING);
	}
}
