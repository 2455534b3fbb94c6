import path from "node:path";
import { MOST_OUTPUT_BYTES } from "../output-limit.ts";
import type { OutlinedEntry } from "../spec/outlined-entry.ts";
import { countFiles, fileRecords, readablePaths } from "./file-records.ts";
import { manifestText } from "./manifest.ts";
import { type PhaseReport, totals } from "./phase-report.ts";

/** What a step hands to later steps. */
export interface StepOutputs {
	/** Output values by name, without those that are too large. */
	readonly values: ReadonlyMap<string, string>;
	/** Names of outputs that only the manifest holds. */
	readonly tooLarge: readonly string[];
	/** Number of paths that the list of lines `paths` cannot hold, since they hold a line break themselves. */
	readonly unlisted: number;
	/** The manifest file's text, in pieces: it can be large. */
	readonly manifest: Iterable<string>;
}

export interface OutputSources {
	/** Absent when the phase had nothing to do. */
	readonly report: PhaseReport | undefined;
	/** The entries of `after`, as far as they are known. */
	readonly outline: readonly OutlinedEntry[];
	/** Values of the outputs named after entries of `after`. */
	readonly planned: ReadonlyMap<string, string>;
	readonly manifestPath: string;
	/** The IAM policy that the step needs. Default: none. */
	readonly policy?: string;
}

export function stepOutputs({
	report,
	outline,
	planned,
	manifestPath,
	policy = "",
}: OutputSources): StepOutputs {
	const named = new Map([...entryOutputs(report), ...linkOutputs(report), ...planned]);
	const sums = report ? totals(report) : undefined;
	const after = outline.map(({ name, from, to, when }) => ({ name: name ?? null, from, to, when }));
	const counts = {
		count: report ? countFiles(report.plan) : 0,
		bytes: sums?.bytes ?? 0,
		transferred: sums?.transferred ?? 0,
		skipped: sums?.skipped ?? 0,
	};
	const all = new Map<string, Iterable<string>>([
		...[...named].map(([name, value]) => [name, [value]] as const),
		["files", filesJson(report)],
		["paths", pathLines(report)],
		...Object.entries(counts).map(([name, count]) => [name, [String(count)]] as const),
		["after", [JSON.stringify(after)]],
		["manifest", [manifestPath]],
		["policy", [policy]],
	]);
	const values = new Map<string, string>();
	for (const [name, pieces] of all) {
		const value = joinWithinLimit(pieces);
		if (value !== undefined) values.set(name, value);
	}
	return {
		values,
		tooLarge: [...all.keys()].filter((name) => !values.has(name)),
		unlisted: countUnlisted(report),
		manifest: manifestText({ report, outputs: Object.fromEntries(named), counts, after, policy }),
	};
}

/**
 * The outputs named after entries of `after`, which are known before anything is transferred: the `s3://` URI
 * of an upload or a copy, the absolute path of a download. None where an end waits for a later step.
 */
export function plannedOutputs(
	outline: readonly OutlinedEntry[],
	workspace: string,
): ReadonlyMap<string, string> {
	const known = outline.flatMap(({ name, to, direction }) => {
		if (name === undefined || direction === undefined || to === "") return [];
		return [[name, direction === "download" ? path.resolve(workspace, to) : to] as const];
	});
	return new Map(known);
}

/** A place where nothing arrived is no output: a later step would take what it finds there for the new file. */
function entryOutputs(report: PhaseReport | undefined): (readonly [string, string])[] {
	const arrived = new Set<string | undefined>();
	for (const result of report?.results ?? []) {
		if (result.status !== "failed") arrived.add(result.transfer.entry.name);
	}
	return (report?.plan.entries ?? []).flatMap(({ entry, output, present = [] }) => {
		if (entry.name === undefined || output === undefined) return [];
		const isThere = arrived.has(entry.name) || present.length > 0;
		return report?.dryRun || isThere ? [[entry.name, output] as const] : [];
	});
}

/** Of an entry with one object. */
function linkOutputs(report: PhaseReport | undefined): (readonly [string, string])[] {
	const { plan, links } = report ?? {};
	if (links === undefined) return [];
	return (plan?.entries ?? []).flatMap(({ entry: { name }, transfers, present = [] }) => {
		const [only, second] = [...transfers.slice(0, 2), ...present.slice(0, 2)];
		const link = only && second === undefined ? links.get(only) : undefined;
		return name === undefined || link === undefined ? [] : [[`${name}-url`, link.url] as const];
	});
}

function* filesJson(report: PhaseReport | undefined): Generator<string> {
	let separator = "[";
	for (const record of report ? fileRecords(report) : []) {
		yield separator + JSON.stringify(record);
		separator = ",";
	}
	yield separator === "[" ? "[]" : "]";
}

function* pathLines(report: PhaseReport | undefined): Generator<string> {
	let separator = "";
	for (const path of report ? readablePaths(report) : []) {
		if (!isOneLine(path)) continue;
		yield separator + path;
		separator = "\n";
	}
}

function countUnlisted(report: PhaseReport | undefined): number {
	let count = 0;
	for (const path of report ? readablePaths(report) : []) if (!isOneLine(path)) count++;
	return count;
}

/** A key with a line break would otherwise be a way to put any path into the list. */
function isOneLine(path: string): boolean {
	return !/[\r\n]/.test(path);
}

/** `undefined` as soon as the pieces are more than an output holds. */
function joinWithinLimit(pieces: Iterable<string>): string | undefined {
	const taken: string[] = [];
	let bytes = 0;
	for (const piece of pieces) {
		bytes += Buffer.byteLength(piece);
		if (bytes > MOST_OUTPUT_BYTES) return undefined;
		taken.push(piece);
	}
	return taken.join("");
}
