import { StagingError } from "../errors.ts";
import type { HeaderOptions } from "../spec/headers.ts";
import { checkMetadataSize } from "../spec/metadata.ts";
import type { UploadSpec } from "../spec/spec.ts";
import type { ObjectHeaders } from "../store/object-facts.ts";
import { contentTypeOf, loadTypeTable, type TypeTable } from "./content-type.ts";
import type { PlanContext } from "./plan-context.ts";

/** The headers of one upload by its key and its file's name. */
export type HeaderMaker = (names: readonly string[]) => ObjectHeaders;

/** Makes the headers of an entry's uploads. Fails with `invalid-spec` when its provenance is too much for an object. */
export async function headerMakerFor(
	entry: UploadSpec,
	context: Pick<PlanContext, "provenance">,
): Promise<HeaderMaker> {
	const said = entry.provenance ? withProvenance(entry, context) : entry.headers;
	const asked = entry.overwrite === "never" ? { ...said, onlyNew: true } : said;
	return createHeaderMaker(asked, await loadTypeTable());
}

/**
 * Makes the headers of an entry's uploads. What the author wrote wins as written; files of one content type
 * share one value. `names` are the key and the file's path: the key's extension counts first.
 */
export function createHeaderMaker(
	asked: HeaderOptions & Pick<ObjectHeaders, "onlyNew">,
	typeOf: TypeTable,
): HeaderMaker {
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

// What the author says himself by one of these names is what he means.
function withProvenance(
	{ headers }: UploadSpec,
	{ provenance }: Pick<PlanContext, "provenance">,
): HeaderOptions {
	const metadata = { ...provenance, ...headers.metadata };
	const tooLarge = checkMetadataSize(metadata);
	if (tooLarge === undefined) return { ...headers, metadata };
	throw new StagingError("invalid-spec", `With \`provenance\`, ${tooLarge.message}`, {
		hint: "Say less in `metadata`",
	});
}
