import { StagingError } from "../errors.ts";
import type { HeaderOptions } from "../spec/headers.ts";
import { checkMetadataSize } from "../spec/metadata.ts";
import type { UploadSpec } from "../spec/spec.ts";
import type { TypeTable } from "./content-type.ts";
import { createHeaderMaker, type HeaderMaker } from "./object-headers.ts";
import type { PlanContext } from "./plan-context.ts";

/** What uploads have in common that the same options hold for. */
export interface FileOptions {
	readonly entry: UploadSpec;
	readonly makeHeaders: HeaderMaker;
}

/** What holds for the files of an entry, or `invalid-spec` where `provenance` makes the metadata too much. */
export function toFileOptions(
	entry: UploadSpec,
	typeOf: TypeTable,
	context: PlanContext,
): FileOptions | StagingError {
	const said = entry.provenance ? withProvenance(entry, context) : entry.headers;
	if (said instanceof StagingError) return said;
	const asked = entry.overwrite === "never" ? { ...said, onlyNew: true } : said;
	return { entry, makeHeaders: createHeaderMaker(asked, typeOf) };
}

// What the author says himself by one of these names is what he means.
function withProvenance(
	{ headers }: UploadSpec,
	{ provenance }: PlanContext,
): HeaderOptions | StagingError {
	const metadata = { ...provenance, ...headers.metadata };
	const tooLarge = checkMetadataSize(metadata);
	if (tooLarge === undefined) return { ...headers, metadata };
	return new StagingError("invalid-spec", `With \`provenance\`, ${tooLarge.message}`, {
		hint: "Say less in `metadata`",
	});
}
