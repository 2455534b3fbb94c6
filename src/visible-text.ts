/**
 * Text from outside as one line that shows what is in it: control characters, line ends and marks that turn the
 * direction of text become escapes such as `\n` and `\u202e`.
 */
export function visibleText(text: string): string {
	return text.replace(INVISIBLE, toEscape);
}

// Unicode category Cc, the bidirectional controls of UAX #9, and what ends a line or a paragraph.
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function toEscape(character: string): string {
	const code = character.charCodeAt(0).toString(16);
	return SHORT_ESCAPES[character] ?? `\\u${code.padStart(4, "0")}`;
}
