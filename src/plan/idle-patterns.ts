/** A message names this many patterns. */
const MOST_NAMED = 10;

/**
 * What the author should hear of patterns that did nothing: one warning at most. `tell` says so of their names,
 * `example` is a name they were compared with.
 */
export function idleWarnings(
	patterns: readonly string[],
	tell: (named: string) => string,
	example: string,
): readonly string[] {
	const idle = patterns.filter(saysWhere);
	if (idle.length === 0) return [];
	const named = idle.slice(0, MOST_NAMED).map((pattern) => `\`${pattern}\``);
	const more = idle.length > MOST_NAMED ? [`${idle.length - MOST_NAMED} more`] : [];
	return [
		`${tell([...named, ...more].join(", "))} (patterns are matched against the name relative to the base, here \`${example}\`)`,
	];
}

/** A pattern on a bare name, such as `*.map`, may stand there just in case; one with a place in it means that place. */
function saysWhere(pattern: string): boolean {
	return /\/./.test(pattern);
}
