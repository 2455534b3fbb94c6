const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
export const AMPERSAND = 0x26;
export const SLASH = 0x2f;
const ZERO = 0x30;
export const LESS = 0x3c;
export const GREATER = 0x3e;

/** Where the white space ends that begins at `at` (XML 1.0, production 3). */
export function skipSpace(bytes: Uint8Array, at: number): number {
	let end = at;
	for (let byte = bytes[end]; isSpace(byte); byte = bytes[end]) {
		end += 1;
	}
	return end;
}

/** Where the next tag begins, at `at` or behind it; where the bytes end, if there is none. */
export function findTag(bytes: Uint8Array, at: number): number {
	let end = at;
	while (end < bytes.length && bytes[end] !== LESS) {
		end += 1;
	}
	return end;
}

/** Whether `word` stands at `at`. */
export function isAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
	for (let index = 0; index < word.length; index++) {
		if (word[index] !== bytes[at + index]) {
			return false;
		}
	}
	return true;
}

function isSpace(byte: number | undefined): boolean {
	return byte === SPACE || byte === TAB || isLineEnd(byte);
}

export function isLineEnd(byte: number | undefined): boolean {
	return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

/** Of ASCII. */
export function isLetterOrDigit(byte = 0): boolean {
	const lower = byte | 0x20;
	return (lower >= 0x61 && lower <= 0x7a) || isDigit(byte);
}

export function isDigit(byte = 0): boolean {
	return byte >= ZERO && byte <= 0x39;
}

/** What a digit stands for. */
export function toDigit(byte = ZERO): number {
	return byte - ZERO;
}
