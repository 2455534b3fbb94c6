import path from "node:path";
import type { OutlinedEntry } from "../spec/spec.ts";
import type { TransferResult } from "../transfer/result.ts";
import {
	isDone,
	type PhaseReport,
	plannedTransfers,
	totals,
	transferBytes,
	transferDestination,
	transferSource,
	transferUri,
} from "./phase-report.ts";

/** What a step hands to later steps. */
export interface StepOutputs {
	/** Output values by name, without those that are too large. */
	readonly values: ReadonlyMap<string, string>;
	/** Names of outputs that only the manifest holds. */
	readonly tooLarge: readonly string[];
	/** Number of paths that the list of lines `paths` cannot hold, since they hold a line break themselves. */
	readonly unlisted: number;
	/** The manifest file's text. */
	readonly manifest: string;
}

export interface OutputSources {
	/** Absent when the phase had nothing to do. */
	readonly report: PhaseReport | undefined;
	/** The entries of `after`, as far as they are known. */
	readonly outline: readonly OutlinedEntry[];
	/** Values of the outputs named after entries of `after`. */
	readonly planned: ReadonlyMap<string, string>;
	readonly manifestPath: string;
}

/**
 * Beyond this an output cannot be used any more where people use it: an environment variable takes
 * 128 KiB on Linux (MAX_ARG_STRLEN), and a job's outputs 1 MB together.
 */
const LARGEST_OUTPUT = 100_000;

export function stepOutputs({
	report,
	outline,
	planned,
	manifestPath,
}: OutputSources): StepOutputs {
	const named = new Map([...entryOutputs(report), ...planned]);
	const files = report ? fileRecords(report) : [];
	const sums = report ? totals(report) : undefined;
	const after = outline.map(({ name, from, to, when }) => ({ name: name ?? null, from, to, when }));
	const counts = {
		count: files.length,
		bytes: sums?.bytes ?? 0,
		transferred: sums?.transferred ?? 0,
		skipped: sums?.skipped ?? 0,
	};
	const paths = files.filter(({ status }) => status === "done").map((file) => file.path);
	// A key with a line break would otherwise be a way to put any path into the list.
	const listed = paths.filter((file) => !/[\r\n]/.test(file));
	const all = new Map<string, string>([
		...named,
		["files", JSON.stringify(files)],
		["paths", listed.join("\n")],
		...Object.entries(counts).map(([name, count]) => [name, String(count)] as const),
		["after", JSON.stringify(after)],
		["manifest", manifestPath],
	]);
	const tooLarge = [...all].filter(([, value]) => Buffer.byteLength(value) > LARGEST_OUTPUT);
	for (const [name] of tooLarge) all.delete(name);
	const outputs = Object.fromEntries(named);
	const manifest = JSON.stringify({ version: 1, outputs, files, paths, ...counts, after }, null, 1);
	return {
		values: all,
		tooLarge: tooLarge.map(([name]) => name),
		unlisted: paths.length - listed.length,
		manifest,
	};
}

/**
 * The outputs named after entries of `after`, which are known before anything is transferred: the `s3://` URI
 * of an upload, the absolute path of a download. None where an end waits for a later step.
 */
export function plannedOutputs(
	outline: readonly OutlinedEntry[],
	workspace: string,
): ReadonlyMap<string, string> {
	const known = outline.flatMap(({ name, to, direction }) => {
		if (name === undefined || direction === undefined || to === "") return [];
		return [[name, direction === "upload" ? to : path.resolve(workspace, to)] as const];
	});
	return new Map(known);
}

/** One staged file as the output `files` and the manifest tell it. Values that do not exist are null. */
interface FileRecord {
	readonly name: string | null;
	readonly source: string;
	readonly destination: string;
	readonly path: string;
	readonly uri: string;
	readonly bytes: number;
	readonly etag: string | null;
	readonly "version-id": string | null;
	readonly checksum: { algorithm: string; value: string; type: string } | null;
	readonly "content-type": string | null;
	readonly metadata: Readonly<Record<string, string>>;
	readonly status: TransferResult["status"] | "planned";
}

function fileRecords({ plan, results }: PhaseReport): FileRecord[] {
	return plannedTransfers(plan).map((transfer, index) => {
		const result = results[index];
		const done = result && isDone(result) ? result : undefined;
		return {
			name: transfer.entry.name ?? null,
			source: transferSource(transfer),
			destination: transferDestination(transfer),
			path: transfer.path,
			uri: transferUri(transfer),
			bytes: done?.bytes ?? transferBytes(transfer),
			etag: done?.etag ?? null,
			"version-id": done?.versionId ?? null,
			checksum: done?.checksum ?? null,
			"content-type": done?.contentType ?? null,
			metadata: done?.metadata ?? {},
			status: result?.status ?? "planned",
		};
	});
}

/** A place where nothing arrived is no output: a later step would take what it finds there for the new file. */
function entryOutputs(report: PhaseReport | undefined): (readonly [string, string])[] {
	const arrived = new Set(report?.results.filter(isDone).map(({ transfer }) => transfer.entry));
	return (report?.plan.entries ?? []).flatMap(({ entry, output }) => {
		if (entry.name === undefined || output === undefined) return [];
		return report?.dryRun || arrived.has(entry) ? [[entry.name, output] as const] : [];
	});
}
