import { StagingError } from "../errors.ts";
import type { WriteSpec } from "../spec/copy-spec.ts";
import type { HeaderOptions } from "../spec/headers.ts";
import { checkMetadataSize } from "../spec/metadata.ts";
import type { ObjectHeaders } from "../store/object-facts.ts";
import { lackingFeatures } from "./lacking-features.ts";
import type { PlanContext } from "./plan-context.ts";
import { retentionFrom } from "./retention-end.ts";

/**
 * What an entry says of the objects it makes, or why it cannot: `invalid-spec` where `provenance` makes the metadata too
 * much or a retention is over, `not-supported` where the store has no such thing.
 */
export function toSaidHeaders(
	entry: WriteSpec,
	context: Pick<PlanContext, "provenance" | "store">,
): Partial<ObjectHeaders> | StagingError {
	const said = entry.provenance ? withProvenance(entry.headers, context) : entry.headers;
	if (said instanceof StagingError) return said;
	const { retention: asked, ...plain } = said;
	const retention = asked && retentionFrom(asked, new Date());
	if (retention instanceof StagingError) return retention;
	const headers = { ...plain, ...(retention && { retention }) };
	const traits = context.store.traits(entry.to.bucket);
	const lacking = lackingFeatures({ headers, terms: entry.terms }, traits);
	return lacking ?? { ...headers, ...(entry.overwrite === "never" && { onlyNew: true }) };
}

// What the author says himself by one of these names is what he means.
function withProvenance(
	headers: HeaderOptions,
	{ provenance }: Pick<PlanContext, "provenance">,
): HeaderOptions | StagingError {
	const metadata = { ...provenance, ...headers.metadata };
	const tooLarge = checkMetadataSize(metadata);
	if (tooLarge === undefined) return { ...headers, metadata };
	return new StagingError("invalid-spec", `With \`provenance\`, ${tooLarge.message}`, {
		hint: "Say less in `metadata`",
	});
}
