import {
	type Document,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	type Scalar,
	type YAMLError,
	type YAMLSeq,
} from "yaml";
import { type Finding, quoted, type Report } from "./finding.ts";
import { type SourceText, stringContent } from "./source-text.ts";
import type { SourcePosition } from "./spec.ts";
import type { Field, Value } from "./value.ts";
import { yamlFinding } from "./yaml-findings.ts";

/** Nothing in a spec nests deeper; it bounds the recursion on hostile text. */
const DEEPEST_NESTING = 16;

interface Reader {
	readonly source: SourceText;
	readonly document: Document;
	readonly report: Report;
	/** Values by node: an alias to a node is its value again, and an alias to a node being read is a loop. */
	readonly values: Map<Node, Value | "being read">;
	/** The text that `source` is part of, if it is. */
	readonly whole: string;
	/** Offsets of commas with nothing before them in flow lists: expressions without a value leave them. */
	readonly gaps: Set<number>;
}

/**
 * Reads YAML 1.2 (core schema) into plain values. What is no YAML is reported, once a line; the values
 * are then undefined. Unknown tags, aliases without an anchor and duplicate keys are reported too. Of
 * part of a text an anchor may stand elsewhere in `whole`.
 */
export function readYaml(
	source: SourceText,
	report: Report,
	{ whole = "" }: { readonly whole?: string } = {},
): Value | undefined {
	const document = parseDocument(source.text, {
		logLevel: "silent",
		prettyErrors: false,
		uniqueKeys: false,
	});
	const gaps = new Set(document.errors.filter(isListGap).map(({ pos }) => pos[0]));
	const errors = [...document.errors, ...document.warnings].filter((error) => !isListGap(error));
	if (errors.length === 0) {
		const reader: Reader = { source, document, report, values: new Map(), whole, gaps };
		return toValue(document.contents, source.positionAt(0), reader);
	}
	reportErrors(errors, source, report);
	return undefined;
}

function reportErrors(errors: readonly YAMLError[], source: SourceText, report: Report): void {
	const lines = new Set<number>();
	for (const error of errors) {
		const offset = Math.min(error.pos[0], source.text.trimEnd().length);
		const position = source.positionAt(offset);
		if (lines.has(position.line)) continue;
		lines.add(position.line);
		const start = source.text.lastIndexOf("\n", offset - 1) + 1;
		const [line = ""] = source.text.slice(start).split("\n", 1);
		report(position, yamlFinding(error, line));
	}
}

function isListGap({ code, message }: YAMLError): boolean {
	return code === "UNEXPECTED_TOKEN" && message === "Unexpected , in flow sequence";
}

/** `otherwise` is the place of a value that is not written. */
function toValue(node: unknown, otherwise: SourcePosition, reader: Reader, depth = 0): Value {
	if (isAlias(node)) return aliasValue(node, otherwise, reader, depth);
	if (!isScalar(node) && !isMap(node) && !isSeq(node))
		return { kind: "nothing", position: otherwise };
	const position = node.range ? reader.source.positionAt(node.range[0]) : otherwise;
	if (isScalar(node)) return scalarValue(node, position, reader);
	const known = reader.values.get(node);
	if (known !== undefined && known !== "being read") return known;
	if (known === "being read" || depth > DEEPEST_NESTING) {
		reader.report(position, { message: "this is nested too deeply" });
		return { kind: "broken", position };
	}
	reader.values.set(node, "being read");
	const value: Value = isSeq(node)
		? { kind: "list", position, items: listItems(node, position, reader, depth + 1) }
		: { kind: "map", position, fields: mapFields(node.items, position, reader, depth + 1) };
	reader.values.set(node, value);
	return value;
}

function listItems(
	list: YAMLSeq,
	position: SourcePosition,
	reader: Reader,
	depth: number,
): Value[] {
	const items = list.items.map((item) => toValue(item, position, reader, depth));
	const [start, end] = list.range ?? [0, 0];
	// Lists inside this one have taken their own gaps by now.
	const gaps = [...reader.gaps].filter((gap) => start <= gap && gap < end);
	for (const gap of gaps) {
		reader.gaps.delete(gap);
		items.push({ kind: "nothing", position: reader.source.positionAt(gap) });
	}
	return items;
}

function aliasValue(
	alias: Node & { source: string; resolve(document: Document): Node | undefined },
	otherwise: SourcePosition,
	reader: Reader,
	depth: number,
): Value {
	const position = alias.range ? reader.source.positionAt(alias.range[0]) : otherwise;
	const target = alias.resolve(reader.document);
	if (target !== undefined) return { ...toValue(target, position, reader, depth + 1), position };
	if (reader.whole.includes(`&${alias.source}`)) return { kind: "broken", position };
	reader.report(position, {
		message: `an unquoted \`*\` starts a YAML alias, and there is no anchor ${quoted(`&${alias.source}`)}`,
		hint: "put the value in double quotes",
	});
	return { kind: "broken", position };
}

const HALF_CHARACTER: Finding = {
	message: "the text holds one half of a surrogate pair, which no key and no name can hold",
	hint: "write the character itself, or both halves: `\\uD83D\\uDE00`",
};

function scalarValue(node: Scalar, position: SourcePosition, { source, report }: Reader): Value {
	const written = node.source ?? "";
	const [start, end] = node.range ?? [0, 0];
	switch (typeof node.value) {
		case "string": {
			if (!node.value.isWellFormed()) {
				report(position, HALF_CHARACTER);
				return { kind: "broken", position };
			}
			if (!node.type?.startsWith("BLOCK")) {
				const content = stringContent(source, node.value, { start, end });
				return { kind: "text", content, position };
			}
			const content = stringContent(source, node.value.replace(/\n+$/, ""), { start, end });
			return { kind: "text", content, position, block: node.value };
		}
		case "number":
		case "bigint":
			return { kind: "number", text: written, position };
		case "boolean":
			return { kind: "boolean", text: written, position };
		default:
			if (node.value === null) return { kind: "nothing", position };
			report(position, { message: "expected text, found data with a YAML tag" });
			return { kind: "broken", position };
	}
}

function mapFields(
	pairs: readonly Pair[],
	mapPosition: SourcePosition,
	reader: Reader,
	depth: number,
): Field[] {
	const fields = new Map<string, Field>();
	for (const pair of pairs) {
		const node = pair.key;
		const position =
			isScalar(node) && node.range ? reader.source.positionAt(node.range[0]) : mapPosition;
		const key = isScalar(node) ? (node.source ?? String(node.value ?? "")) : undefined;
		if (key === undefined) reader.report(position, { message: "expected a name as the key" });
		else if (fields.has(key))
			reader.report(position, { message: `${quoted(key)} stands here twice` });
		else fields.set(key, { key, position, value: toValue(pair.value, position, reader, depth) });
	}
	return [...fields.values()];
}
