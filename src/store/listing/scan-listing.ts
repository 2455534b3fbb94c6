import type { ListedObject, ListingPage, ListingWants } from "./listing-page.ts";
import { NOT_PLAIN, PlainXml } from "./plain-xml.ts";

const CONTENTS = Buffer.from("Contents");
const KEY = Buffer.from("Key");
const SIZE = Buffer.from("Size");
const ETAG = Buffer.from("ETag");
const LAST_MODIFIED = Buffer.from("LastModified");
const STORAGE_CLASS = Buffer.from("StorageClass");
const NAME = Buffer.from("Name");
const KEY_COUNT = Buffer.from("KeyCount");
const IS_TRUNCATED = Buffer.from("IsTruncated");
const NEXT_TOKEN = Buffer.from("NextContinuationToken");
const ENCODING_TYPE = Buffer.from("EncodingType");
const ROOT = Buffer.from("ListBucketResult");

/**
 * Reads the plain form in which stores send listings: many times as fast as a parser of all XML, which takes most
 * of a listing's time. Nothing where the page has another form, whatever that means.
 */
export function scanListing(body: Buffer, wants: ListingWants = {}): ListingPage | undefined {
	const start = findStart(body);
	if (start === undefined) {
		return undefined;
	}
	try {
		return readPage(new PlainXml(body, start), wants);
	} catch (error) {
		if (error === NOT_PLAIN) {
			return undefined;
		}
		throw error;
	}
}

// More than the declaration and the one attribute of the root need.
const MAX_PROLOG_BYTES = 512;

const PROLOG =
	/^[ \t\r\n]*(?:<\?xml [^<>]*\?>)?[ \t\r\n]*<ListBucketResult(?:[ \t\r\n]+xmlns=(?:"[^"<>&]*"|'[^'<>&]*'))?[ \t\r\n]*>/;

/** Where the root's children begin. */
function findStart(body: Buffer): number | undefined {
	return PROLOG.exec(body.toString("latin1", 0, MAX_PROLOG_BYTES))?.[0].length;
}

function readPage(xml: PlainXml, wants: ListingWants): ListingPage {
	const objects: ListedObject[] = [];
	let isFromStore = false;
	let isTruncated: string | undefined;
	let nextToken: string | undefined;
	let encoding: string | undefined;
	while (xml.open()) {
		if (xml.isNamed(CONTENTS)) {
			objects.push(readObject(xml, wants));
		} else if (xml.isNamed(IS_TRUNCATED)) {
			isTruncated = readOnce(xml, isTruncated);
		} else if (xml.isNamed(NEXT_TOKEN)) {
			nextToken = readOnce(xml, nextToken);
		} else if (xml.isNamed(ENCODING_TYPE)) {
			encoding = readOnce(xml, encoding);
		} else {
			isFromStore ||= xml.isNamed(NAME) || xml.isNamed(KEY_COUNT);
			xml.skip();
		}
	}
	xml.leave(ROOT);
	return {
		isFromStore: isFromStore || isTruncated !== undefined || objects.length > 0,
		isTruncated: isTruncated?.toLowerCase() === "true",
		nextToken: nextToken ?? "",
		isEncoded: encoding === "url",
		objects,
	};
}

function readObject(xml: PlainXml, { dates = false }: ListingWants): ListedObject {
	let key: string | undefined;
	let size: number | undefined;
	let etag: string | undefined;
	let lastModified: string | undefined;
	let storageClass: string | undefined;
	xml.enter();
	while (xml.open()) {
		if (xml.isNamed(KEY)) {
			key = readOnce(xml, key);
		} else if (xml.isNamed(ETAG)) {
			etag = readOnce(xml, etag);
		} else if (xml.isNamed(SIZE)) {
			size = readSizeOnce(xml, size);
		} else if (xml.isNamed(LAST_MODIFIED)) {
			lastModified = readDate(xml, lastModified, dates);
		} else if (xml.isNamed(STORAGE_CLASS)) {
			storageClass = readStorageClass(xml, storageClass);
		} else {
			xml.skip();
		}
	}
	xml.leave(CONTENTS);
	if (!key) {
		throw NOT_PLAIN;
	}
	return { key, size: size ?? 0, etag: etag ?? "", storageClass, lastModified };
}

function readSizeOnce(xml: PlainXml, already: number | undefined): number {
	if (already !== undefined) {
		throw NOT_PLAIN;
	}
	return xml.wholeNumber();
}

function readDate(
	xml: PlainXml,
	already: string | undefined,
	isWanted: boolean,
): string | undefined {
	if (isWanted) {
		return readOnce(xml, already);
	}
	xml.skip();
	return undefined;
}

// That of nearly every object, for which no text is made.
const STANDARD = Buffer.from("STANDARD");

function readStorageClass(xml: PlainXml, already: string | undefined): string {
	return already === undefined && xml.skipText(STANDARD) ? "STANDARD" : readOnce(xml, already);
}

function readOnce(xml: PlainXml, already: string | undefined): string {
	if (already !== undefined) {
		throw NOT_PLAIN;
	}
	return xml.text();
}
