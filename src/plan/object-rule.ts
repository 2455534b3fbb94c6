import { MAX_KEY_BYTES } from "../object-address.ts";
import type { CopySpec } from "../spec/copy-spec.ts";
import { compilePattern, matchExcludes } from "../spec/pattern.ts";
import type { ObjectSelection } from "../spec/spec.ts";
import { mayBeOneBucket } from "./bucket-alias.ts";
import { constantPart, keyBase } from "./key-path.ts";

/** What FROM of a copy means for keys, whether there is an object or not. */
export interface ObjectRule {
	/**
	 * Whether it would select an object with this name relative to the base, `exclude` aside: not the marker of the
	 * listed prefix itself, nor what no store can hold.
	 */
	selects(name: string): boolean;
	/** Whether an object at the destination is one of the source's own, so that it is never deleted. */
	isSource(key: string): boolean;
	/** Whether it would copy an object with this key, `exclude` and all. */
	takes(key: string): boolean;
}

export function createObjectRule(entry: CopySpec): ObjectRule {
	const { from, to } = entry;
	const base = keyBase(from, entry.base);
	const matches = matchSelection(from);
	const isExcluded = matchExcludes(entry.exclude);
	const leavesOut = (key: string) =>
		key.startsWith(base) && isExcluded(key.slice(base.length)).length > 0;
	// A destination inside the source can be kept apart from it by `exclude`, as a whole.
	const isApart = to.kind === "prefix" && leavesOut(to.prefix + ANY_NAME);
	// Of two names for one bucket, the same key at both ends is its own source, and never stale.
	const isInPlace = to.kind === "prefix" && to.prefix === base && from.bucket !== to.bucket;
	const overlaps = mayBeOneBucket(from.bucket, to.bucket) && !isInPlace;
	return {
		selects: (name) => {
			const key = base + name;
			const isPossible = name !== "" && Buffer.byteLength(key) <= MAX_KEY_BYTES;
			return isPossible && key !== constantPart(from) && matches(key);
		},
		takes: (key) => matches(key) && !leavesOut(key),
		isSource: (key) => overlaps && matches(key) && !(isApart && leavesOut(key)),
	};
}

/** What no pattern names but one that takes every name. */
const ANY_NAME = "\0";

function matchSelection(from: ObjectSelection): (key: string) => boolean {
	if (from.kind === "pattern") return compilePattern(from.pattern);
	return from.kind === "prefix" ? (key) => key.startsWith(from.prefix) : (key) => key === from.key;
}
