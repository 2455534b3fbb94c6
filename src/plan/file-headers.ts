import { StagingError } from "../errors.ts";
import { checkMetadataSize } from "../spec/metadata.ts";
import type { UploadSpec } from "../spec/spec.ts";
import type { ObjectHeaders } from "../store/object-facts.ts";
import type { TypeTable } from "./content-type.ts";
import { createHeaderFiller, type Described, type FileFacts } from "./fill-headers.ts";
import { createHeaderMaker } from "./object-headers.ts";
import type { PlanContext } from "./plan-context.ts";
import { toSaidHeaders } from "./said-headers.ts";

/** What uploads have in common that the same options hold for. */
export interface FileOptions {
	readonly entry: UploadSpec;
	/** `names` are the key and the file's path, which tell the content type. Fails with `invalid-spec`. */
	describe(names: readonly string[], file: FileFacts): Described;
}

/** What holds for the files of an entry, or why it cannot: see `toSaidHeaders`. */
export function toFileOptions(
	entry: UploadSpec,
	typeOf: TypeTable,
	context: PlanContext,
): FileOptions | StagingError {
	const asked = toSaidHeaders(entry, context);
	if (asked instanceof StagingError) return asked;
	const makeHeaders = createHeaderMaker(asked, typeOf);
	const fill = createHeaderFiller(entry.headers);
	return {
		entry,
		describe: (names, file) => {
			const headers = withAttributes(makeHeaders(names), file);
			return fill ? fill(headers, file) : { headers };
		},
	};
}

function withAttributes(headers: ObjectHeaders, { name, attributes }: FileFacts): ObjectHeaders {
	if (attributes === undefined) return headers;
	const metadata = { ...attributes, ...headers.metadata };
	const tooLarge = checkMetadataSize(metadata);
	if (tooLarge === undefined) return { ...headers, metadata };
	throw new StagingError(
		"invalid-spec",
		`With the attributes of \`${name}\`, ${tooLarge.message}`,
		{
			hint: "Say less in `metadata`",
		},
	);
}
