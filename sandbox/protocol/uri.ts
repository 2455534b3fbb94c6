import { S3Error } from "./s3-error.ts";

/**
 * Percent-encodes as Signature V4 and `encoding-type=url` want it: everything but RFC 3986
 * unreserved characters, upper-case hexadecimal.
 */
export function encodeUri(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

/** As `encodeUri`, keeping `/`: the form of a path and of a listed key. */
export function encodeUriPath(text: string): string {
	return encodeUri(text).replaceAll("%2F", "/");
}

/** Undoes percent-encoding once. Throws InvalidURI unless the bytes are UTF-8. */
export function decodeUri(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		throw new S3Error("InvalidURI", { details: { URI: text } });
	}
}

/** The pairs of a query string in the order sent; a name without `=` has the empty value. */
export function parseQuery(query: string): readonly (readonly [name: string, value: string])[] {
	if (query === "") return [];
	return query.split("&").map((pair) => {
		const [name = "", ...rest] = pair.split("=");
		return [decodeQueryText(name), decodeQueryText(rest.join("="))] as const;
	});
}

function decodeQueryText(text: string): string {
	return decodeUri(text.replaceAll("+", " "));
}
