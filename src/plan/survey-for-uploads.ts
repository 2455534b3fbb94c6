import type { PruneRules } from "../spec/publishing.ts";
import type { FileUploadSpec } from "../spec/spec.ts";
import type { ObjectSummary } from "../store/object-facts.ts";
import { createFileRule } from "./file-rule.ts";
import { listBelow, toPrefix } from "./list-below.ts";
import type { PlanScope, PrefixSurvey } from "./plan-scope.ts";
import { createProtection } from "./protection.ts";

/** A survey, and what was found under the keys that the entry itself has a file for. */
export interface SurveyWithOwn extends PrefixSurvey {
	readonly own: ReadonlyMap<string, ObjectSummary>;
}

/** The keys of what an entry selects on the disk. */
interface SourceKeys {
	readonly keys: ReadonlySet<string>;
	/** Of what is not sent: nobody knows what would be below it, if it is a link to a directory. */
	readonly leftOut: ReadonlySet<string>;
}

/**
 * Lists all below an entry's prefix, once for everything the plan wants to know. Stale is what FROM would select if it
 * were on the disk, but for the objects of what is there. Fails with `cancelled`, and where the
 * listing fails.
 */
export async function surveyForUploads(
	entry: FileUploadSpec,
	rules: PruneRules,
	{ keys, leftOut }: SourceKeys,
	scope: PlanScope,
): Promise<SurveyWithOwn> {
	const { prefix } = toPrefix(entry.to);
	const isSelected = createFileRule(entry, scope);
	const protection = createProtection(entry, rules);
	const isProtected = (name: string) =>
		protection.covers(name) || isAtOrBelow(prefix + name, leftOut);
	const own = new Map<string, ObjectSummary>();
	const stale: ObjectSummary[] = [];
	let listed = 0;
	for await (const object of listBelow(entry, scope.context)) {
		listed += 1;
		const name = object.key.slice(prefix.length);
		const isKept = isProtected(name);
		if (keys.has(object.key)) own.set(object.key, object);
		else if (!isKept && isSelected(name)) stale.push(object);
	}
	for (const key of keys) {
		if (!own.has(key)) protection.covers(key.slice(prefix.length));
	}
	return { own, stale, listed, isProtected, idleProtect: protection.idle() };
}

function isAtOrBelow(key: string, keys: ReadonlySet<string>): boolean {
	if (keys.size === 0) return false;
	for (let at = key.indexOf("/"); at >= 0; at = key.indexOf("/", at + 1)) {
		if (keys.has(key.slice(0, at))) return true;
	}
	return keys.has(key);
}
