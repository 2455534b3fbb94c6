import type { Report } from "./finding.ts";
import { readLine } from "./line.ts";
import { sliceText } from "./source-text.ts";
import type { SourcePosition } from "./spec.ts";
import { describe, type Field, isBlank, type Value } from "./value.ts";

/** One item of a list as written: its keys and values, whichever way it is spelt. No fields: an empty item. */
export interface RawEntry {
	readonly position: SourcePosition;
	readonly fields: readonly Field[];
}

/** Reads the items of a YAML list: each a line, a mapping, or nothing. */
export function readItems(items: readonly Value[], report: Report): RawEntry[] {
	return items.flatMap((item) => readItem(item, report) ?? []);
}

function readItem(item: Value, report: Report): RawEntry | undefined {
	const { position } = item;
	if (item.kind === "broken") return undefined;
	if (item.kind === "map") return { position, fields: item.fields };
	if (isBlank(item) && item.kind !== "list") return { position, fields: [] };
	if (item.kind === "text") return readTextItem(item, report);
	report(position, { message: `expected a line or a mapping, found ${describe(item)}` });
	return undefined;
}

function readTextItem(item: Value & { kind: "text" }, report: Report): RawEntry | undefined {
	const { text } = item.content;
	const start = text.search(/\S/);
	const line = sliceText(item.content, start, text.trimEnd().length);
	if (!line.text.includes("\n")) return readLine(line, report);
	report(item.position, {
		message: "an item holds one line",
		hint: "start every line with `- `, or leave out the `- ` of this item",
	});
	return undefined;
}
