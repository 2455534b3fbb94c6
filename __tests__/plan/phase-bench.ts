import "../store/one-realm.ts";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox.ts";
import type { Host } from "../../src/host/host.ts";
import { INPUT_ROWS, type InputName, readInputs } from "../../src/host/inputs.ts";
import type { PhaseReport } from "../../src/report/phase-report.ts";
import type { TransferSpec } from "../../src/spec/spec.ts";
import { type PhaseEntries, runPhase } from "../../src/stage/run-phase.ts";
import type { ObjectStore } from "../../src/store/object-store.ts";
import { openObjectStore } from "../../src/store/s3-object-store.ts";
import { everything } from "../support/refusal.ts";
import { writeTree } from "../support/tree.ts";

export interface PhaseRequest extends Partial<PhaseEntries> {
	readonly entries: readonly TransferSpec[];
	readonly inputs?: Partial<Record<InputName, string>>;
	readonly signal?: AbortSignal;
}

/** A store over HTTP with the bucket `bucket`, a workspace, and phases between them. */
export interface PhaseBench {
	readonly sandbox: Sandbox;
	/** Lines and warnings, in order. */
	readonly log: readonly string[];
	readonly workspace: string;
	run(request: PhaseRequest): Promise<PhaseReport>;
	/** Puts objects whose content is their key. */
	put(keys: readonly string[]): Promise<void>;
	files(tree: Readonly<Record<string, string>>): void;
	content(name: string): string;
	/** Every file and directory of the workspace, sorted; directories end in `/`. */
	tree(): string[];
}

/** Sets up a bench of its own for each test of the file. */
export function usePhaseBench(): PhaseBench {
	let sandbox: Sandbox | undefined;
	let store: ObjectStore | undefined;
	let workspace = "";
	let log: string[] = [];
	const running = () => {
		if (!sandbox) throw new Error("the sandbox has not been started");
		return sandbox;
	};
	beforeEach(async () => {
		sandbox = await startSandbox();
		sandbox.createBucket("bucket");
		store = openStore(sandbox);
		workspace = realpathSync(mkdtempSync(path.join(tmpdir(), "phase-")));
		log = [];
	});
	afterEach(async () => {
		store?.close();
		await sandbox?.stop();
		rmSync(workspace, { recursive: true, force: true });
	});
	return {
		get sandbox() {
			return running();
		},
		get log() {
			return log;
		},
		get workspace() {
			return workspace;
		},
		run: async ({ inputs = {}, signal = new AbortController().signal, ...asked }) => {
			if (!store) throw new Error("the store has not been opened");
			const host = recordingHost(workspace, log);
			const context = { host, inputs: toInputs(inputs), store, signal };
			return runPhase({ phase: "before", title: "before", ...asked }, context);
		},
		put: async (keys) => {
			for (const key of keys) await running().putObject("bucket", key, key);
		},
		files: (tree) => writeTree(workspace, tree),
		content: (name) => readFileSync(path.join(workspace, name), "utf8"),
		tree: () => everything(workspace),
	};
}

function openStore({ endpoint, region, credential }: Sandbox): ObjectStore {
	const settings = {
		endpoint,
		region,
		credentials: credential,
		pathStyle: true,
		anonymous: false,
		dialect: "auto",
		maxConnections: 32,
		environment: {},
	} as const;
	return openObjectStore(settings);
}

function toInputs(given: Partial<Record<InputName, string>>) {
	const texts = Object.entries(INPUT_ROWS).map(([name, { fallback }]) => [name, fallback]);
	const { inputs, problems } = readInputs({ ...Object.fromEntries(texts), ...given });
	if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
	return inputs;
}

function recordingHost(workspace: string, log: string[]): Host {
	const tell = (line: string) => {
		log.push(line);
	};
	const ignore = () => undefined;
	return {
		workspace,
		temporary: path.join(workspace, "../temporary"),
		hasDebugLog: false,
		provenance: {},
		tokens: {},
		trigger: { event: "push", head: "own", isDependabot: false },
		info: tell,
		debug: ignore,
		notice: tell,
		warning: tell,
		error: tell,
		startGroup: ignore,
		endGroup: ignore,
		mask: ignore,
		setOutput: ignore,
		saveState: ignore,
		state: () => "",
		appendSummary: async () => undefined,
	};
}
