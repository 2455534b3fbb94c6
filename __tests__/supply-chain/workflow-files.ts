import { readdirSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { readText, root } from "../docs/markdown.ts";

/** What the tests want to know of a step. */
export interface WorkflowStep {
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Readonly<Record<string, unknown>>;
}

/** What the tests want to know of a job. */
export interface WorkflowJob {
	readonly permissions?: Readonly<Record<string, string>>;
	readonly "timeout-minutes"?: number;
	readonly container?: string;
	readonly steps: readonly WorkflowStep[];
}

/** One of this repository's own workflows. */
export interface Workflow {
	readonly file: string;
	readonly text: string;
	readonly triggers: readonly string[];
	readonly permissions: unknown;
	readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

const FOLDER = ".github/workflows";

export function readWorkflows(): readonly Workflow[] {
	return readdirSync(path.join(root, FOLDER)).map((file) => {
		const text = readText(`${FOLDER}/${file}`);
		const { on, permissions, jobs } = parse(text);
		return { file, text, triggers: Object.keys(on), permissions, jobs };
	});
}

/** Every job of every workflow, with its name as `FILE: JOB`. */
export function allJobs(): readonly (readonly [string, WorkflowJob])[] {
	return readWorkflows().flatMap(({ file, jobs }) =>
		Object.entries(jobs).map(([name, job]) => [`${file}: ${name}`, job] as const),
	);
}

/** What `uses:` says anywhere in a text, with the comment behind it. */
export function usedActions(text: string): readonly string[] {
	return Array.from(text.matchAll(/\buses: *([^\s,}]+(?: +# .*)?)/g), ([, target]) => target ?? "");
}

/** Whether it is of this project, or pinned to a full commit whose version stands beside it. */
export function isPinned(target: string): boolean {
	return /^(?:s3-staging\/|\.\/)|@[0-9a-f]{40} +# v\d+\.\d+\.\d+$/.test(target);
}
