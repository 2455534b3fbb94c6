import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeTree } from "../__tests__/support/tree.ts";
import { type FaultProxy, startFaultProxy } from "../sandbox/proxy/fault-proxy.ts";
import { type Sandbox, startSandbox } from "../sandbox/sandbox.ts";
import { toBytes } from "./content.ts";
import { type Found, filePlace, objectPlace, type Place } from "./work.ts";

const BUCKETS = ["bucket", "other"];

/** The runner's own files, and what the action keeps until the job ends. */
const OF_THE_JOB =
	/^(_runner_file_commands|_github_workflow)\/|^s3-staging\/[^/]+\/(inputs|manifest)\.json$/;

/** A store, a proxy before it where things go wrong, and a workspace. */
export interface World {
	readonly sandbox: Sandbox;
	readonly proxy: FaultProxy;
	readonly workspace: string;
	readonly temp: string;
	/** Ends what runs in it. */
	readonly signal: AbortSignal;
	/** Puts there what is there beforehand. */
	prepare(places: readonly Place[]): Promise<void>;
	/** Every file and object, by the names of places. */
	names(): Promise<readonly string[]>;
	find(name: string): Promise<Found | undefined>;
	/** Directories of the workspace that hold nothing. */
	emptyDirectories(): Promise<readonly string[]>;
	/** Every file below the runner's directory that no run may leave behind. */
	strayFiles(): Promise<readonly string[]>;
	stop(): Promise<void>;
}

export async function openWorld(signal: AbortSignal): Promise<World> {
	const sandbox = await startSandbox();
	for (const bucket of BUCKETS) sandbox.createBucket(bucket);
	const proxy = await startFaultProxy({ target: sandbox.endpoint });
	const workspace = await mkdtemp(path.join(tmpdir(), "soak-workspace-"));
	const temp = await mkdtemp(path.join(tmpdir(), "soak-temp-"));
	return {
		sandbox,
		proxy,
		workspace,
		temp,
		signal,
		prepare: async (places) => {
			for (const place of places) await put(place, workspace, sandbox);
		},
		names: async () => [
			...(await filesBelow(workspace)).map(filePlace),
			...BUCKETS.flatMap((bucket) => sandbox.keys(bucket).map((key) => objectPlace(key, bucket))),
		],
		find: (name) => find(name, workspace, sandbox),
		emptyDirectories: () => emptyBelow(workspace),
		strayFiles: async () => (await filesBelow(temp)).filter((name) => !OF_THE_JOB.test(name)),
		stop: async () => {
			await proxy.stop();
			await sandbox.stop();
			for (const directory of [workspace, temp]) {
				await rm(directory, { recursive: true, force: true });
			}
		},
	};
}

async function put({ name, content, headers }: Place, workspace: string, sandbox: Sandbox) {
	if (content === undefined) return;
	const { file, bucket, key } = parse(name);
	if (file !== undefined) writeTree(workspace, { [file]: toBytes(content) });
	else await sandbox.putObject(bucket, key, toBytes(content), headers);
}

async function find(name: string, workspace: string, sandbox: Sandbox): Promise<Found | undefined> {
	const { file, bucket, key } = parse(name);
	if (file !== undefined) {
		const bytes = await readFile(path.join(workspace, file)).catch(() => undefined);
		return bytes && { bytes, headers: {} };
	}
	const object = sandbox.object(bucket, key);
	return object && { bytes: await object.body(), headers: object.headers };
}

type Parsed =
	| { readonly file: string; readonly bucket?: undefined; readonly key?: undefined }
	| { readonly file?: undefined; readonly bucket: string; readonly key: string };

function parse(name: string): Parsed {
	const [, kind, rest = ""] = name.split(/^(file|object):/);
	if (kind === "file") return { file: rest };
	const slash = rest.indexOf("/");
	return { bucket: rest.slice(0, slash), key: rest.slice(slash + 1) };
}

async function filesBelow(directory: string): Promise<readonly string[]> {
	const entries = await readdir(directory, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => !entry.isDirectory())
		.map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
		.map((name) => name.replaceAll("\\", "/"));
}

async function emptyBelow(directory: string): Promise<readonly string[]> {
	const entries = await readdir(directory, { recursive: true, withFileTypes: true });
	const directories = entries
		.filter((entry) => entry.isDirectory())
		.map((entry) => path.join(entry.parentPath, entry.name));
	const filled = new Set(entries.map(({ parentPath }) => parentPath));
	return directories
		.filter((each) => !filled.has(each))
		.map((each) => path.relative(directory, each));
}
