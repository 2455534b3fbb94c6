import { type Connections, readAllConnections } from "./all-connections.ts";
import { checkUsedConnections } from "./check-connections.ts";
import type { Connection } from "./connection.ts";
import { readEntryList } from "./entry-list.ts";
import { namesOf } from "./entry-names.ts";
import { findExpressions } from "./file-expressions.ts";
import type { Report } from "./finding.ts";
import { findDuplicates } from "./names.ts";
import { outlineTransfer } from "./outline-transfer.ts";
import type { OutlinedEntry } from "./outlined-entry.ts";
import type { RawEntry } from "./raw-entry.ts";
import type { EntryReading, ListName } from "./read-entry.ts";
import { NO_OPTIONS, type ReadOptions } from "./read-options.ts";
import { readTransfer } from "./read-transfer.ts";
import { findSecrets } from "./secrets.ts";
import { wholeText } from "./source-text.ts";
import type { Problem, TransferSpec } from "./spec.ts";
import { readSpecFile, type SpecFile } from "./spec-file.ts";

/** Everything the author wrote: the inputs' texts (empty when not given), and the spec file. */
export interface SpecSource {
	readonly before: string;
	readonly after: string;
	readonly transfers: string;
	/** Default: there are none. */
	readonly connections?: string;
	/** Connections may have no value where they tell who asks. Default false. */
	readonly mayLackIdentity?: boolean;
	readonly file?: SpecFile;
}

/**
 * Who asks. `main` needs `before` and an outline of `after`; `post` needs `after` as it has become and
 * looks at `before` for its names alone; `one-phase` needs `transfers`, which replaces both.
 */
export type SpecScope = "main" | "post" | "one-phase";

/** What the author asked for. Entries of the file come before those of the inputs. */
export interface ParsedSpec {
	/** Empty unless the scope is `main`. */
	readonly before: readonly TransferSpec[];
	/** Empty unless the scope is `post`. */
	readonly after: readonly TransferSpec[];
	/** Empty unless the scope is `one-phase`. */
	readonly transfers: readonly TransferSpec[];
	/** The entries of `after` as far as `main` can know them; empty in other scopes. */
	readonly outline: readonly OutlinedEntry[];
	/** By their labels. */
	readonly connections: ReadonlyMap<string, Connection>;
	/** In the order of the sources (inputs first), then by position. The lists are complete only if there are none. */
	readonly problems: readonly Problem[];
	/** Every spelling of what must never be printed, longer ones first. */
	readonly secrets: readonly string[];
}

/** Entries of one list that stand in one source. */
interface Part {
	readonly list: ListName;
	readonly isInput: boolean;
	readonly entries: readonly RawEntry[];
}

const LISTS: Readonly<Record<SpecScope, readonly ListName[]>> = {
	main: ["before", "after"],
	post: ["before", "after"],
	"one-phase": ["transfers"],
};

/** The list that a scope carries out. */
const WHOLE_LIST: Readonly<Record<SpecScope, ListName>> = {
	main: "before",
	post: "after",
	"one-phase": "transfers",
};

/** Reads a spec and reports everything that is wrong with it at once. Never fails. */
export async function parseSpec(source: SpecSource, scope: SpecScope): Promise<ParsedSpec> {
	const problems = source.file ? findExpressions(source.file) : [];
	const told = new Set(problems.map(({ position }) => position.line));
	const report: Report = (position, finding) => {
		// What else is wrong with a line that holds an expression follows from it.
		if (position.source === source.file?.path && told.has(position.line)) return;
		problems.push({ position, ...finding });
	};
	const reportOf = (list?: ListName) => (isForNamesOnly(list, scope) ? ignore : report);
	const { parts, defaults, connections } = await readParts(source, LISTS[scope], reportOf);
	reportDuplicates(parts, reportOf);
	const { byLabel } = connections;
	const labels = [...byLabel.keys()];
	const read = (part: Part) =>
		readTransfers(part, defaults, { labels, report: reportOf(part.list) });
	const outlined = parts.filter(({ list }) => scope === "main" && list === "after");
	// The input may still get its value.
	const known = !source.connections ? {} : { labels };
	const outline = outlined.flatMap((part) => readOutline(part, defaults, { ...known, report }));
	// Nothing in a file waits for later steps: what is wrong there is told before the job works for an hour.
	outlined.filter(({ isInput }) => !isInput).forEach(read);
	const complete = (wanted: ListName) =>
		parts.filter(({ list }) => list === wanted && WHOLE_LIST[scope] === wanted).flatMap(read);
	const [before, after, transfers] = [complete("before"), complete("after"), complete("transfers")];
	const { mayLackIdentity = false } = source;
	const used = [...before, ...after, ...transfers];
	checkUsedConnections(used, byLabel, { report, mayLackIdentity });
	return {
		before,
		after,
		transfers,
		outline,
		connections: byLabel,
		problems: inOrder(problems, source),
		secrets: secretsOf(source, parts, { defaults, connections }),
	};
}

