import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { StagingError } from "../errors.ts";

/** The lock file's text; absent while there is none. Fails with `invalid-input` where it cannot be read or lies outside the workspace. */
export function loadLockText(file: string, workspace: string): string | undefined {
	const path = toRealPath(file, workspace);
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (found === undefined) return undefined;
	// A link may lead outside, and a pipe is never read to its end.
	if (!found.isFile()) throw noFileError(file);
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		throw unusable(file, "read", error);
	}
}

/** Writes the lock file as a whole or not at all. Fails as `loadLockText` does. */
export async function saveLockText(file: string, workspace: string, text: string): Promise<void> {
	const target = toRealPath(file, workspace);
	const temporary = `${target}.${process.pid}.tmp`;
	try {
		await writeFile(temporary, text, { flag: "wx" });
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		throw unusable(file, "write", error);
	}
}

/**
 * The absolute path with the links of its directory resolved; the file itself may be missing. Fails with `invalid-input`
 * where it lies outside the workspace.
 */
export function toRealPath(file: string, workspace: string): string {
	const absolute = path.resolve(workspace, file);
	const directory = resolveDirectory(file, path.dirname(absolute));
	const inside = path.relative(realpathSync(workspace), directory);
	const isOutside =
		inside === ".." || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside);
	if (!isOutside) {
		return path.join(directory, path.basename(absolute));
	}
	throw new StagingError("invalid-input", `lock: \`${file}\` lies outside the workspace`, {
		hint: "Name a file of the repository, relative to its root",
	});
}

function resolveDirectory(file: string, directory: string): string {
	try {
		return realpathSync(directory);
	} catch (error) {
		throw unusable(file, "find the directory of", error);
	}
}

function noFileError(file: string): StagingError {
	return new StagingError("invalid-input", `lock: \`${file}\` is not a regular file`, {
		hint: "Name a file of the repository that is neither a directory nor a symbolic link",
	});
}

function unusable(file: string, verb: string, cause: unknown): StagingError {
	const reason = cause instanceof Error && "code" in cause ? ` (${cause.code})` : "";
	return new StagingError("invalid-input", `lock: cannot ${verb} \`${file}\`${reason}`, {
		hint: "The path is relative to the workspace; is the repository checked out before this step?",
		cause,
	});
}
