import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type JobResult, runJob } from "../../harness/run-job.ts";
import {
	type FaultProxy,
	type FaultProxyOptions,
	startFaultProxy,
} from "../../sandbox/proxy/fault-proxy.ts";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox.ts";
import { ACTION, reach } from "../support/action.ts";
import { writeTree } from "../support/tree.ts";

/** A workspace, a store with the bucket `bucket`, and a proxy between the shipped action and that store. */
export interface FaultWorld {
	readonly sandbox: Sandbox;
	readonly proxy: FaultProxy;
	/** Runs a job whose only step is the action. `environment` is added to that of three attempts for each request. */
	stage(
		inputs: Readonly<Record<string, string>>,
		environment?: Readonly<Record<string, string>>,
	): Promise<JobResult>;
	files(tree: Readonly<Record<string, string | Buffer>>): void;
	/** What a file of the workspace holds; undefined where there is none. */
	read(file: string): Buffer | undefined;
	/** What an object holds; undefined where there is none. */
	object(key: string): Promise<Buffer | undefined>;
	/** Every file below the workspace and the runner's directory that no transfer may leave behind. */
	partialFiles(): readonly string[];
	stop(): Promise<void>;
}

/** A world of its own for one run, so that many can go on at once. */
export async function openFaultWorld(tls?: FaultProxyOptions["tls"]): Promise<FaultWorld> {
	const sandbox = await startSandbox();
	sandbox.createBucket("bucket");
	const proxy = await startFaultProxy({ target: sandbox.endpoint, ...(tls && { tls }) });
	const workspace = mkdtempSync(path.join(tmpdir(), "workspace-"));
	const temp = mkdtempSync(path.join(tmpdir(), "runner-temp-"));
	return {
		sandbox,
		proxy,
		stage: (inputs, environment = {}) => {
			const reached = { ...reach(sandbox), endpoint: proxy.endpoint, dialect: "aws" };
			const step = { id: "stage", uses: ACTION, with: { ...reached, ...inputs } };
			return runJob([step], { workspace, temp, env: { AWS_MAX_ATTEMPTS: "3", ...environment } });
		},
		files: (tree) => writeTree(workspace, tree),
		read: (file) => {
			const names = readdirSync(workspace, { recursive: true, encoding: "utf8" });
			return names.includes(file) ? readFileSync(path.join(workspace, file)) : undefined;
		},
		object: async (key) => await sandbox.object("bucket", key)?.body(),
		partialFiles: () =>
			[workspace, temp]
				.flatMap((directory) => readdirSync(directory, { recursive: true, encoding: "utf8" }))
				.filter((name) => name.endsWith(".part")),
		stop: async () => {
			await proxy.stop();
			await sandbox.stop();
			for (const directory of [workspace, temp]) {
				rmSync(directory, { recursive: true, force: true });
			}
		},
	};
}