function secretsOf(
	{ before, after, transfers, file }: SpecSource,
	parts: readonly Part[],
	{ defaults, connections }: { defaults: ReadOptions; connections: Connections },
): readonly string[] {
	const texts = [before, after, transfers, file?.text ?? ""];
	const entries = parts.flatMap((part) => part.entries.flatMap(({ fields }) => fields));
	const found = findSecrets(texts, [...defaults.fields.values(), ...entries]);
	return [...found, ...connections.secrets].sort((one, other) => other.length - one.length);
}

const ignore: Report = () => {};

function isForNamesOnly(list: ListName | undefined, scope: SpecScope): boolean {
	return scope === "post" && list === "before";
}

interface ReadParts {
	readonly parts: readonly Part[];
	readonly defaults: ReadOptions;
	readonly connections: Connections;
}

async function readParts(
	source: SpecSource,
	lists: readonly ListName[],
	reportOf: (list?: ListName) => Report,
): Promise<ReadParts> {
	const file = source.file && (await readSpecFile(source.file, lists, reportOf));
	const parts: Part[] = [];
	for (const list of lists) {
		const entries = await readEntryList(wholeText(list, source[list]), reportOf(list));
		parts.push({ list, isInput: false, entries: file?.lists.get(list) ?? [] });
		parts.push({ list, isInput: true, entries });
	}
	const written = file && source.file && { text: source.file.text, content: file };
	const asked = { input: source.connections ?? "", file: written };
	const connections = await readAllConnections(asked, reportOf());
	return { parts, defaults: file?.defaults ?? NO_OPTIONS, connections };
}

function readTransfers(
	{ entries, list }: Part,
	defaults: ReadOptions,
	common: Pick<EntryReading, "labels" | "report">,
): readonly TransferSpec[] {
	const reading: EntryReading = { ...common, list, depth: "full" };
	return entries.flatMap((entry) => readTransfer(entry, defaults, reading) ?? []);
}

function readOutline(
	{ entries, list, isInput }: Part,
	defaults: ReadOptions,
	{ report, ...known }: Pick<EntryReading, "labels" | "report">,
): readonly OutlinedEntry[] {
	const heard = isInput ? report : ignore;
	const reading: EntryReading = { ...known, list, report: heard, depth: "outline" };
	return entries.flatMap((entry) => outlineTransfer(entry, defaults, reading) ?? []);
}

function reportDuplicates(parts: readonly Part[], reportOf: (list: ListName) => Report): void {
	const given = parts.flatMap(({ list, entries }) =>
		entries.flatMap(namesOf).map((name) => ({ ...name, list })),
	);
	for (const { again, finding } of findDuplicates(given)) {
		reportOf(again.list)(again.position, finding);
	}
}

function inOrder(problems: readonly Problem[], { file }: SpecSource): Problem[] {
	const sources = ["connections", "before", "after", "transfers", file?.path];
	const rank = ({ position }: Problem) => sources.indexOf(position.source);
	return [...problems].sort(
		(a, b) =>
			rank(a) - rank(b) ||
			a.position.line - b.position.line ||
			a.position.column - b.position.column,
	);
}
