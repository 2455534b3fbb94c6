import type { StagingError } from "../errors.ts";

/** A root cause of so many failures is told once; fewer are told one by one. */
const MOST_ALIKE = 3;

/** What is told of failures that have one cause. */
export interface RootCause<F> {
	readonly failure: F;
	/** As it was first met: that of a transfer which was tried. */
	readonly error: StagingError;
	/** How many failures are not told besides. */
	readonly others: number;
}

/** The failures to tell, in order: each by itself, but for those of a group, of which the first stands for all. */
export function rootCauses<F extends { readonly error: StagingError }>(
	failures: readonly F[],
): RootCause<F>[] {
	const sizes = new Map<string, number>();
	for (const { error } of failures) {
		if (error.group !== undefined) sizes.set(error.group, (sizes.get(error.group) ?? 0) + 1);
	}
	const told = new Set<string>();
	return failures.flatMap((failure) => {
		const { error } = failure;
		const { group } = error;
		const size = group === undefined ? 1 : (sizes.get(group) ?? 1);
		if (group === undefined || size <= MOST_ALIKE) return [{ failure, error, others: 0 }];
		if (told.has(group)) return [];
		told.add(group);
		return [{ failure, error: tried(error), others: size - 1 }];
	});
}

/** What is not tried has the failure of what was for its cause. */
function tried(error: StagingError): StagingError {
	const { cause } = error;
	return cause instanceof Error && isOfGroup(cause, error.group) ? cause : error;
}

function isOfGroup(cause: Error, group: string | undefined): cause is StagingError {
	return "group" in cause && cause.group === group;
}
