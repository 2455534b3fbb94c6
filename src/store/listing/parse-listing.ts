import { type XmlFields as Fields, readDocument } from "../store-document.ts";
import type { ListedObject, ListingPage, ListingWants } from "./listing-page.ts";

/** Reads a listing in any form of XML. Nothing where it is none, or holds what no listing does. */
export async function parseListing(
	body: Buffer,
	wants: ListingWants = {},
): Promise<ListingPage | undefined> {
	try {
		const [root] = Object.values(await readDocument(body));
		return toPage(toFields(root), wants);
	} catch {
		return undefined;
	}
}

function toPage(root: Fields, wants: ListingWants): ListingPage {
	const { Name, KeyCount, IsTruncated, Contents } = root;
	const objects = Array.isArray(Contents) ? Contents : [Contents ?? []].flat();
	return {
		isFromStore: [Name, KeyCount, IsTruncated, Contents].some((field) => field !== undefined),
		isTruncated: toText(IsTruncated).toLowerCase() === "true",
		nextToken: toText(root.NextContinuationToken),
		isEncoded: toText(root.EncodingType) === "url",
		objects: objects.map((node) => toObject(node, wants)),
	};
}

function toObject(node: unknown, { dates }: ListingWants): ListedObject {
	const { Key, Size, ETag, StorageClass, LastModified } = toFields(node);
	const key = toText(Key);
	if (key === "") {
		throw new Error("an object without a key");
	}
	const lastModified = dates && LastModified !== undefined ? toText(LastModified) : undefined;
	const storageClass = StorageClass === undefined ? undefined : toText(StorageClass);
	return { key, size: Number(toText(Size)), etag: toText(ETag), storageClass, lastModified };
}

// An element without children is its text, which says nothing here.
function toFields(node: unknown): Fields {
	if (Array.isArray(node)) {
		throw new Error("an element twice");
	}
	return typeof node === "object" && node !== null ? { ...node } : {};
}

// An element with attributes, or with children between its text.
function toText(node: unknown): string {
	const text = typeof node === "object" && node !== null ? toFields(node)["#text"] : node;
	if (text !== undefined && typeof text !== "string") {
		throw new Error("an element in place of a text");
	}
	return text ?? "";
}
