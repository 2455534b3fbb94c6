import { matchExcludes } from "../spec/pattern.ts";
import type { TransferSpec } from "../spec/spec.ts";
import { idleWarnings } from "./idle-patterns.ts";

/** An entry's `exclude` at work. It remembers what it did, for a pattern that does nothing is mostly a mistake. */
export interface Exclusion {
	/** Whether a name relative to the base is left out. */
	leavesOut(name: string): boolean;
	/** Whether it has left out any name so far. */
	hasLeftOut(): boolean;
	/** What the author should hear when every name of the entry has been asked for: one warning at most. */
	warnings(): readonly string[];
}

/** Ends a sentence about nothing being there. */
export const LEFT_OUT = " except what `exclude` leaves out";

/** Asking takes time linear in the name's length, whatever the number of patterns. */
export function createExclusion({ exclude, hasDefaultExclude, text }: TransferSpec): Exclusion {
	const matching = matchExcludes(exclude);
	const used = new Set<number>();
	let example: string | undefined;
	return {
		leavesOut: (name) => {
			if (example === undefined && /[^/]/.test(name)) example = name;
			const found = matching(name);
			for (const index of found) used.add(index);
			return found.length > 0;
		},
		hasLeftOut: () => used.size > 0,
		warnings: () => {
			const idle = exclude.filter((_, index) => !used.has(index));
			// Patterns in `defaults` are for many entries, and need not concern each.
			if (example === undefined || hasDefaultExclude) return [];
			return idleWarnings(
				idle,
				(named) => `\`exclude\`: ${named} left nothing out of \`${text}\``,
				example,
			);
		},
	};
}
