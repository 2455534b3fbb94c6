import type { ObjectTarget } from "../spec/spec.ts";

/** The paths of a month that cost nothing (Amazon CloudFront developer guide, "Pay for file invalidation"). */
const MOST_PATHS = 1000;

/** What is in progress at once with a `*` at its end (Amazon CloudFront developer guide, "Quotas"). */
const MOST_WILDCARDS = 15;

/** What one entry changed at one of its ends. */
export interface ChangedKeys {
	/** Comprises all keys. */
	readonly to: ObjectTarget;
	readonly keys: readonly string[];
}

export interface InvalidationPaths {
	readonly paths: readonly string[];
	/** They stand for all below prefixes, since they would be too many one by one. */
	readonly isCollapsed: boolean;
}

/**
 * The paths of a distribution under which changed objects are known; `index.html` is known by its directory as well.
 * Above 1,000 of them, all below the prefixes of the entries.
 */
export function toInvalidationPaths(changes: readonly ChangedKeys[]): InvalidationPaths {
	const paths = new Set<string>();
	for (const { keys } of changes) {
		for (const key of keys) {
			paths.add(toPath(key));
			const [index] = /(?<=^|\/)index\.html$/.exec(key) ?? [];
			if (index !== undefined) paths.add(toPath(key.slice(0, -index.length)));
		}
	}
	if (paths.size <= MOST_PATHS) return { paths: [...paths], isCollapsed: false };
	const wide = new Set(changes.map(({ to }) => toWidePath(to)));
	const isWhole = wide.size > MOST_WILDCARDS || wide.has("/*");
	return { paths: isWhole ? ["/*"] : [...wide], isCollapsed: true };
}

function toWidePath(to: ObjectTarget): string {
	return to.kind === "prefix" ? `${toPath(to.prefix)}*` : toPath(to.key);
}

/**
 * What CloudFront wants encoded, and nothing else (developer guide, "Invalidating files"): characters beyond ASCII and
 * those that RFC 1738 calls unsafe; besides these, a `?`, which would begin a query.
 */
function toPath(key: string): string {
	return `/${key}`
		.toWellFormed()
		.replace(/[^!$&'()*+,\-./0-9:;=@A-Z_a-z]/gu, (character) =>
			character === "~" ? "%7E" : encodeURIComponent(character),
		);
}
