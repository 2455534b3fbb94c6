import type { DoomedObject } from "./object-facts.ts";
import { readDocument } from "./store-document.ts";

/** What the store said of one object that it did not delete. */
export interface RefusedDeletion {
	readonly key: string;
	readonly code: string;
	readonly message: string;
}

/** Whether XML can hold a key: not half a surrogate pair, and of control characters only the three that are space. */
export function fitsXml(key: string): boolean {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
	return key.isWellFormed() && !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(key);
}

/** The body of a DeleteObjects request (S3 API reference), whose answer is to tell of failures only. */
export function toDeleteDocument(
	objects: readonly DoomedObject[],
	{ withEtags }: { readonly withEtags: boolean },
): Buffer {
	const items = objects.map(({ key, etag }) => {
		const condition = withEtags && etag !== "" ? `<ETag>${escapeXml(`"${etag}"`)}</ETag>` : "";
		return `<Object><Key>${escapeXml(key)}</Key>${condition}</Object>`;
	});
	return Buffer.from(
		`<?xml version="1.0" encoding="UTF-8"?>\n<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Quiet>true</Quiet>${items.join("")}</Delete>`,
	);
}

/** What the store did not delete, by its answer. Nothing where that is no answer to such a request. */
export async function readDeleteResult(
	body: Buffer,
): Promise<readonly RefusedDeletion[] | undefined> {
	let root: unknown;
	try {
		const document = await readDocument(body);
		if (!Object.hasOwn(document, "DeleteResult")) {
			return undefined;
		}
		root = document.DeleteResult;
	} catch {
		return undefined;
	}
	return [fieldsOf(root).Error ?? []].flat().map((error) => {
		const { Key, Code, Message } = fieldsOf(error);
		return { key: textOf(Key), code: textOf(Code), message: textOf(Message) };
	});
}

function fieldsOf(node: unknown): Readonly<Record<string, unknown>> {
	return typeof node === "object" && node !== null ? { ...node } : {};
}

function textOf(node: unknown): string {
	const text = typeof node === "object" ? fieldsOf(node)["#text"] : node;
	return typeof text === "string" ? text : "";
}

const ESCAPES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	// As it is, a parser would take the first for a line break and might drop any of them at the ends.
	"\r": "&#13;",
	"\n": "&#10;",
	"\t": "&#9;",
};

/** A text as it stands between tags. */
export function escapeXml(text: string): string {
	return text.replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character] ?? character);
}
