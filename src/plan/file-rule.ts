import type { FileUploadSpec } from "../spec/spec.ts";
import { nameBelow } from "./find-by-pattern.ts";
import { type LocalPattern, matchLocalPattern, readLocalPattern } from "./local-pattern.ts";
import { pathBelow } from "./path-below.ts";
import type { PlanScope } from "./plan-scope.ts";
import { isHidden } from "./search-files.ts";
import { matchAny } from "./select-files.ts";

/**
 * Whether FROM of an entry would select a file with this name relative to the base, if there were one: what it leaves
 * out with `!` or because it is hidden, protected or of no possible name was never its to send.
 */
export function createFileRule(entry: FileUploadSpec, scope: PlanScope): (name: string) => boolean {
	const { platform } = scope.bounds;
	const patterns = entry.from.patterns.map((text) => readLocalPattern(text, platform));
	const rules = patterns.flatMap((pattern, index) => {
		if (pattern.isNegative) return [];
		const later = patterns.slice(index + 1).filter(({ isNegative }) => isNegative);
		return [createPatternRule(pattern, later, entry, scope)];
	});
	return (name) => isFileName(name, scope) && rules.some((selects) => selects(name));
}

function createPatternRule(
	pattern: LocalPattern,
	later: readonly LocalPattern[],
	entry: FileUploadSpec,
	{ bounds, context }: PlanScope,
): (name: string) => boolean {
	const directory = bounds.absolute(pattern.base);
	// What is hidden is told by the name below the directory that the author wrote.
	const searched = pattern.isPattern ? directory : bounds.absolute(pattern.base + pattern.rest);
	const base = entry.base === undefined ? directory : bounds.absolute(entry.base);
	const matches = matchLocalPattern(pattern);
	const isTakenAway = matchAny(later, bounds);
	return (name) => {
		const path = pathBelow(base, name, bounds.paths);
		const inside = nameBelow(directory, path, bounds);
		if (inside === undefined || !matches(inside) || isTakenAway(path)) return false;
		const isShown =
			context.includeHiddenFiles || !isHidden(nameBelow(searched, path, bounds) ?? "");
		return isShown && bounds.protection(path, "upload") === undefined;
	};
}

/** No file below the base has another name: markers of directories and keys such as `a//b` come from elsewhere. */
function isFileName(name: string, { bounds }: PlanScope): boolean {
	if (name.includes("\0") || (bounds.platform === "win32" && name.includes("\\"))) return false;
	return name.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}
