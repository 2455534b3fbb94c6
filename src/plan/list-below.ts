import { StagingError } from "../errors.ts";
import type { WriteSpec } from "../spec/copy-spec.ts";
import type { ObjectTarget } from "../spec/spec.ts";
import type { ObjectSummary } from "../store/object-facts.ts";
import { cancelledPlan } from "./map-concurrently.ts";
import type { PlanContext } from "./plan-context.ts";

/** All objects below the prefix that an entry writes to. Fails with `cancelled`, and where the listing fails. */
export async function* listBelow(
	{ to, terms }: WriteSpec,
	{ store, signal }: PlanContext,
): AsyncGenerator<ObjectSummary> {
	const { bucket, prefix } = toPrefix(to);
	for await (const { objects } of store.list(bucket, prefix, signal, terms)) {
		if (signal.aborted) throw cancelledPlan();
		for (const object of objects) {
			// A store that gives more than it was asked for must not lose it.
			if (object.key.startsWith(prefix)) yield object;
		}
	}
}

/** The last line of defence: whatever is not below a whole segment, or the whole bucket, is no prefix to delete below. */
export function toPrefix(to: ObjectTarget): { readonly bucket: string; readonly prefix: string } {
	if (to.kind === "prefix" && (to.prefix === "" || to.prefix.endsWith("/"))) return to;
	throw new StagingError("invalid-spec", "`prune` needs a destination that ends in `/`");
}
