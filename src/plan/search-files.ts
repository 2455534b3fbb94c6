import { lstat, realpath } from "node:fs/promises";
import { StagingError } from "../errors.ts";
import { globFiles } from "./glob-files.ts";
import { badNameError } from "./inspect-file.ts";
import { type LocalBounds, outsideError, protectedError } from "./local-bounds.ts";
import { type LocalPattern, matchLocalPattern } from "./local-pattern.ts";
import { pathBelow } from "./path-below.ts";
import type { Protection } from "./protected-paths.ts";
import { walkFiles } from "./walk-files.ts";

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
	/** Names of directories without any content are given as well, with `/` at their end. Not with patterns. */
	readonly withEmptyDirectories?: boolean;
	readonly bounds: LocalBounds;
	readonly signal: AbortSignal;
}

/** `undefined` when there is no such directory. Fails with `path-refused` or `disk`. */
export async function searchFiles(request: SearchRequest): Promise<SearchResult | undefined> {
	const { directory, pattern, bounds } = request;
	const realDirectory = await resolveDirectory(directory, pattern.written, bounds);
	if (realDirectory === undefined) return undefined;
	const found = await findNames(realDirectory, request);
	const passedOver = new Map<string, Protection>();
	const names = found.filter((name) => {
		const protection = bounds.protection(pathBelow(realDirectory, name, bounds.paths), "upload");
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

/**
 * A pattern's files are those that @actions/glob finds; a directory's, all that a walk comes to, at a tenth of the
 * cost. What either finds is only a candidate: our own pattern language decides.
 */
async function findNames(realDirectory: string, request: SearchRequest): Promise<string[]> {
	const { pattern, includeHiddenFiles, withEmptyDirectories = false, signal } = request;
	const isShown = (name: string) => includeHiddenFiles || !isHidden(name);
	const matches = matchLocalPattern(pattern);
	const rules = {
		enters: isShown,
		takes: (name: string) => isShown(name) && matches(name),
		withEmptyDirectories,
		signal,
	};
	try {
		const candidates = pattern.isPattern ? await globUnlessGone(realDirectory, request) : undefined;
		return candidates?.filter(rules.takes) ?? (await walkFiles(realDirectory, rules));
	} catch (error) {
		throw error instanceof StagingError ? error : searchError(pattern, error);
	}
}

/** `undefined` where a file vanished under the glob, as logs do that are still written: it gives up then, and a walk does not. */
async function globUnlessGone(
	realDirectory: string,
	request: SearchRequest,
): Promise<readonly string[] | undefined> {
	try {
		return await globFiles(realDirectory, request);
	} catch (error) {
		const cause = error as NodeJS.ErrnoException;
		if (isMissing(cause) && !cause.path?.includes("\uFFFD")) return undefined;
		throw error;
	}
}

/** The same on every platform, unlike what the disk or the locale gives. */
export function inCodeUnitOrder(first: string, second: string): number {
	if (first === second) return 0;
	return first < second ? -1 : 1;
}

/** Whether a name relative to what is searched is left to `include-hidden-files`. */
export function isHidden(name: string): boolean {
	return name.startsWith(".") || name.includes("/.");
}

function isMissing({ code = "" }: NodeJS.ErrnoException): boolean {
	return code === "ENOENT" || code === "ENOTDIR";
}

function searchError({ written }: LocalPattern, error: unknown): StagingError {
	const cause = error as NodeJS.ErrnoException;
	if (cause.code === "ENOENT" && cause.path?.includes("\uFFFD")) return badNameError(cause.path);
	return new StagingError("disk", `Could not search \`${written}\`: ${cause.message}`, { cause });
}
