import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect } from "@jest/globals";
import { ACTION } from "../../__tests__/support/action.ts";
import { type JobResult, runJob, type Step } from "../../harness/run-job.ts";
import type { ConformanceServer } from "../servers/conformance-server.ts";
import type { ServerBench } from "./each-server.ts";

/** The shipped bundle in jobs of its own, a workspace, and a bucket on a server, new for each test. */
export interface ActionBench {
	readonly workspace: string;
	readonly bucket: string;
	/** Runs a job of one step, `stage`. */
	tryToRun(inputs: Readonly<Record<string, string>>): Promise<JobResult>;
	/** Runs such a job, which has to succeed. */
	run(inputs: Readonly<Record<string, string>>): Promise<JobResult>;
	/** Absolute path below the workspace. */
	at(file: string): string;
	/** A file of the workspace. */
	read(file: string): Buffer;
}

export function useAction(bench: ServerBench, { dialect }: ConformanceServer): ActionBench {
	let workspace = "";
	let temp = "";
	let bucket = "";

	beforeEach(async () => {
		workspace = mkdtempSync(path.join(tmpdir(), "workspace-"));
		temp = mkdtempSync(path.join(tmpdir(), "runner-temp-"));
		bucket = await bench.createBucket();
	});

	afterEach(() => {
		for (const directory of [workspace, temp]) rmSync(directory, { recursive: true, force: true });
	});

	const tryToRun = (inputs: Readonly<Record<string, string>>) =>
		runJob([stageStep(bench, { dialect, ...inputs })], { workspace, temp });
	const at = (file: string) => path.join(workspace, file);
	return {
		get workspace() {
			return workspace;
		},
		get bucket() {
			return bucket;
		},
		tryToRun,
		run: async (inputs) => {
			const job = await tryToRun(inputs);
			expect(errorsOf(job)).toEqual([]);
			expect(job.status).toBe("success");
			return job;
		},
		at,
		read: (file) => readFileSync(at(file)),
	};
}

/** What a job has been told to show as errors. */
export function errorsOf(job: JobResult): string[] {
	return job.stages.flatMap(({ annotations }) => annotations.map(({ message }) => message));
}

function stageStep({ server }: ServerBench, inputs: Readonly<Record<string, string>>): Step {
	return {
		id: "stage",
		uses: ACTION,
		with: {
			endpoint: server.endpoint,
			"aws-region": server.region,
			"aws-access-key-id": server.accessKeyId,
			"aws-secret-access-key": server.secretAccessKey,
			...inputs,
		},
	};
}
