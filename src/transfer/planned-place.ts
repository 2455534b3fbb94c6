import { readlinkSync } from "node:fs";
import { lstat, realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { StagingError } from "../errors.ts";
import type { Download, FileUpload } from "../plan/plan.ts";
import { toDiskError, toErrno } from "./disk-errors.ts";

/**
 * Fails with `path-refused` when the directory of a download leads elsewhere than the plan found, because a
 * link was put on the way. Directories that are not there yet are fine.
 */
export async function assertTargetInPlace({ path, realDirectory }: Download): Promise<void> {
	const directory = dirname(path);
	try {
		const found = await findReal(directory);
		if (found === realDirectory) return;
		const isThere = found === undefined || (await isSame(directory, realDirectory));
		if (isThere && !(await leadsThroughLink(realDirectory))) return;
	} catch (error) {
		throw toDiskError(error, "write", path);
	}
	throw toMovedError(`write ${path}`);
}

/**
 * Fails with `path-refused` when a link was put on the way to the file of an upload since it was planned. `file`
 * is what was opened there.
 */
export async function assertSourceInPlace(
	{ path }: Pick<FileUpload, "path">,
	file: number,
): Promise<void> {
	if (toOpenPath(file) === path) {
		return;
	}
	const found = await findReal(path).catch((error: unknown) => {
		throw toDiskError(error, "read", path);
	});
	if (found !== path && (await leadsThroughLink(path))) throw toMovedError(`upload ${path}`);
}

// Linux knows under which path an open file was found (proc(5)), which tells more than to look for it again.
function toOpenPath(file: number): string | undefined {
	if (process.platform !== "linux") {
		return undefined;
	}
	try {
		return readlinkSync(`/proc/self/fd/${file}`);
	} catch {
		return undefined;
	}
}

const MISSING = new Set(["ENOENT", "ENOTDIR"]);

async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
	return found.catch((error: unknown) => {
		if (MISSING.has(toErrno(error))) return undefined;
		throw error;
	});
}

function findReal(path: string): Promise<string | undefined> {
	return unlessMissing(realpath(path));
}

// Names alone do not tell: Windows and macOS may spell one directory in several ways (short names, capitals).
async function isSame(first: string, second: string): Promise<boolean> {
	const [one, other] = await Promise.all([first, second].map((path) => unlessMissing(stat(path))));
	return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/** Whether a path whose links were all resolved has one on its way again. */
async function leadsThroughLink(path: string): Promise<boolean> {
	const found = await unlessMissing(lstat(path));
	if (found?.isSymbolicLink()) return true;
	const parent = dirname(path);
	return parent !== path && leadsThroughLink(parent);
}

/** The error about a directory that was swapped for a link. `what` could not be done. */
export function toMovedError(what: string): StagingError {
	return new StagingError(
		"path-refused",
		`Could not ${what}: a directory on the way was replaced by a symbolic link after the transfer was planned`,
		{ hint: "Let whatever changes these directories end before the transfers begin" },
	);
}
