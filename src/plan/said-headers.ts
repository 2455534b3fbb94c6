import { StagingError } from "../errors.ts";
import type { WriteSpec } from "../spec/copy-spec.ts";
import type { HeaderOptions } from "../spec/headers.ts";
import { checkMetadataSize } from "../spec/metadata.ts";
import type { ObjectHeaders } from "../store/object-facts.ts";
import { lockFrom } from "./lock-end.ts";
import type { PlanContext } from "./plan-context.ts";

/** What an entry says of the objects it makes, or `invalid-spec` where `provenance` makes the metadata too much or a lock is over. */
export function toSaidHeaders(
	entry: WriteSpec,
	context: Pick<PlanContext, "provenance">,
): Partial<ObjectHeaders> | StagingError {
	const said = entry.provenance ? withProvenance(entry.headers, context) : entry.headers;
	if (said instanceof StagingError) return said;
	const { retention, ...plain } = said;
	const lock = retention && lockFrom(retention, new Date());
	if (lock instanceof StagingError) return lock;
	return {
		...plain,
		...(lock && { retention: lock }),
		...(entry.overwrite === "never" && { onlyNew: true }),
	};
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
