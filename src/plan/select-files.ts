import type { FileUploadSpec } from "../spec/spec.ts";
import { type FilesFound, type FoundFile, findByPattern, nameBelow } from "./find-by-pattern.ts";
import type { LocalBounds } from "./local-bounds.ts";
import { type LocalPattern, matchLocalPattern, readLocalPattern } from "./local-pattern.ts";
import type { PlanScope } from "./plan-scope.ts";
import type { Protection } from "./protected-paths.ts";

/**
 * The files an entry selects, each once, under the first pattern that selects it. A pattern with `!` takes
 * away what patterns before it select. Fails with `path-refused`, `invalid-spec` or `disk`.
 */
export async function selectFiles(entry: FileUploadSpec, scope: PlanScope): Promise<FilesFound> {
	const { bounds } = scope;
	const patterns = entry.from.patterns.map((text) => readLocalPattern(text, bounds.platform));
	const files: FoundFile[] = [];
	const taken = new Set<string>();
	const passedOver: Protection[] = [];
	for (const [index, pattern] of patterns.entries()) {
		if (pattern.isNegative) continue;
		const later = patterns.slice(index + 1).filter(({ isNegative }) => isNegative);
		const isTakenAway = matchAny(later, bounds);
		const found = await findByPattern(pattern, entry, scope);
		passedOver.push(...found.passedOver);
		for (const file of found.files) {
			if (taken.has(file.writtenPath) || isTakenAway(file.writtenPath)) continue;
			files.push(file);
			if (patterns.length > 1) taken.add(file.writtenPath);
		}
	}
	return { files, passedOver };
}

/** Whether an absolute path is one that any of the patterns selects. */
export function matchAny(
	patterns: readonly LocalPattern[],
	bounds: LocalBounds,
): (writtenPath: string) => boolean {
	const matchers = patterns.map((pattern) => {
		const base = bounds.absolute(pattern.base);
		const matches = matchLocalPattern(pattern);
		return (path: string) => {
			const name = nameBelow(base, path, bounds);
			return name !== undefined && matches(name);
		};
	});
	return (path) => matchers.some((matches) => matches(path));
}
