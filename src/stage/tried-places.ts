import type { TriedPlace } from "../policy/phase-permissions.ts";
import { upToGap } from "./foreseen-after.ts";
import type { Step } from "./read-step.ts";

/** Where the preflight tries whether `after` can write. */
export function triedPlaces({ spec, manifest }: Step): readonly TriedPlace[] {
	const places = spec.outline.flatMap(({ destination, position }): TriedPlace[] => {
		if (destination?.target === undefined) return [];
		const { target, says, prunes } = destination;
		const known = position.source === "after" ? upToGap(target) : target;
		return [{ target: known, headers: says.map(({ headers }) => headers), prunes }];
	});
	if (manifest === undefined) return places;
	const target = upToGap({ kind: "object", ...manifest });
	return [...places, { target, headers: [], prunes: false }];
}
