import { expandBraces, hasPatternCharacters } from "../spec/pattern.ts";
import type { LocalPattern } from "./local-pattern.ts";
import type { Platform } from "./plan-context.ts";
import type { SearchRequest } from "./search-files.ts";

/**
 * The names of files and links below a directory that a pattern may select, relative to it, with `/`, in no order.
 * Fails as the disk does, also where something vanishes meanwhile.
 */
export async function globFiles(
	directory: string,
	{ pattern, bounds, includeHiddenFiles, signal }: SearchRequest,
): Promise<string[]> {
	const { create } = await import("@actions/glob");
	const { sep, basename } = bounds.paths;
	const start = escapeForSearch(directory, bounds.platform);
	const lines = toSearchPatterns(pattern).map((search) => `${start}/${search}`);
	const globber = await create(lines.join("\n"), {
		followSymbolicLinks: false,
		implicitDescendants: true,
		matchDirectories: false,
		omitBrokenSymbolicLinks: false,
		// It would leave out a directory the author named if that is hidden itself.
		excludeHiddenFiles: !includeHiddenFiles && !basename(directory).startsWith("."),
	});
	const inside = directory.endsWith(sep) ? directory : directory + sep;
	const names: string[] = [];
	for await (const path of globber.globGenerator()) {
		signal.throwIfAborted();
		if (path.startsWith(inside)) names.push(path.slice(inside.length).replaceAll(sep, "/"));
	}
	return names;
}

/**
 * Patterns in the language of `@actions/glob` that find at least what the pattern selects, relative to
 * its base. Our own pattern language decides in the end, so that disk and S3 match alike on every platform.
 */
export function toSearchPatterns({ rest }: LocalPattern): readonly string[] {
	return rest === "" ? ["**"] : [...new Set(expandBraces(rest).map(loosen))];
}

/** A literal path as a pattern of `@actions/glob`, which trims patterns and splits them at line ends. */
export function escapeForSearch(path: string, platform: Platform): string {
	const slashed = platform === "win32" ? path.replaceAll("\\", "/") : path.replaceAll("\\", "\\\\");
	return slashed.replaceAll(/[[?*]/g, "[$&]").replaceAll(/[\r\n]/g, "?");
}

function loosen(pattern: string): string {
	const segments: string[] = [];
	for (const segment of pattern.split("/")) {
		if (segment.includes("**")) return [...segments, "**"].join("/");
		if (segment !== "") segments.push(toSearchSegment(segment));
	}
	return segments.join("/");
}

function toSearchSegment(segment: string): string {
	return hasPatternCharacters(segment) || /^\s|\s$/.test(segment) || /[\\\r\n]/.test(segment)
		? "*"
		: segment;
}
