import {
	AMPERSAND,
	findTag,
	GREATER,
	isAt,
	isDigit,
	isLetterOrDigit,
	isLineEnd,
	LESS,
	SLASH,
	skipSpace,
	toDigit,
} from "./xml-bytes.ts";
import { decodeEntities } from "./xml-entities.ts";

/** Thrown where a document is more than plain; a parser of all XML may read it. */
export const NOT_PLAIN = new Error("not plain XML");

const MAX_DEPTH = 16;

// Whatever they are, a number holds them exactly.
const MAX_DIGITS = 15;

/**
 * Reads the bytes of XML that is nothing but elements and text, once from beginning to end. Every method throws
 * NOT_PLAIN where there are attributes, prefixes, comments, CDATA or mistakes.
 */
export class PlainXml {
	readonly #bytes: Buffer;
	#at: number;
	#nameStart = 0;
	#nameEnd = 0;
	/** Of the element that was opened last: `<Name>` or `<Name/>`. */
	#tag: "whole" | "empty" = "whole";

	/** Begins inside an element, at the byte `start`. */
	constructor(bytes: Buffer, start: number) {
		this.#bytes = bytes;
		this.#at = start;
	}

	/** Opens the next child; false where there is none left. */
	open(): boolean {
		this.#at = skipSpace(this.#bytes, this.#at);
		if (this.#bytes[this.#at] !== LESS) {
			throw NOT_PLAIN;
		}
		this.#at += 1;
		if (this.#bytes[this.#at] === SLASH) {
			this.#at += 1;
			return false;
		}
		this.#readTag();
		return true;
	}

	/** Whether the opened element has this name. */
	isNamed(name: Uint8Array): boolean {
		return (
			this.#nameEnd - this.#nameStart === name.length && isAt(this.#bytes, this.#nameStart, name)
		);
	}

	/** Goes into the opened element, to open its children. */
	enter(): void {
		if (this.#tag === "empty") {
			throw NOT_PLAIN;
		}
	}

	/** Reads the end of the element `name`, where `open` found no child left. */
	leave(name: Uint8Array): void {
		const end = this.#at + name.length;
		if (!isAt(this.#bytes, this.#at, name) || this.#bytes[end] !== GREATER) {
			throw NOT_PLAIN;
		}
		this.#at = end + 1;
	}

	/** The text of the opened element, which is left with it. */
	text(): string {
		if (this.#tag === "empty") {
			return "";
		}
		const start = this.#at;
		const hasEntities = this.#findEndOfText();
		const text = this.#bytes.toString("utf8", start, this.#at);
		this.#close(this.#nameStart, this.#nameEnd);
		if (!hasEntities) {
			return text;
		}
		const decoded = decodeEntities(text);
		if (decoded === undefined) {
			throw NOT_PLAIN;
		}
		return decoded;
	}

	/** Leaves the opened element if its text is exactly this; else it stays open. */
	skipText(text: Uint8Array): boolean {
		const end = this.#at + text.length;
		if (this.#bytes[end] !== LESS || !isAt(this.#bytes, this.#at, text)) {
			return false;
		}
		this.#at = end;
		this.#close(this.#nameStart, this.#nameEnd);
		return true;
	}

	/** The opened element's text as a number, which has digits only. */
	wholeNumber(): number {
		const bytes = this.#bytes;
		const start = this.#at;
		let value = 0;
		let at = start;
		for (let byte = bytes[at]; isDigit(byte); byte = bytes[at]) {
			value = value * 10 + toDigit(byte);
			at += 1;
		}
		if (this.#tag === "empty" || at === start || at - start > MAX_DIGITS) {
			throw NOT_PLAIN;
		}
		this.#at = at;
		this.#close(this.#nameStart, this.#nameEnd);
		return value;
	}

	/** Leaves the opened element with all that it holds. */
	skip(depth = 0): void {
		if (this.#tag === "empty") {
			return;
		}
		const start = this.#nameStart;
		const end = this.#nameEnd;
		this.#at = findTag(this.#bytes, this.#at);
		while (this.#bytes[this.#at + 1] !== SLASH) {
			if (depth === MAX_DEPTH || this.#at === this.#bytes.length) {
				throw NOT_PLAIN;
			}
			this.#at += 1;
			this.#readTag();
			this.skip(depth + 1);
			this.#at = findTag(this.#bytes, this.#at);
		}
		this.#close(start, end);
	}

	#readTag(): void {
		const bytes = this.#bytes;
		let at = this.#at;
		while (isLetterOrDigit(bytes[at])) {
			at += 1;
		}
		if (at === this.#at) {
			throw NOT_PLAIN;
		}
		this.#nameStart = this.#at;
		this.#nameEnd = at;
		this.#at = at;
		this.#at = skipSpace(this.#bytes, this.#at);
		this.#tag = bytes[this.#at] === SLASH ? "empty" : "whole";
		this.#at += this.#tag === "empty" ? 1 : 0;
		if (bytes[this.#at] !== GREATER) {
			throw NOT_PLAIN;
		}
		this.#at += 1;
	}

	/** Reads `</name>`, whose name is that between `start` and `end`. */
	#close(start: number, end: number): void {
		const bytes = this.#bytes;
		const begin = this.#at + "</".length;
		let at = begin;
		for (let name = start; name < end && bytes[name] === bytes[at]; name++) {
			at += 1;
		}
		const isEndTag = bytes[begin - 2] === LESS && bytes[begin - 1] === SLASH;
		if (!isEndTag || at - begin !== end - start || bytes[at] !== GREATER) {
			throw NOT_PLAIN;
		}
		this.#at = at + 1;
	}

	/** Whether there are entities before the next tag. Line ends are not plain: parsers change them. */
	#findEndOfText(): boolean {
		const bytes = this.#bytes;
		let hasEntities = false;
		let at = this.#at;
		for (let byte = bytes[at]; byte !== LESS; byte = bytes[at]) {
			if (byte === undefined || isLineEnd(byte)) {
				throw NOT_PLAIN;
			}
			hasEntities ||= byte === AMPERSAND;
			at += 1;
		}
		this.#at = at;
		return hasEntities;
	}
}
