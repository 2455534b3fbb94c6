import type { Finding } from "./finding.ts";

/** Options that an entry has for some of its files only. */
export interface FileRules<Spec> {
	/** In the order in which they count: those of the entry before those of `defaults`. There is at least one. */
	readonly rules: readonly FileRule[];
	/**
	 * The entry as it is for a file that the rules with these indexes match, in ascending order; a finding where
	 * their options do not go together.
	 */
	applied(matching: readonly number[]): Spec | Finding;
}

export interface FileRule {
	/** Patterns on the name relative to the base, as those of `exclude`. */
	readonly match: readonly string[];
	/** It comes from `defaults`, where not every rule concerns every entry. */
	readonly isDefault: boolean;
}
