import { stat } from "node:fs/promises";
import { StagingError } from "../errors.ts";
import type { UploadSpec } from "../spec/spec.ts";
import { describeTarget } from "./describe-ends.ts";
import type { LocalBounds } from "./local-bounds.ts";
import type { LocalPattern } from "./local-pattern.ts";
import { pathBelow } from "./path-below.ts";
import type { PlanScope } from "./plan-scope.ts";
import type { Protection } from "./protected-paths.ts";
import { isThere, resolveDirectory, searchFiles } from "./search-files.ts";

/** A file that an entry selects. */
export interface FoundFile {
	/** Absolute, links of its directories resolved; it may be a link itself. */
	readonly path: string;
	/** Absolute, as the author's words reach it. */
	readonly writtenPath: string;
	/** Absolute: what its name is relative to. */
	readonly base: string;
}

export interface FilesFound {
	readonly files: readonly FoundFile[];
	/** What was left out because no transfer may touch it. */
	readonly passedOver: readonly Protection[];
}

/**
 * What one path or pattern selects. A file or directory that the author names is taken even if it is
 * hidden or reached through a link, as long as it is inside the bounds.
 */
export async function findByPattern(
	pattern: LocalPattern,
	entry: UploadSpec,
	scope: PlanScope,
): Promise<FilesFound> {
	const { bounds, context } = scope;
	const base = bounds.absolute(pattern.base);
	const path = pattern.isPattern ? base : bounds.absolute(pattern.base + pattern.rest);
	admitSource(path, pattern, bounds);
	const isDirectory = pattern.isPattern || (await leadsToDirectory(path));
	if (!isDirectory) return findNamedFile(path, pattern, bounds);
	const isArchive = entry.archive !== undefined;
	const isOne = entry.newest === 1 || isArchive;
	if (!pattern.isPattern && entry.to.kind === "object" && !isOne)
		throw directoryError(pattern, entry);
	const found = await searchFiles({
		directory: path,
		pattern: pattern.isPattern ? pattern : { ...pattern, rest: "" },
		includeHiddenFiles: context.includeHiddenFiles,
		withEmptyDirectories: isArchive && !pattern.isPattern,
		bounds,
		signal: context.signal,
	});
	if (!found) return NOTHING;
	const isReal = found.realDirectory === path;
	const files = found.names.map((name) => {
		const writtenPath = pathBelow(path, name, bounds.paths);
		// One string rather than two of one content: there may be 100,000 of them.
		const real = isReal ? writtenPath : pathBelow(found.realDirectory, name, bounds.paths);
		return { path: real, writtenPath, base };
	});
	return { files, passedOver: found.passedOver };
}

/** The name of a path relative to a directory, with `/`; `undefined` when it is not below it. */
export function nameBelow(
	directory: string,
	path: string,
	bounds: LocalBounds,
): string | undefined {
	const { sep } = bounds.paths;
	const inside = directory.endsWith(sep) ? directory : directory + sep;
	return path.startsWith(inside) ? path.slice(inside.length).replaceAll(sep, "/") : undefined;
}

const NOTHING: FilesFound = { files: [], passedOver: [] };

function admitSource(path: string, { written, rest }: LocalPattern, bounds: LocalBounds): void {
	const directory = rest === "" ? path : bounds.paths.dirname(path);
	bounds.admit({ path, direction: "upload", written, directory });
}

async function leadsToDirectory(path: string): Promise<boolean> {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}

async function findNamedFile(
	path: string,
	pattern: LocalPattern,
	bounds: LocalBounds,
): Promise<FilesFound> {
	const { dirname, basename, join } = bounds.paths;
	const directory = await resolveDirectory(dirname(path), pattern.written, bounds);
	// `file/` names no file.
	if (directory === undefined || pattern.rest === "") return NOTHING;
	const real = join(directory, basename(path));
	if (!(await isThere(real))) return NOTHING;
	const file = { path: real, writtenPath: path, base: bounds.absolute(pattern.base) };
	return { files: [file], passedOver: [] };
}

function directoryError({ written }: LocalPattern, entry: UploadSpec): StagingError {
	const target = describeTarget(entry);
	return new StagingError(
		"invalid-spec",
		`\`${written}\` is a directory, and ${target} names one object`,
		{ hint: `End the destination in \`/\`: \`${target}/\`` },
	);
}
