import type { WriteSpec } from "../spec/copy-spec.ts";
import { hasPatternCharacters, matchExcludes } from "../spec/pattern.ts";
import type { PruneRules } from "../spec/publishing.ts";

/** What an entry never deletes by name. It remembers what each pattern of `protect` did. */
export interface Protection {
	/** Whether `exclude` or `protect` names this, by its name relative to the base. */
	covers(name: string): boolean;
	/** The entry's own patterns of `protect` that mean a place and have covered nothing so far. */
	idle(): readonly string[];
}

/** Asking takes time linear in the name's length, whatever the number of patterns. */
export function createProtection(
	{ exclude, hasDefaultProtect }: WriteSpec,
	{ protect }: PruneRules,
): Protection {
	const matching = matchExcludes([...exclude, ...protect]);
	// Patterns in `defaults` are for many entries, and need not concern each.
	const pending = new Set(hasDefaultProtect ? [] : protect.filter(meansPlace));
	return {
		covers: (name) => {
			const found = matching(name);
			if (pending.size > 0)
				for (const index of found) pending.delete(protect[index - exclude.length] ?? "");
			return found.length > 0;
		},
		idle: () => [...pending],
	};
}

/** A pattern on a bare name, such as `*.zip`, may stand there just in case. */
function meansPlace(pattern: string): boolean {
	return pattern.includes("/") || !hasPatternCharacters(pattern);
}
