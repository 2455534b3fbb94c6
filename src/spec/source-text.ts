import type { SourcePosition } from "./spec.ts";

/** A piece of the author's text that knows where each of its characters stands. */
export interface SourceText {
	/** Lines end with `\n` alone. */
	readonly text: string;
	/** `offset` counts UTF-16 units of `text`, as columns do. */
	positionAt(offset: number): SourcePosition;
}

/** One line of a text, without its end. */
export interface TextLine {
	readonly text: string;
	/** Where the line starts in the whole text. */
	readonly start: number;
}

/** An input or a file as the author wrote it; a byte order mark and CRLF are no part of the text. */
export function wholeText(source: string, written: string): SourceText {
	const text = written.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
	const starts = linesOf(text).map((line) => line.start);
	const positionAt = (offset: number): SourcePosition => {
		const line = lineIndexAt(starts, offset);
		return { source, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
	};
	return { text, positionAt };
}

/** A text that stands at one place and has no inner positions. */
export function placedText(text: string, position: SourcePosition): SourceText {
	return { text, positionAt: () => position };
}

/** Part of a text. */
export function sliceText(outer: SourceText, start: number, end: number): SourceText {
	return {
		text: outer.text.slice(start, end),
		positionAt: (offset) => outer.positionAt(start + offset),
	};
}

/** The text with only some of its lines; the others are empty, so that line numbers stay. */
export function keepLines(outer: SourceText, keep: (lineIndex: number) => boolean): SourceText {
	const lines = linesOf(outer.text);
	const text = lines.map((line, index) => (keep(index) ? line.text : "")).join("\n");
	const starts = linesOf(text).map((line) => line.start);
	const positionAt = (offset: number): SourcePosition => {
		const index = lineIndexAt(starts, offset);
		return outer.positionAt((lines[index]?.start ?? 0) + offset - (starts[index] ?? 0));
	};
	return { text, positionAt };
}

/**
 * What a YAML string says, with positions in the text it is written in. Exact for strings on one line
 * without escapes and for literal blocks (`|`); the start of the string for all others.
 */
export function stringContent(
	outer: SourceText,
	value: string,
	range: { readonly start: number; readonly end: number },
): SourceText {
	const written = outer.text.slice(range.start, range.end);
	const shift = written.startsWith("|") ? undefined : written.indexOf(value);
	const offsetOutside = (offset: number): number => {
		if (shift === undefined) return range.start + literalOffset(written, value, offset);
		return shift < 0 ? range.start : range.start + shift + offset;
	};
	return { text: value, positionAt: (offset) => outer.positionAt(offsetOutside(offset)) };
}

export function linesOf(text: string): TextLine[] {
	const lines: TextLine[] = [];
	let start = 0;
	for (const line of text.split("\n")) {
		lines.push({ text: line, start });
		start += line.length + 1;
	}
	return lines;
}

/** Line n of a literal block's value is line n below its header, less the block's indentation. */
function literalOffset(written: string, value: string, offset: number): number {
	const inner = linesOf(value);
	const innerStarts = inner.map((line) => line.start);
	const index = lineIndexAt(innerStarts, offset);
	const innerLine = inner[index];
	const outerLine = linesOf(written)[index + 1];
	if (innerLine === undefined || outerLine === undefined) return 0;
	const indentation = outerLine.text.length - innerLine.text.length;
	return outerLine.start + Math.max(indentation, 0) + offset - innerLine.start;
}

function lineIndexAt(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
