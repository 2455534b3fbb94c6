import { StagingError } from "../errors.ts";
import type { ObjectSelection } from "../spec/spec.ts";

/** The part of every selected key that names below the destination leave out: empty, or ends in `/`. */
export function keyBase(from: ObjectSelection, base: string | undefined): string {
	if (base !== undefined) return base === "" || base.endsWith("/") ? base : `${base}/`;
	return upToLastSlash(constantPart(from));
}

/** What S3 is asked to list, or the one key. */
export function constantPart(from: ObjectSelection): string {
	return from.kind === "object" ? from.key : from.prefix;
}

/**
 * The key's name relative to the base, `/` between its segments.
 * Fails with `invalid-spec` when the key is not below the base.
 */
export function nameBelowBase(key: string, base: string): string {
	if (key.startsWith(base)) return key.slice(base.length);
	throw new StagingError(
		"invalid-spec",
		`The key \`${key}\` does not start with the base \`${base}\``,
		{ hint: "Write a `base` of whole segments that every selected key starts with" },
	);
}

/** The name without its directories. */
export function lastSegment(name: string): string {
	return name.slice(name.lastIndexOf("/") + 1);
}

/** `a/b/` of `a/b/c` and of `a/b/`; empty when there is no `/`. */
export function upToLastSlash(text: string): string {
	return text.slice(0, text.lastIndexOf("/") + 1);
}
