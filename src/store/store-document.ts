/** An element's children by their names: texts, more of the like, or lists of these. */
export type XmlFields = Readonly<Record<string, unknown>>;

/** Reads what a store wrote as XML: its root element by its name. Throws where it is no such document. */
export async function readDocument(body: Buffer): Promise<XmlFields> {
	const { parseXML } = await import("@aws-sdk/xml-builder");
	if (hasDocumentType(body)) {
		throw new Error("a document type");
	}
	return { ...parseXML(withWideCharacters(body.toString())) };
}

/** Numbers of characters beyond U+FFFF as the characters: the library drops their upper bits, which makes other keys. */
function withWideCharacters(text: string): string {
	// There they are no characters.
	if (text.includes("<![CDATA[")) {
		return text;
	}
	return text.replace(
		/&#(?:x([\da-fA-F]{5,6})|(\d{5,7}));/g,
		(written, hex?: string, digits?: string) => {
			const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
			return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : written;
		},
	);
}

/**
 * Whether there is a document type in it. No answer of a store's has one, only pages of web servers and documents that
 * are made to keep a parser busy: the SDK's takes an hour over a megabyte of them.
 */
export function hasDocumentType(body: Buffer): boolean {
	return /<!doctype/i.test(body.toString("latin1"));
}
