import { readdirSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach } from "@jest/globals";
import type { SandboxOptions } from "../../sandbox/sandbox.ts";
import type { Download, FileUpload, Plan, Transfer } from "../../src/plan/plan.ts";
import type { ObjectStore } from "../../src/store/object-store.ts";
import { openRun, type RunOptions } from "../../src/transfer/open-run.ts";
import type { DoneResult, TransferEvent, TransferResult } from "../../src/transfer/result.ts";
import { NEVER, type StoreBench, useStoreBench } from "../store/open-test-store.ts";
import { aDownload, anUpload } from "../support/build.ts";

export const MIB = 2 ** 20;

/** A store, a directory, and plans run between them. */
export interface TransferBench extends StoreBench {
	readonly events: readonly TransferEvent[];
	/** Absolute path below the directory. */
	at(name: string): string;
	/** Writes a file. */
	file(name: string, content: Buffer | string): string;
	/** Every file and directory below the directory, sorted; directories end in `/`. */
	tree(): string[];
	/** The upload of a file as it is now. */
	upload(name: string, key?: string, overrides?: Partial<FileUpload>): FileUpload;
	/** The download of an object as a listing shows it now. */
	download(key: string, name?: string): Download;
	/** Runs a plan of these transfers. Default: 8 at once, 64 MiB, dialect `aws`. */
	run(
		transfers: readonly Transfer[],
		options?: Partial<RunOptions>,
	): Promise<readonly TransferResult[]>;
	/** Runs a plan of one transfer. */
	runOne(transfer: Transfer, options?: Partial<RunOptions>): Promise<TransferResult>;
}

/** Sets up a bench of its own for each test of the file. */
export function useTransferBench(options: SandboxOptions = {}): TransferBench {
	const base = useStoreBench(options);
	const events: TransferEvent[] = [];
	let directory = "";
	let store: ObjectStore | undefined;
	beforeEach(async () => {
		directory = await realpath(await mkdtemp(path.join(tmpdir(), "transfer-")));
		events.length = 0;
		store = undefined;
	});
	afterEach(() => rm(directory, { recursive: true, force: true }));
	const at = (name: string) => path.join(directory, name);
	const run: TransferBench["run"] = (transfers, options = {}) => {
		store ??= base.open();
		const onEvent = (event: TransferEvent) => events.push(event);
		const limits = { maxConcurrency: 8, maxMemoryBytes: 64 * MIB };
		const run = openRun({ store, ...limits, onEvent, signal: NEVER, ...options });
		return run.finish(toPlan(transfers));
	};
	const bench: Omit<TransferBench, keyof StoreBench> = {
		events,
		at,
		file: (name, content) => {
			writeFileSync(at(name), content);
			return at(name);
		},
		tree: () => listTree(directory),
		upload: (name, key = name, overrides = {}) => {
			const { size, mtimeMs } = statSync(at(name));
			const location = { bucket: "bucket", key };
			return anUpload({
				path: at(name),
				bytes: size,
				modifiedMilliseconds: mtimeMs,
				location,
				...overrides,
			});
		},
		download: (key, name = key) => {
			const { size = 0, etag = "" } = base.sandbox.object("bucket", key) ?? {};
			const target = { path: at(name), realDirectory: path.dirname(at(name)) };
			return aDownload({ object: { key, bytes: size, etag }, ...target });
		},
		run,
		runOne: async (transfer, options) => {
			const [result] = await run([transfer], options);
			if (result === undefined) {
				throw new Error("there is no result");
			}
			return result;
		},
	};
	return Object.assign(Object.create(base), bench);
}

/** The result of a transfer that must have arrived. */
export function arrived(result: TransferResult): DoneResult {
	if (result.status === "failed") {
		throw result.error;
	}
	if (result.status === "skipped") {
		throw new Error(result.reason);
	}
	return result;
}

/** What progress events add up to. */
export function progressOf(events: readonly TransferEvent[]): number {
	return events.reduce((sum, event) => sum + (event.type === "progress" ? event.bytes : 0), 0);
}

/** A plan of these transfers. */
export function toPlan(transfers: readonly Transfer[]): Plan {
	const entries = transfers.map((transfer) => ({
		entry: transfer.entry,
		transfers: [transfer],
		skips: [],
	}));
	return { phase: "before", entries, directories: [], warnings: [] };
}

function listTree(directory: string): string[] {
	return readdirSync(directory, { recursive: true, withFileTypes: true })
		.map((entry) => {
			const name = path.relative(directory, path.join(entry.parentPath, entry.name));
			return name.replaceAll("\\", "/") + (entry.isDirectory() ? "/" : "");
		})
		.sort();
}
