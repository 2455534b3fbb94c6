import { anyOf, type Finding, isFinding, quoted, type Report } from "./finding.ts";
import { nearest } from "./nearest.ts";
import { describe, type Field, isBlank, textOf, type Value } from "./value.ts";

/**
 * How closely entries are looked at. `full`: every value is final. `outline`: values may hold expressions
 * without a value yet, so blanks are no problem and nothing is judged that the missing text could change.
 */
type Depth = "full" | "outline";

/** What readers of fields are given besides the field. */
export interface Reading {
	readonly report: Report;
	readonly depth: Depth;
	/** The labels of connections. Absent where they are not known. */
	readonly labels?: readonly string[];
}

/** Reads one field. Undefined when it is blank or wrong, which is then reported. */
export type FieldReader<T> = (field: Field, reading: Reading) => T | undefined;

/** A reader of text that in full depth is neither blank nor refused by `check`. */
export function text(check: (text: string) => Finding | undefined = () => undefined) {
	return (field: Field, reading: Reading): string | undefined => {
		const found = readItem(field, field.value, reading);
		if (found === undefined || reading.depth === "outline") return found;
		const finding = checkOneLine(found) ?? check(found);
		if (finding === undefined) return found;
		reading.report(field.value.position, prefixed(field, finding));
		return undefined;
	};
}

/** A reader of what `parse` makes of a text, which may not yet be whole in outline depth. */
export function parsed<T>(parse: (text: string) => T | Finding): FieldReader<T> {
	return (field, reading) => {
		const { value } = field;
		// What is expected is no text, and quotes would not help.
		const written = value.kind === "boolean" ? value.text : text()(field, reading);
		if (written === undefined || reading.depth === "outline") return undefined;
		const found = parse(written);
		if (!isFinding(found)) return found;
		reading.report(field.value.position, prefixed(field, found));
		return undefined;
	};
}

/** A reader of one text or a list of texts. */
export function texts(check: (text: string) => Finding | undefined = () => undefined) {
	return (field: Field, reading: Reading): readonly string[] | undefined => {
		if (field.value.kind !== "list" || isBlank(field.value)) {
			const single = text(check)(field, reading);
			return single === undefined ? undefined : [single];
		}
		const items = field.value.items.map((value) => text(check)({ ...field, value }, reading));
		const known = items.filter((item) => item !== undefined);
		return known.length === items.length || reading.depth === "outline" ? known : undefined;
	};
}

/** A reader of `true` or `false`. */
export function boolean(field: Field, reading: Reading): boolean | undefined {
	const { value } = field;
	if (value.kind === "boolean") return value.text.toLowerCase() === "true";
	if (reportBlank(field, value, reading)) return undefined;
	return refuseKind(field, value, { expected: "true or false", hint: booleanHint(value) }, reading);
}

/** A reader of one of some words. */
export function word<const Word extends string>(words: readonly Word[]): FieldReader<Word> {
	return (field, reading) => readWord(field, field.value, words, reading);
}

/** A reader of one of some words or a list of them. */
export function wordList<const Word extends string>(words: readonly Word[]) {
	return (field: Field, reading: Reading): readonly Word[] | undefined => {
		const { value } = field;
		const items = value.kind === "list" && !isBlank(value) ? value.items : [value];
		const known = items.flatMap((item) => readWord(field, item, words, reading) ?? []);
		return known.length > 0 ? known : undefined;
	};
}

/** Reports a blank value where values are final. True if it is blank or reported before. */
export function reportBlank(field: Field, value: Value, reading: Reading): boolean {
	if (value.kind === "broken") return true;
	if (!isBlank(value)) return false;
	if (reading.depth === "full")
		reading.report(value.position, { message: `${name(field)} is empty` });
	return true;
}

/** Reports a value of the wrong kind. */
export function refuseKind(
	field: Field,
	value: Value,
	{ expected, hint }: { readonly expected: string; readonly hint?: string | undefined },
	{ report }: Reading,
): undefined {
	const message = `${name(field)}: expected ${expected}, found ${describe(value)}`;
	report(value.position, hint === undefined ? { message } : { message, hint });
}

/** A finding about a field's value, with the field's name in front. */
export function prefixed(field: Field, finding: Finding): Finding {
	return { ...finding, message: `${name(field)}: ${finding.message}` };
}

function name({ key }: Field): string {
	return quoted(key);
}

function readItem(field: Field, value: Value, reading: Reading): string | undefined {
	if (reportBlank(field, value, reading)) return undefined;
	const found = textOf(value);
	return found ?? refuseKind(field, value, { expected: "text", hint: textHint(value) }, reading);
}

function readWord<Word extends string>(
	field: Field,
	value: Value,
	words: readonly Word[],
	reading: Reading,
): Word | undefined {
	if (reportBlank(field, value, reading)) return undefined;
	const written = textOf(value);
	const known = words.find((candidate) => candidate === written);
	if (known !== undefined) return known;
	const close = written === undefined ? undefined : nearest(written, words);
	const hint = close === undefined ? undefined : `did you mean \`${close}\`?`;
	return refuseKind(field, value, { expected: anyOf(words), hint }, reading);
}

/** What no name of a file and no pattern of ours holds. */
export function checkOneLine(found: string): Finding | undefined {
	if (/[\r\n]/.test(found)) return { message: "this value holds a line break" };
	return found.includes("\0") ? { message: "this value holds a NUL character" } : undefined;
}

function booleanHint(value: Value): string | undefined {
	const isQuoted = value.kind === "text" && /^(true|false)$/i.test(value.content.text);
	return isQuoted ? "write it without quotes" : undefined;
}

function textHint(value: Value): string | undefined {
	return value.kind === "boolean" ? "put it in quotes" : undefined;
}
