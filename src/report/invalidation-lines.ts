import type { InvalidationResult } from "../transfer/invalidate-changed.ts";
import { countOf } from "./units.ts";

/** Which distributions are to forget something, and where all below a prefix stands for too many paths. */
export function invalidationLines(invalidations: readonly InvalidationResult[] = []): string[] {
	return invalidations
		.filter(({ error }) => error === undefined)
		.map(({ distribution, paths, isCollapsed }) => {
			const what = isCollapsed
				? `${paths.join(", ")} (too many to name each)`
				: countOf(paths.length, "path");
			return `Invalidated ${what} of the CloudFront distribution ${distribution}`;
		});
}
