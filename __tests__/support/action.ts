import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach } from "@jest/globals";
import { type JobOptions, type JobResult, runJob, type Step } from "../../harness/run-job.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/sandbox.ts";
import { writeTree } from "./tree.ts";

export const ACTION = path.resolve(import.meta.dirname, "../..");

/** A workspace, a store with the bucket `bucket`, and the shipped action between them. */
export interface World {
	readonly sandbox: Sandbox;
	readonly workspace: string;
	readonly temp: string;
	/** Runs a job whose only step is the action, id `stage`. Inputs are added to those that reach the store. */
	stage(inputs: Record<string, string>, options?: Partial<JobOptions>): Promise<JobResult>;
	/** Runs a job of any steps; `action(inputs)` makes one of ours, without preflight unless its inputs say so. */
	job(steps: readonly Step[], options?: Partial<JobOptions>): Promise<JobResult>;
	action(inputs: Record<string, string>): Step & { readonly uses: string };
	/** Writes files below the workspace. */
	files(tree: Readonly<Record<string, string | Buffer>>): void;
	/** Absolute path below the workspace. */
	at(relative: string): string;
	/** Every file below the workspace, sorted, with `/` between segments. */
	tree(): string[];
}

/** Sets up a world of its own for each test of the file; what its sandbox is to have may depend on what runs by then. */
export function useWorld(options: SandboxOptions | (() => SandboxOptions) = {}): World {
	let sandbox: Sandbox | undefined;
	let workspace = "";
	let temp = "";
	beforeEach(async () => {
		sandbox = await startSandbox(typeof options === "function" ? options() : options);
		workspace = mkdtempSync(path.join(tmpdir(), "workspace-"));
		temp = mkdtempSync(path.join(tmpdir(), "runner-temp-"));
		await sandbox.createBucket("bucket");
	});
	afterEach(async () => {
		await sandbox?.stop();
		for (const directory of [workspace, temp]) rmSync(directory, { recursive: true, force: true });
	});

	function running(): Sandbox {
		if (!sandbox) throw new Error("the sandbox has not been started");
		return sandbox;
	}
	const action = (inputs: Record<string, string>) => ({
		id: "stage",
		uses: ACTION,
		with: { ...reach(running()), ...withoutPreflight(inputs), ...inputs },
	});
	const job: World["job"] = (steps, more = {}) => runJob(steps, { workspace, temp, ...more });
	return {
		get sandbox() {
			return running();
		},
		get workspace() {
			return workspace;
		},
		get temp() {
			return temp;
		},
		action,
		job,
		stage: (inputs, more) => job([action(inputs)], more),
		files: (tree) => writeTree(workspace, tree),
		at: (relative) => path.join(workspace, relative),
		tree: () =>
			readdirSync(workspace, { recursive: true, withFileTypes: true })
				.filter((entry) => !entry.isDirectory())
				.map((entry) => path.join(path.relative(workspace, entry.parentPath), entry.name))
				.map((name) => name.replaceAll("\\", "/"))
				.sort(),
	};
}

/** Most tests count requests of other things. Steps of one phase have no such input. */
function withoutPreflight(inputs: Record<string, string>): Record<string, string> {
	return "transfers" in inputs ? {} : { preflight: "off" };
}

/** The inputs that let the action reach a sandbox with its first key pair. */
export function reach({ endpoint, credential }: Sandbox): Record<string, string> {
	return {
		endpoint,
		"aws-access-key-id": credential.accessKeyId,
		"aws-secret-access-key": credential.secretAccessKey,
	};
}
