import { lstat, readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { StagingError } from "../errors.ts";
import { type LocalBounds, outsideError, protectedError } from "./local-bounds.ts";
import {
	escapeForSearch,
	type LocalPattern,
	matchLocalPattern,
	toSearchPatterns,
} from "./local-pattern.ts";
import type { Protection } from "./protected-paths.ts";

/** What a pattern selects below one directory. */
export interface SearchResult {
	/** Names relative to the directory, `/` between segments, in code unit order. Links are not followed. */
	readonly names: readonly string[];
	/** The directory with links resolved, absolute. */
	readonly realDirectory: string;
	/** What was passed over because no transfer may touch it. */
	readonly passedOver: readonly Protection[];
}

export interface SearchRequest {
	/** Absolute; searched even if it is a link or hidden, because the author named it. */
	readonly directory: string;
	readonly pattern: LocalPattern;
	readonly includeHiddenFiles: boolean;
	readonly bounds: LocalBounds;
}

/** `undefined` when there is no such directory. Fails with `path-refused` or `disk`. */
export async function searchFiles(request: SearchRequest): Promise<SearchResult | undefined> {
	const { directory, pattern, bounds } = request;
	const realDirectory = await resolveDirectory(directory, pattern.written, bounds);
	if (realDirectory === undefined) return undefined;
	const found = await glob(realDirectory, request);
	const passedOver = new Map<string, Protection>();
	const names = toNames(found, realDirectory, request).filter((name) => {
		const protection = bounds.protection(bounds.paths.join(realDirectory, name), "upload");
		if (protection) passedOver.set(protection.path, protection);
		return protection === undefined;
	});
	return {
		names: names.sort(inCodeUnitOrder),
		realDirectory,
		passedOver: [...passedOver.values()],
	};
}

/**
 * The directory with its links resolved, or `undefined` when there is none.
 * Fails with `path-refused` when it leads somewhere transfers may not read.
 */
export async function resolveDirectory(
	directory: string,
	written: string,
	bounds: LocalBounds,
): Promise<string | undefined> {
	const real = await unlessMissing(directory, () => realpath(directory));
	if (real === undefined) return undefined;
	if (!bounds.contains(real)) throw outsideError(`\`${written}\` leads to \`${real}\``, real);
	const protection = bounds.protection(real, "upload");
	if (protection) throw protectedError(written, protection, "upload");
	return real;
}

/** Whether there is anything at a path, be it a broken link. */
export async function isThere(path: string): Promise<boolean> {
	return (await unlessMissing(path, () => lstat(path))) !== undefined;
}

async function unlessMissing<T>(path: string, look: () => Promise<T>): Promise<T | undefined> {
	try {
		return await look();
	} catch (cause) {
		const error = cause as NodeJS.ErrnoException;
		if (isMissing(error)) return undefined;
		throw new StagingError("disk", `Could not look at \`${path}\`: ${error.message}`, { cause });
	}
}

async function glob(realDirectory: string, request: SearchRequest): Promise<readonly string[]> {
	const { pattern, bounds, includeHiddenFiles } = request;
	const { create } = await import("@actions/glob");
	const start = escapeForSearch(realDirectory, bounds.platform);
	const lines = toSearchPatterns(pattern).map((search) => `${start}/${search}`);
	try {
		const globber = await create(lines.join("\n"), {
			followSymbolicLinks: false,
			implicitDescendants: true,
			matchDirectories: false,
			omitBrokenSymbolicLinks: false,
			// It would leave out a directory the author named if that is hidden itself.
			excludeHiddenFiles: !includeHiddenFiles && !isHidden(bounds.paths.basename(realDirectory)),
		});
		return await globber.glob();
	} catch (error) {
		const cause = error as NodeJS.ErrnoException;
		// The glob gives up where a file vanishes under it, as logs do that are still written. What it would have
		// found are only candidates, so any list that holds them will do.
		if (isMissing(cause) && !isBadName(cause)) return await walk(realDirectory);
		throw searchError(pattern, cause);
	}
}

/** Every file below a directory, and every link; what vanishes meanwhile is as if it had not been there. */
async function walk(directory: string): Promise<string[]> {
	const entries = await readdir(directory, { withFileTypes: true }).catch((cause) => {
		if (isMissing(cause)) return [];
		throw cause;
	});
	const found: string[] = [];
	for (const entry of entries) {
		const path = join(directory, entry.name);
		found.push(...(entry.isDirectory() ? await walk(path) : [path]));
	}
	return found;
}

function toNames(
	found: readonly string[],
	realDirectory: string,
	{ pattern, bounds, includeHiddenFiles }: SearchRequest,
): string[] {
	const { sep } = bounds.paths;
	const inside = realDirectory.endsWith(sep) ? realDirectory : realDirectory + sep;
	const matches = matchLocalPattern(pattern);
	return found
		.filter((path) => path.startsWith(inside))
		.map((path) => path.slice(inside.length).replaceAll(sep, "/"))
		.filter((name) => (includeHiddenFiles || !name.split("/").some(isHidden)) && matches(name));
}

/** The same on every platform, unlike what the disk or the locale gives. */
export function inCodeUnitOrder(first: string, second: string): number {
	if (first === second) return 0;
	return first < second ? -1 : 1;
}

function isHidden(segment: string): boolean {
	return segment.startsWith(".");
}

function isMissing({ code = "" }: NodeJS.ErrnoException): boolean {
	return code === "ENOENT" || code === "ENOTDIR";
}

/** Node puts U+FFFD where bytes are not UTF-8, and then there is no file of that name. */
function isBadName({ code, path = "" }: NodeJS.ErrnoException): boolean {
	return code === "ENOENT" && path.includes("\uFFFD");
}

function searchError({ written }: LocalPattern, cause: NodeJS.ErrnoException): StagingError {
	if (isBadName(cause)) {
		return new StagingError(
			"path-refused",
			`The name \`${cause.path}\` on the disk is not valid UTF-8, as keys must be`,
			{ hint: `Rename it; it was met while looking for \`${written}\``, cause },
		);
	}
	return new StagingError("disk", `Could not search \`${written}\`: ${cause.message}`, { cause });
}
