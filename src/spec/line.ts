import { type Finding, quoted, type Report } from "./finding.ts";
import type { RawEntry } from "./raw-entry.ts";
import { placedText, type SourceText } from "./source-text.ts";
import type { Field } from "./value.ts";

/** A stretch of a line. `text` is without quotes and escapes; `start` and `end` are where it is written. */
interface Token {
	readonly kind: "text" | "space" | "equals" | "arrow";
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** Ways people write arrows elsewhere. */
const WRONG_ARROW = /=>|→|<-|--?>|⇒/;

/**
 * Reads `[name =] FROM -> TO`, which may end in a comment. Double quotes protect spaces, `#`, `=` and
 * arrows; in quotes `\"` and `\\` stand for `"` and `\`. Undefined when it is no such line, which is
 * then reported. FROM and TO may be empty here.
 */
export function readLine(line: SourceText, report: Report): RawEntry | undefined {
	const tokens = tokenize(line.text);
	const refuse = (offset: number, finding: Finding): undefined => {
		report(line.positionAt(offset), finding);
	};
	if (typeof tokens === "number") return refuse(tokens, UNCLOSED_QUOTE);
	const arrows = tokens.filter(({ kind }) => kind === "arrow");
	const [arrow, second] = arrows;
	if (second !== undefined) return refuse(second.start, SECOND_ARROW);
	const end = arrow === undefined ? tokens.length : tokens.indexOf(arrow);
	const nameEnd = findNameEnd(tokens.slice(0, end));
	const from = trimmed(tokens.slice(nameEnd + 1, end));
	const to = trimmed(tokens.slice(end + 1));
	// `name =` alone is what an expression without a value leaves of a line.
	const isBare = nameEnd >= 0 && from.length === 0;
	if (arrow === undefined && !isBare) return refuse(startOf(tokens), noArrow(line.text));
	const single = [from, to].find((part) => isSingleQuoted(part, line.text));
	if (single !== undefined) return refuse(startOf(single), SINGLE_QUOTES);
	const space = [...from, ...to].find(({ kind }) => kind === "space");
	if (space !== undefined) return refuse(space.start, UNQUOTED_SPACE);
	const fieldOf = (key: string, part: readonly Token[], otherwise: number): Field => {
		const position = line.positionAt(part[0]?.start ?? otherwise);
		const content = placedText(part.map(({ text }) => text).join(""), position);
		return { key, position, value: { kind: "text", content, position } };
	};
	const start = startOf(tokens);
	const name = nameEnd < 0 ? [] : [fieldOf("name", trimmed(tokens.slice(0, nameEnd)), start)];
	const ends = [
		fieldOf("from", from, arrow?.start ?? line.text.length),
		fieldOf("to", to, arrow?.end ?? line.text.length),
	];
	return { position: line.positionAt(start), fields: [...name, ...ends] };
}

/** Whether a text holds an arrow outside quotes and comments. */
export function hasArrow(text: string): boolean {
	const tokens = tokenize(text);
	return typeof tokens !== "number" && tokens.some(({ kind }) => kind === "arrow");
}

const UNCLOSED_QUOTE: Finding = {
	message: "a double quote is opened and never closed",
	hint: 'close it; a quote that belongs to the name is written `"…\\"…"`',
};

const SECOND_ARROW: Finding = {
	message: "a second `->`: a line holds one transfer, `FROM -> TO`",
	hint: "put a path or key that holds `->` in double quotes",
};

const SINGLE_QUOTES: Finding = {
	message: "single quotes would be part of the path or key",
	hint: "use double quotes",
};

const UNQUOTED_SPACE: Finding = {
	message: "a space in a path or key needs double quotes",
	hint: "quote all of it; for several paths write an item with `from:` as a list",
};

const HASH_IN_NAME =
	"`#` after a space begins a comment: put a path or key that holds it in double quotes";

function noArrow(text: string): Finding {
	const message = `expected \`FROM -> TO\`, found ${quoted(text.trim())}`;
	const mapping = /^\s*-?\s*[a-z-]+:(\s|$)/.test(text);
	if (mapping) return { message, hint: "an item with options starts with `- `, as in `- from: …`" };
	if (/\s#.*->/.test(text)) return { message, hint: HASH_IN_NAME };
	if (WRONG_ARROW.test(text)) return { message, hint: "the arrow is written `->`" };
	return { message };
}

/** Without its comment. The offset of a quote that is never closed in place of tokens. */
function tokenize(text: string): Token[] | number {
	const tokens: Token[] = [];
	let index = 0;
	while (index < text.length) {
		const afterSpace = index === 0 || tokens.at(-1)?.kind === "space";
		if (text[index] === "#" && afterSpace) break;
		const token = text[index] === '"' ? quotedToken(text, index) : bareToken(text, index);
		if (token === undefined) return index;
		tokens.push(token);
		index = token.end;
	}
	return tokens;
}

function quotedToken(text: string, start: number): Token | undefined {
	const [written] = /^"(?:[^"\\]|\\.|\\$)*"/.exec(text.slice(start)) ?? [];
	if (written === undefined) return undefined;
	const content = written.slice(1, -1).replace(/\\(["\\])/g, "$1");
	return { kind: "text", text: content, start, end: start + written.length };
}

function bareToken(text: string, start: number): Token {
	const [written = ""] = /^(?:->|[ \t]+|=|(?:(?!->)[^" \t=])+)/.exec(text.slice(start)) ?? [];
	const end = start + written.length;
	if (written === "->") return { kind: "arrow", text: written, start, end };
	if (written === "=") return { kind: "equals", text: written, start, end };
	return { kind: /^[ \t]/.test(written) ? "space" : "text", text: written, start, end };
}

/**
 * The `=` that ends a name has a space on a side, or an object behind it: `dt=2026/x` is a path. Behind a scheme it is
 * part of an address.
 */
function findNameEnd(tokens: readonly Token[]): number {
	const scheme = tokens.findIndex(({ text }) => text.includes("://"));
	return tokens.findIndex(({ kind }, index) => {
		if (kind !== "equals" || (scheme >= 0 && scheme < index)) return false;
		const next = tokens[index + 1];
		const besideSpace = tokens[index - 1]?.kind === "space" || next?.kind === "space";
		return besideSpace || /^(?:s3(?:\+[^/]*)?|https):\/\//.test(next?.text ?? "");
	});
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
	const isSpace = (token: Token | undefined) => token?.kind === "space";
	const start = isSpace(tokens[0]) ? 1 : 0;
	return tokens.slice(start, isSpace(tokens.at(-1)) ? -1 : undefined);
}

function isSingleQuoted(part: readonly Token[], line: string): boolean {
	return /^'.*'$/.test(line.slice(part[0]?.start ?? 0, part.at(-1)?.end ?? 0));
}

function startOf(tokens: readonly Token[]): number {
	const [first, second] = tokens;
	return (first?.kind === "space" ? second : first)?.start ?? 0;
}
