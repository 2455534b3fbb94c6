import { S3Error } from "./s3-error.ts";

/** A parsed element. `text` is the direct character data, not trimmed: keys may be white space. */
export interface XmlElement {
	readonly name: string;
	readonly children: readonly XmlElement[];
	readonly text: string;
}

interface OpenElement {
	readonly name: string;
	readonly children: XmlElement[];
	text: string;
}

const TOKEN = /<\?xml[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w.:-]+)([^<>]*?)(\/?)>|([^<]+)/y;
const ATTRIBUTES = /^(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*$/;

/**
 * Parses a request document: elements, attributes (checked, then dropped), text, comments. No
 * DOCTYPE, CDATA or processing instruction, so no entity expansion. Throws MalformedXML.
 */
export function parseXml(source: string, rootName: string): XmlElement {
	const top: OpenElement = { name: "", children: [], text: "" };
	const open: OpenElement[] = [top];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < source.length) {
		const token = TOKEN.exec(source);
		if (token === null) throw new S3Error("MalformedXML");
		takeToken(open, token);
	}
	const root = top.children[0];
	const isOneRoot = open.length === 1 && top.children.length === 1 && top.text.trim() === "";
	if (!isOneRoot || root?.name !== rootName) throw new S3Error("MalformedXML");
	return root;
}

/** The text of the only child of that name; undefined when there is none. */
export function childText(parent: XmlElement, name: string): string | undefined {
	const found = children(parent, name);
	if (found.length > 1) throw new S3Error("MalformedXML");
	return found[0]?.text;
}

/** All children of that name, in document order. */
export function children(parent: XmlElement, name: string): readonly XmlElement[] {
	return parent.children.filter((child) => child.name === name);
}

function takeToken(open: OpenElement[], token: RegExpExecArray): void {
	const [, closing, name, attributes = "", selfClosing, text] = token;
	const current = open.at(-1);
	if (current === undefined) throw new S3Error("MalformedXML");
	if (text !== undefined) current.text += unescapeXml(text);
	else if (name === undefined) return;
	else if (closing === "/") closeElement(open, name);
	else {
		if (!ATTRIBUTES.test(attributes)) throw new S3Error("MalformedXML");
		open.push({ name, children: [], text: "" });
		if (selfClosing === "/") closeElement(open, name);
	}
}

function closeElement(open: OpenElement[], name: string): void {
	const closed = open.pop();
	const parent = open.at(-1);
	if (closed?.name !== name || parent === undefined) throw new S3Error("MalformedXML");
	parent.children.push(closed);
}

const NAMED: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
};

function unescapeXml(text: string): string {
	// Line ends first: a carriage return written as a reference must survive (XML 1.0 §2.11).
	const normalised = text.replace(/\r\n?/g, "\n");
	return normalised.replace(/&([^;]*;?)/g, (_, reference: string) => decodeReference(reference));
}

function decodeReference(reference: string): string {
	const numeric = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/.exec(reference);
	const named = NAMED[reference.slice(0, -1)];
	if (numeric === null) {
		if (named === undefined || !reference.endsWith(";")) throw new S3Error("MalformedXML");
		return named;
	}
	const codePoint = Number.parseInt(numeric[1] ?? numeric[2] ?? "", numeric[1] ? 16 : 10);
	if (codePoint > 0x10ffff) throw new S3Error("MalformedXML");
	return String.fromCodePoint(codePoint);
}
