import { StagingError } from "../errors.ts";
import { type Finding, isFinding } from "../spec/finding.ts";
import { matchGroups } from "../spec/pattern.ts";
import type { FileRules } from "../spec/rules.ts";
import { idleWarnings } from "./idle-patterns.ts";

interface Ruled<Spec> {
	readonly text: string;
	readonly rules?: FileRules<Spec>;
}

/** What an entry is for each of its files. It remembers which rules did anything, for one that does nothing is mostly a mistake. */
export interface RuledEntry<T> {
	/** For a file by its name relative to the base. Fails with `invalid-spec` where the rules that match it do not go together. */
	of(name: string): T;
	/** What the author should hear when every name of the entry has been asked for: one warning at most. */
	warnings(): readonly string[];
}

/**
 * `prepare` makes of the entry what its files share, or says why it cannot be made. It is asked once for each set of
 * rules that matches a file, so that 100,000 files cost no more than a few, and fail with one error.
 */
export function createRuledEntry<Spec extends Ruled<Spec>, T extends object>(
	entry: Spec,
	prepare: (entry: Spec) => T | StagingError,
): RuledEntry<T> {
	const rules = entry.rules?.rules ?? [];
	const matching = matchGroups(rules.map(({ match }) => match));
	const known = new Map<string, T | StagingError>();
	const used = new Set<number>();
	let example: string | undefined;
	const make = (matched: readonly number[], name: string) => {
		for (const index of matched) used.add(index);
		const applied = entry.rules?.applied(matched) ?? entry;
		return isFinding(applied) ? clashError(applied, name) : prepare(applied);
	};
	return {
		of: (name) => {
			example ??= name;
			const matched = matching(name);
			const id = matched.join();
			const made = known.get(id) ?? make(matched, name);
			known.set(id, made);
			if (made instanceof StagingError) throw made;
			return made;
		},
		warnings: () => {
			if (example === undefined) return [];
			const idle = rules.filter(({ isDefault }, index) => !(isDefault || used.has(index)));
			const patterns = idle.flatMap(({ match }) => match);
			const tell = (named: string) => `\`rules\`: ${named} matched nothing of \`${entry.text}\``;
			return idleWarnings(patterns, tell, example);
		},
	};
}

function clashError({ message, hint }: Finding, name: string): StagingError {
	return new StagingError("invalid-spec", `With all rules that match \`${name}\`, ${message}`, {
		hint: hint ?? "Let fewer rules say it",
	});
}
