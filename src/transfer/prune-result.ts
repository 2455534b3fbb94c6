import type { StagingError } from "../errors.ts";
import type { Pruning } from "../plan/plan.ts";
import type { WriteSpec } from "../spec/copy-spec.ts";
import type { ObjectSummary } from "../store/object-facts.ts";

/** What became of the objects that an entry was to delete. */
export interface PruneResult {
	readonly entry: WriteSpec;
	readonly pruning: Pruning;
	/** In the order of the listing. */
	readonly deleted: readonly ObjectSummary[];
	/** Why nothing was deleted although nothing of this went wrong, as a sentence part. */
	readonly heldBack?: string;
	/** Why the others were not deleted. */
	readonly error?: StagingError;
}
