import { S3Error } from "../protocol/s3-error.ts";
import { encodeUriPath } from "../protocol/uri.ts";
import type { Markup } from "../protocol/xml.ts";
import { element } from "../protocol/xml.ts";
import { compareUtf8, lowerBound } from "../store/utf8-order.ts";
import type { Call } from "./call.ts";

/** Which keys of a bucket a listing shows. */
export interface ListingQuery {
	readonly prefix: string;
	/** Empty when keys are not grouped. */
	readonly delimiter: string;
	/** Only keys after this one, and not this common prefix again. */
	readonly after: string;
	/** Keys and common prefixes together. */
	readonly limit: number;
}

/** One page. `last` is its last key or common prefix. */
export interface Listing {
	readonly keys: readonly string[];
	readonly commonPrefixes: readonly string[];
	readonly isTruncated: boolean;
	readonly last: string;
}

/** Pages through `sortedKeys`, in UTF-8 byte order, rolling keys up to the delimiter. */
export function listKeys(sortedKeys: readonly string[], query: ListingQuery): Listing {
	const { prefix, delimiter, after, limit } = query;
	const keys: string[] = [];
	const commonPrefixes: string[] = [];
	let last = after;
	const from = compareUtf8(after, prefix) > 0 ? after : prefix;
	for (let index = lowerBound(sortedKeys, from); index < sortedKeys.length; index += 1) {
		const key = sortedKeys[index] ?? "";
		if (!key.startsWith(prefix)) break;
		const group = commonPrefix(key, prefix, delimiter);
		const entry = group ?? key;
		if (entry === last || compareUtf8(key, after) <= 0) continue;
		if (keys.length + commonPrefixes.length === limit) {
			return { keys, commonPrefixes, isTruncated: limit > 0, last };
		}
		(group === undefined ? keys : commonPrefixes).push(entry);
		last = entry;
	}
	return { keys, commonPrefixes, isTruncated: false, last };
}

/** How key names are written in a listing: as they are, or URL-encoded when asked. */
export function keyEncoder(call: Call): (key: string) => string {
	const encoding = call.request.query.get("encoding-type");
	if (encoding === undefined) return (key) => key;
	if (encoding === "url") return encodeUriPath;
	throw new S3Error("InvalidArgument", {
		message: "Invalid Encoding Method specified in Request",
		details: { ArgumentName: "encoding-type", ArgumentValue: encoding },
	});
}

export function commonPrefixElements(
	prefixes: readonly string[],
	encode: (key: string) => string,
): readonly Markup[] {
	return prefixes.map((prefix) => element("CommonPrefixes", element("Prefix", encode(prefix))));
}

function commonPrefix(key: string, prefix: string, delimiter: string): string | undefined {
	if (delimiter === "") return undefined;
	const at = key.indexOf(delimiter, prefix.length);
	return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}
