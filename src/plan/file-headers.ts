import { StagingError } from "../errors.ts";
import type { HeaderOptions } from "../spec/headers.ts";
import { checkMetadataSize } from "../spec/metadata.ts";
import type { UploadSpec } from "../spec/spec.ts";
import type { TypeTable } from "./content-type.ts";
import { createHeaderFiller, type Described, type FileFacts } from "./fill-headers.ts";
import { createHeaderMaker } from "./object-headers.ts";
import type { PlanContext } from "./plan-context.ts";

/** What uploads have in common that the same options hold for. */
export interface FileOptions {
	readonly entry: UploadSpec;
	/** `names` are the key and the file's path, which tell the content type. Fails with `invalid-spec`. */
	describe(names: readonly string[], file: FileFacts): Described;
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
	const makeHeaders = createHeaderMaker(asked, typeOf);
	const fill = createHeaderFiller(entry.headers);
	return {
		entry,
		describe: (names, file) => {
			const headers = makeHeaders(names);
			return fill ? fill(headers, file) : { headers };
		},
	};
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
