import type { ContentCoding, UploadSpec } from "../spec/spec.ts";
import type { ObjectHeaders } from "../store/object-facts.ts";
import { isCompressible } from "./compressible.ts";
import { contentTypeOf, type TypeTable } from "./content-type.ts";

/** The headers of one upload by its key and its file's name. */
export type HeaderMaker = (names: readonly string[]) => ObjectHeaders;

/**
 * Makes the headers of an entry's uploads. What the author wrote wins as written; files of one content type
 * share one value. `names` are the key and the file's path: the key's extension counts first.
 */
export function createHeaderMaker(asked: Partial<ObjectHeaders>, typeOf: TypeTable): HeaderMaker {
	const made = new Map<string, ObjectHeaders>();
	return (names) => {
		const contentType = asked.contentType ?? contentTypeOf(names, typeOf);
		const known = made.get(contentType);
		if (known) return known;
		const headers = { ...asked, contentType, metadata: asked.metadata ?? {} };
		made.set(contentType, headers);
		return headers;
	};
}

/** In what coding content with these headers is sent, if that makes it smaller. */
export function codingFor(
	{ compress }: UploadSpec,
	{ contentType, contentEncoding }: ObjectHeaders,
): ContentCoding | undefined {
	if (compress === undefined || contentEncoding !== undefined) return undefined;
	return isCompressible(contentType) ? compress : undefined;
}
