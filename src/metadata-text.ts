/**
 * A metadata value as HTTP can carry it. Text that is not plain ASCII becomes RFC 2047 encoded words, which
 * is also how S3 gives such values back; everything else stays as it is.
 */
export function encodeMetadataText(text: string): string {
	if (isPlain(text)) {
		return text;
	}
	return splitUtf8(text)
		.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString("base64")}?=`)
		.join(" ");
}

/** The text a metadata value stands for. A value that is no valid encoded word is left as it is. */
export function decodeMetadataText(value: string): string {
	// RFC 2047 §6.2: white space between two encoded words is not part of the text.
	return value
		.replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bq]\?[^?\s]*\?=)/gi, "$1")
		.replace(/(?:=\?[^?\s]+\?[bq]\?[^?\s]*\?=)+/gi, decodeRun);
}

// Text that looks like an encoded word is encoded as well, else it would be read back as something else;
// so is text whose ends or control characters a header would not keep.
function isPlain(text: string): boolean {
	return /^[\x20-\x7e]*$/.test(text) && text.trim() === text && !text.includes("=?");
}

// RFC 2047 §2: an encoded word has at most 75 characters, of which 12 are not base64; §5: none splits a character.
const WORD_BYTES = 45;

function splitUtf8(text: string): string[] {
	const pieces = [""];
	let bytes = 0;
	for (const character of text) {
		const size = Buffer.byteLength(character);
		if (bytes + size > WORD_BYTES) {
			pieces.push("");
			bytes = 0;
		}
		pieces[pieces.length - 1] += character;
		bytes += size;
	}
	return pieces;
}

interface EncodedWord {
	readonly charset: string;
	readonly bytes: Buffer;
}

// Some writers split a character over two words, so neighbours of one charset are decoded as one text.
function decodeRun(run: string): string {
	const words = run.match(/=\?[^?\s]+\?[bq]\?[^?\s]*\?=/gi)?.map(toBytes) ?? [];
	const [first] = words;
	const isOneCharset = words.every((word) => word?.charset === first?.charset);
	if (first === undefined || !isOneCharset) {
		return run;
	}
	const bytes = Buffer.concat(words.map((word) => word?.bytes ?? Buffer.alloc(0)));
	return decodeBytes(first.charset, bytes) ?? run;
}

function toBytes(word: string): EncodedWord | undefined {
	const [, charset = "", encoding = "", data = ""] = word.split("?");
	const bytes = encoding.toLowerCase() === "b" ? fromBase64(data) : fromQ(data);
	return bytes && { charset: charset.toLowerCase(), bytes };
}

function fromBase64(data: string): Buffer | undefined {
	return /^[A-Za-z0-9+/]*={0,2}$/.test(data) ? Buffer.from(data, "base64") : undefined;
}

function fromQ(data: string): Buffer | undefined {
	if (/=(?![0-9a-f]{2})/i.test(data)) {
		return undefined;
	}
	const latin1 = data
		.replaceAll("_", " ")
		.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Buffer.from(latin1, "latin1");
}

function decodeBytes(charset: string, bytes: Buffer): string | undefined {
	try {
		return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
