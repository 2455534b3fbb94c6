import { fileRecords, readablePaths } from "./file-records.ts";
import type { PhaseReport } from "./phase-report.ts";
import { deletionRecords } from "./prune-report.ts";

/** Everything a step has to tell, in the words of its outputs. */
export interface ManifestFacts {
	readonly report: PhaseReport | undefined;
	/** Of entries with a name. */
	readonly outputs: Readonly<Record<string, string>>;
	readonly counts: Readonly<Record<string, number>>;
	readonly after: readonly unknown[];
	/** JSON of the IAM policy that the step needs; empty where there is none. */
	readonly policy: string;
}

/** A piece is written at once, and a thread takes over each. */
const PIECE_CHARACTERS = 2 ** 19;

/** The manifest's JSON with a line for each file, in pieces of about 512 KiB. */
export function* manifestText(facts: ManifestFacts): Generator<string> {
	let piece = "";
	for (const text of manifestLines(facts)) {
		piece += text;
		if (piece.length < PIECE_CHARACTERS) continue;
		yield piece;
		piece = "";
	}
	yield piece;
}

function* manifestLines(facts: ManifestFacts): Generator<string> {
	const { report, outputs, counts, after, policy } = facts;
	yield `{\n"version": 1,\n"outputs": ${JSON.stringify(outputs)},\n"files": [`;
	yield* arrayLines(report ? fileRecords(report) : []);
	yield '],\n"paths": [';
	yield* arrayLines(report ? readablePaths(report) : []);
	yield '],\n"deleted": [';
	yield* arrayLines(report ? deletionRecords(report) : []);
	yield "],\n";
	for (const [name, count] of Object.entries(counts)) yield `"${name}": ${count},\n`;
	if (policy !== "") yield `"policy": ${policy},\n`;
	yield `"after": ${JSON.stringify(after)}\n}\n`;
}

function* arrayLines(items: Iterable<unknown>): Generator<string> {
	let separator = "\n";
	for (const item of items) {
		yield separator + JSON.stringify(item);
		separator = ",\n";
	}
	yield "\n";
}
