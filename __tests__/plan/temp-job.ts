import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makePlan } from "../../src/plan/make-plan.ts";
import type { Plan, Transfer } from "../../src/plan/plan.ts";
import type { PlanContext } from "../../src/plan/plan-context.ts";
import type { CopySpec } from "../../src/spec/copy-spec.ts";
import type {
	DownloadSpec,
	FileUploadSpec,
	ObjectSelection,
	TransferSpec,
} from "../../src/spec/spec.ts";
import { aCopySpec, aDownloadSpec, anUploadSpec } from "../support/build.ts";
import { memoryStore } from "./memory-store.ts";

/** A workspace, a temporary directory as the runner lays it out, and a place outside both. */
export interface TempJob {
	readonly workspace: string;
	readonly temporary: string;
	readonly outside: string;
	/** Writes files into the workspace; a name that ends in `/` is a directory. */
	write(...names: readonly string[]): void;
	plan(entries: readonly TransferSpec[], overrides?: Partial<PlanContext>): Promise<Plan>;
	remove(): void;
}

export function tempJob(): TempJob {
	const root = realpathSync(mkdtempSync(path.join(tmpdir(), "plan-")));
	const workspace = path.join(root, "_work", "repo", "repo");
	const temporary = path.join(root, "_work", "_temp");
	const outside = path.join(root, "outside");
	for (const directory of [workspace, temporary, outside])
		mkdirSync(directory, { recursive: true });
	return {
		workspace,
		temporary,
		outside,
		write: (...names) => {
			for (const name of names) writeTree(workspace, name);
		},
		plan: (entries, overrides) =>
			makePlan(entries, {
				phase: "before",
				jobStatus: undefined,
				store: memoryStore({}),
				workspace,
				temporary,
				allowPaths: [],
				platform: "posix",
				includeHiddenFiles: false,
				ifNoFilesFound: "error",
				signal: new AbortController().signal,
				...overrides,
			}),
		remove: () => rmSync(root, { recursive: true, force: true }),
	};
}

/** Writes a file, whose content is its own name, or makes a directory. */
export function writeTree(directory: string, name: string): void {
	const file = path.join(directory, name);
	mkdirSync(name.endsWith("/") ? file : path.dirname(file), { recursive: true });
	if (!name.endsWith("/")) writeFileSync(file, name);
}

/** `s3://bucket/key`, a prefix or a pattern, to a path; `/` at the end of `to` makes it a directory. */
export function download(
	from: string,
	to: string,
	options: Partial<DownloadSpec> = {},
): DownloadSpec {
	const target = to.endsWith("/")
		? ({ kind: "directory", path: to.slice(0, -1) } as const)
		: ({ kind: "file", path: to } as const);
	const text = `${from} -> ${to}`;
	return aDownloadSpec({ text, from: toSelection(from), to: target, ...options });
}

/** `s3://bucket/key`, a prefix or a pattern, to a prefix. */
export function copy(from: string, to: string, options: Partial<CopySpec> = {}): CopySpec {
	const [, bucket = "", prefix = ""] = /^s3:\/\/([^/]*)\/(.*)$/s.exec(to) ?? [];
	const target = { kind: "prefix", bucket, prefix } as const;
	return aCopySpec({ text: `${from} -> ${to}`, from: toSelection(from), to: target, ...options });
}

function toSelection(uri: string): ObjectSelection {
	const [, bucket = "", key = ""] = /^s3:\/\/([^/]*)\/(.*)$/s.exec(uri) ?? [];
	const pattern = key.search(/[*?[\]{}]/);
	if (pattern >= 0) return { kind: "pattern", bucket, pattern: key, prefix: key.slice(0, pattern) };
	return key === "" || key.endsWith("/")
		? { kind: "prefix", bucket, prefix: key }
		: { kind: "object", bucket, key };
}

/** Paths and patterns, to `s3://bucket/key` or a prefix. */
export function upload(
	from: string | readonly string[],
	to: string,
	options: Partial<FileUploadSpec> = {},
): FileUploadSpec {
	const [, bucket = "", key = ""] = /^s3:\/\/([^/]*)\/(.*)$/s.exec(to) ?? [];
	const patterns = typeof from === "string" ? [from] : from;
	const target =
		key === "" || key.endsWith("/")
			? ({ kind: "prefix", bucket, prefix: key } as const)
			: ({ kind: "object", bucket, key } as const);
	const text = `${patterns.join(", ")} -> ${to}`;
	return anUploadSpec({ text, from: { patterns }, to: target, ...options });
}

export function transfersOf(plan: Plan): readonly Transfer[] {
	return plan.entries.flatMap(({ transfers }) => transfers);
}

/** The absolute path of a transfer's file. */
export function pathOf(transfer: Transfer | undefined): string | undefined {
	return transfer && "path" in transfer ? transfer.path : undefined;
}

/** Source key → destination path relative to `directory`, for all downloads in order. */
export function pathsByKey(plan: Plan, directory: string): Record<string, string> {
	const pairs = transfersOf(plan).flatMap((transfer) =>
		transfer.direction === "download"
			? [[transfer.object.key, path.relative(directory, transfer.path)]]
			: [],
	);
	return Object.fromEntries(pairs);
}

export function keysOf(plan: Plan): readonly string[] {
	return transfersOf(plan).flatMap((transfer) =>
		transfer.direction === "upload" ? [transfer.location.key] : [],
	);
}
