import type { Platform } from "./plan-context.ts";

/**
 * Whether a segment names git's own directory, on any disk this platform may have. Linux too can mount one
 * that does not tell upper from lower case; the other names are those git itself refuses (git/git, path.c and utf8.c).
 */
export function isGitName(segment: string, platform: Platform): boolean {
	if (platform === "posix") return /^\.git$/i.test(segment);
	const name = platform === "darwin" ? segment.replaceAll(IGNORED_BY_HFS, "") : segment;
	return /^(?:\.git|git~1)[. ]*$/i.test(name);
}

/** Whether any segment of a path or key may be such a name: a glance that spares almost all of them a closer look. */
export function mayHoldGitName(path: string, platform: Platform): boolean {
	const seen = platform === "darwin" ? path.replaceAll(IGNORED_BY_HFS, "") : path;
	return /(?:^|[/\\])(?:\.git|git~1)/i.test(seen);
}

/** Characters that HFS+ does not see when it compares names. */
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
