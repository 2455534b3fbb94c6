import { type Block, blocksOf } from "./blocks.ts";
import type { Report } from "./finding.ts";
import { hasArrow, readLine } from "./line.ts";
import { type RawEntry, readItems } from "./raw-entry.ts";
import { keepLines, linesOf, type SourceText, sliceText, type TextLine } from "./source-text.ts";
import { describe, type Value } from "./value.ts";
import type { readYaml } from "./yaml-value.ts";

// Plain lines, which most lists are, need no YAML: its reader takes 10 ms to load.
function loadYaml() {
	return import("./yaml-value.ts");
}

const NOT_A_LIST = "expected a list";

/**
 * Reads the list of an input: lines `[name =] FROM -> TO` and YAML items, freely mixed, or a YAML (JSON)
 * list in brackets. Entries come in the order they are written; what cannot be read is reported.
 */
export async function readEntryList(source: SourceText, report: Report): Promise<RawEntry[]> {
	if (isFlow(source.text)) {
		const { readYaml } = await loadYaml();
		return await readListValue(readYaml(source, report), report);
	}
	const lines = linesOf(source.text);
	const asLines: RawEntry[] = [];
	const asYaml: Block[] = [];
	for (const block of blocksOf(lines)) {
		const line = lineOfBlock(block, lines);
		if (line === undefined) asYaml.push(block);
		else asLines.push(...readBlockLine(block, line, { source, report, lines }));
	}
	if (asYaml.length === 0) return asLines;
	const { readYaml } = await loadYaml();
	const fromYaml = await readYamlBlocks(asYaml, { source, report, readYaml });
	return [...asLines, ...fromYaml].sort(
		(a, b) => a.position.line - b.position.line || a.position.column - b.position.column,
	);
}

/** Reads the list that a key of a spec file holds, in either spelling. */
export async function readListValue(value: Value | undefined, report: Report): Promise<RawEntry[]> {
	if (value === undefined || value.kind === "nothing" || value.kind === "broken") return [];
	if (value.kind === "list") return readItems(value.items, report);
	if (value.kind === "text") return await readEntryList(value.content, report);
	const hint = "start every item with `- `, or put the items in `[ ]`";
	report(value.position, { message: `${NOT_A_LIST}, found ${describe(value)}`, hint });
	return [];
}

/** A text in brackets is YAML's flow style; `{a,b}.csv -> …` is not, for its bracket closes early. */
function isFlow(text: string): boolean {
	const start = text.replace(/^(?:[ \t]*(?:#.*)?\n)*\s*/, "");
	if (!/^[[{]/.test(start)) return false;
	const close = closingBracket(start);
	if (close < 0) return !hasArrow(start.split("\n", 1)[0] ?? "");
	return /^\s*(?:#.*\s*)*$/.test(start.slice(close + 1));
}

function closingBracket(text: string): number {
	let depth = 0;
	for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[[\]{}]/g)) {
		if (/^[[{]/.test(match[0])) depth++;
		else if (/^[\]}]/.test(match[0])) depth--;
		if (depth === 0) return match.index;
	}
	return -1;
}

/** What is to be read as a line: all of a bare line, or an item behind its `- ` unless it is YAML of its own. */
function lineOfBlock({ kind, first }: Block, lines: readonly TextLine[]): TextLine | undefined {
	const line = lines[first];
	if (line === undefined || kind === "line") return line;
	const indent = line.text.search(/-/) + 1;
	const text = line.text.slice(indent);
	return isYamlItem(text.trim()) ? undefined : { text, start: line.start + indent };
}

function isYamlItem(text: string): boolean {
	if (/^("(?:[^"\\]|\\.)*"|[\w-]+):(\s|$)/.test(text) || /^'(?:[^']|'')*'$/.test(text)) return true;
	return isFlow(text) || !hasArrow(text);
}

function readBlockLine(
	block: Block,
	line: TextLine,
	{ source, report, lines }: { source: SourceText; report: Report; lines: readonly TextLine[] },
): RawEntry[] {
	const below = block.below === undefined ? undefined : lines[block.below];
	if (below !== undefined) {
		report(source.positionAt(below.start + below.text.search(/\S/)), {
			message: "an item written as a line has nothing below it",
			hint: "write the item as a mapping with `from`, `to` and the options",
		});
	}
	const content = sliceText(source, line.start, line.start + line.text.length);
	const entry = readLine(content, report);
	return entry === undefined ? [] : [entry];
}

/** What YAML items are read with. */
interface YamlReading {
	readonly source: SourceText;
	readonly report: Report;
	readonly readYaml: typeof readYaml;
}

/** Reads YAML items as one list, so that they share anchors; one by one if one of them is no YAML. */
async function readYamlBlocks(blocks: readonly Block[], reading: YamlReading): Promise<RawEntry[]> {
	const { source, report } = reading;
	const kept = new Set(blocks.flatMap(indexesOf));
	const whole = keepLines(source, (index) => kept.has(index));
	const { value, flush } = readQuietly(whole, reading);
	if (value === undefined) {
		const lines = linesOf(source.text);
		const entries: RawEntry[] = [];
		for (const block of blocks) {
			entries.push(...(await readYamlBlock(block, lines, reading)));
		}
		return entries;
	}
	flush();
	return await readListValue(value, report);
}

async function readYamlBlock(
	{ first, last }: Block,
	lines: readonly TextLine[],
	reading: YamlReading,
): Promise<RawEntry[]> {
	const { source, report } = reading;
	const start = lines[first]?.start ?? 0;
	const end = lines[last + 1]?.start ?? source.text.length;
	const { value, flush } = readQuietly(sliceText(source, start, end), reading);
	// The first thing wrong with an item is the mistake; what follows are its consequences.
	flush(value === undefined ? 1 : undefined);
	return await readListValue(value, report);
}

/** Reads part of the source. What is wrong with it is reported only by `flush`, the first findings or all. */
function readQuietly(part: SourceText, { source, report, readYaml }: YamlReading) {
	const reported: Parameters<Report>[] = [];
	const note: Report = (...found) => reported.push(found);
	const value = readYaml(part, note, { whole: source.text });
	const flush = (most?: number) => {
		for (const found of reported.slice(0, most)) report(...found);
	};
	return { value, flush };
}

function indexesOf({ first, last }: Block): number[] {
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
