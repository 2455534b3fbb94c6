/** XML source text that is already escaped. Plain strings never are, so they cannot be confused. */
export class Markup {
	readonly source: string;

	constructor(source: string) {
		this.source = source;
	}
}

export type XmlContent = Markup | string | number | boolean | undefined;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

/** One element; text is escaped, undefined content is left out. */
export function element(name: string, ...content: readonly XmlContent[]): Markup {
	return new Markup(`<${name}>${content.map(toSource).join("")}</${name}>`);
}

/** An element only when it has a value, as S3 leaves absent fields out of its documents. */
export function optional(name: string, value: XmlContent): Markup | undefined {
	return value === undefined ? undefined : element(name, value);
}

/** A whole response document in S3's namespace. */
export function xmlDocument(name: string, ...content: readonly XmlContent[]): string {
	const inner = content.map(toSource).join("");
	return `${DECLARATION}<${name} xmlns="${NAMESPACE}">${inner}</${name}>`;
}

/** A whole document without a namespace; S3's error documents have none. */
export function bareXmlDocument(name: string, ...content: readonly XmlContent[]): string {
	return DECLARATION + element(name, ...content).source;
}

function toSource(content: XmlContent): string {
	if (content === undefined) return "";
	return content instanceof Markup ? content.source : escapeXml(String(content));
}

// Besides markup, whatever a parser would change or reject raw: control characters, the carriage
// return that line-end normalisation turns into a newline, and the two non-characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys may hold control characters
const UNSAFE = /[&<>"\u0000-\u001f\u007f\ufffe\uffff]/g;
const NAMED: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
};

function escapeXml(text: string): string {
	return text.replace(
		UNSAFE,
		(character) => NAMED[character] ?? `&#x${character.charCodeAt(0).toString(16)};`,
	);
}
