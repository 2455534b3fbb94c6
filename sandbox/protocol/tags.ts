import { S3Error } from "./s3-error.ts";
import { parseQuery } from "./uri.ts";
import type { XmlElement } from "./xml-parser.ts";
import { children, childText } from "./xml-parser.ts";

/** An object's tags by key. */
export type Tags = ReadonlyMap<string, string>;

/** Limits of S3 User Guide, "Categorizing your storage using tags"; lengths in UTF-16 units. */
const MAX_TAGS = 10;
const MAX_KEY_LENGTH = 128;
const MAX_VALUE_LENGTH = 256;

/** Reads the x-amz-tagging header, `key=value&…` in URL encoding. */
export function readTaggingHeader(header: string | undefined): Tags {
	return checkTags(parseQuery(header ?? ""));
}

/** Reads a Tagging document. */
export function readTaggingDocument(tagging: XmlElement): Tags {
	const sets = children(tagging, "TagSet");
	const tags = sets.flatMap((set) => children(set, "Tag"));
	return checkTags(tags.map(readTag));
}

function readTag(tag: XmlElement): readonly [key: string, value: string] {
	const key = childText(tag, "Key");
	const value = childText(tag, "Value");
	if (key === undefined || value === undefined) throw new S3Error("MalformedXML");
	return [key, value];
}

function checkTags(pairs: readonly (readonly [key: string, value: string])[]): Tags {
	if (pairs.length > MAX_TAGS) {
		throw new S3Error("InvalidTag", { message: "Object tags cannot be greater than 10" });
	}
	const tags = new Map(pairs);
	if (tags.size < pairs.length) {
		throw new S3Error("InvalidTag", { message: "Cannot provide multiple Tags with the same key" });
	}
	for (const [key, value] of tags) {
		const isTooLong = key.length > MAX_KEY_LENGTH || value.length > MAX_VALUE_LENGTH;
		if (key === "" || isTooLong || key.startsWith("aws:")) {
			throw new S3Error("InvalidTag", { details: { TagKey: key, TagValue: value } });
		}
	}
	return tags;
}
