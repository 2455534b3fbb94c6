import type { CopySpec } from "../spec/copy-spec.ts";
import type { PruneRules } from "../spec/publishing.ts";
import type { ObjectSummary } from "../store/object-facts.ts";
import { listBelow, toPrefix } from "./list-below.ts";
import { createObjectRule } from "./object-rule.ts";
import type { Copy } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import type { PrefixSurvey } from "./plan-scope.ts";
import { createProtection } from "./protection.ts";

/** What was below the destination of copies before their source was looked at. */
export interface DestinationSurvey {
	/** By key. */
	readonly objects: ReadonlyMap<string, ObjectSummary>;
	/** `undefined` where these, all that FROM selects, hold nothing: never the wish to delete everything. */
	compare(copies: readonly Copy[]): PrefixSurvey | undefined;
}

/**
 * Lists all below an entry's destination. That comes before the listing of the source, so that what somebody puts to
 * both meanwhile is not taken for stale. Stale is what FROM would select if it were in the source, but for what is.
 * Fails with `cancelled`, and where the listing fails.
 */
export async function surveyForCopies(
	entry: CopySpec,
	rules: PruneRules,
	context: PlanContext,
): Promise<DestinationSurvey> {
	const { prefix } = toPrefix(entry.to);
	const rule = createObjectRule(entry);
	const protection = createProtection(entry, rules);
	const isProtected = (name: string) => protection.covers(name) || rule.isSource(prefix + name);
	const objects = new Map<string, ObjectSummary>();
	for await (const object of listBelow(entry, context)) objects.set(object.key, object);
	return {
		objects,
		compare: (copies) => {
			// Markers of directories are all that is left of a source that somebody emptied.
			if (copies.every(({ object }) => object.key.endsWith("/"))) return undefined;
			const keys = new Set(copies.map(({ location }) => location.key));
			const isStale = ({ key }: ObjectSummary) => {
				const name = key.slice(prefix.length);
				return !isProtected(name) && !keys.has(key) && rule.selects(name);
			};
			const stale = [...objects.values()].filter(isStale);
			for (const key of keys) protection.covers(key.slice(prefix.length));
			return { listed: objects.size, stale, isProtected, idleProtect: protection.idle() };
		},
	};
}
