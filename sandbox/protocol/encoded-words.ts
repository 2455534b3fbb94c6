/** One RFC 2047 encoded word in UTF-8, in the B (base64) or Q (quoted-printable) encoding. */
const ENCODED_WORD = /=\?UTF-8\?([BQ])\?([^?]*)\?=/gi;

/**
 * A metadata value as S3 stores it: encoded words are decoded, and any other byte stands for the
 * Latin-1 character (S3 User Guide, "Working with object metadata", whose example this follows).
 */
export function decodeWords(value: string): string {
	const joined = value.replace(/\?=\s+=\?/g, "?==?");
	return joined.replace(ENCODED_WORD, (_, encoding: string, text: string) =>
		encoding.toUpperCase() === "B"
			? Buffer.from(text, "base64").toString()
			: decodeQuotedPrintable(text),
	);
}

/** A stored value as S3 returns it: ASCII as it is, anything else as one encoded word. */
export function encodeWords(value: string): string {
	if (/^[\x20-\x7e\t]*$/.test(value)) return value;
	return `=?UTF-8?B?${Buffer.from(value).toString("base64")}?=`;
}

function decodeQuotedPrintable(text: string): string {
	const bytes = text
		.replaceAll("_", " ")
		.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Buffer.from(bytes, "latin1").toString();
}
