import { StagingError } from "../errors.ts";
import { objectUri } from "../object-address.ts";
import type { Pruning } from "../plan/plan.ts";
import type { DeletionFailure } from "../store/object-facts.ts";

/** A message names this many reasons; the rest is a number. */
const MOST_NAMED = 10;

/** The one error about all objects of an entry that were not deleted. There is at least one failure. */
export function deletionError(
	{ bucket, prefix, stale }: Pruning,
	failures: readonly DeletionFailure[],
): StagingError {
	const counts = new Map<StagingError, number>();
	for (const { error } of failures) counts.set(error, (counts.get(error) ?? 0) + 1);
	const errors = [...counts.keys()];
	const lines = [...counts].slice(0, MOST_NAMED).map(([{ message }, count]) => {
		return count === 1 ? `  - ${message}` : `  - ${message}, and ${count - 1} more with it`;
	});
	const more = counts.size > MOST_NAMED ? [`  - and ${counts.size - MOST_NAMED} more`] : [];
	// Hints of one kind differ in the key alone.
	const hint = errors.find((error) => error.hint !== undefined)?.hint;
	const place = objectUri({ bucket, key: prefix });
	const head = `${failures.length} of ${stale.length} objects below ${place} were not deleted:`;
	// A cancellation is one whatever else went wrong.
	const code = errors.find((error) => error.code === "cancelled")?.code ?? errors[0]?.code;
	return new StagingError(code ?? "internal", [head, ...lines, ...more].join("\n"), {
		hint,
		cause: new AggregateError(errors),
	});
}
