import type { Stats } from "node:fs";
import { lstat, realpath, stat } from "node:fs/promises";
import { StagingError } from "../errors.ts";
import { type LocalBounds, outsideError, protectedError } from "./local-bounds.ts";

/** Looks at the disk once per directory, whatever the number of files. Fails with `path-refused` or `disk`. */
export interface DestinationCheck {
	/** The absolute path with links resolved, once it is sure that a file may be put there. */
	file(path: string): Promise<string>;
	/** The same for a directory, which need not exist yet. */
	directory(path: string): Promise<string>;
}

export function createDestinationCheck(bounds: LocalBounds): DestinationCheck {
	const { dirname } = bounds.paths;
	const resolved = remember((path: string): Promise<Directory> => {
		const parent = dirname(path);
		return parent === path ? toRoot(path) : resolveDirectory(path, resolved(parent), bounds);
	});
	const admitted = remember(async (path: string) => {
		const found = await resolved(path);
		refuseOutside(found.realPath, path, bounds);
		return found;
	});
	return {
		directory: async (path) => (await admitted(path)).realPath,
		file: async (path) => checkFile(path, await admitted(dirname(path)), bounds),
	};
}

interface Directory {
	readonly realPath: string;
	readonly exists: boolean;
}

function remember<T>(find: (path: string) => T): (path: string) => T {
	const known = new Map<string, T>();
	return (path) => {
		const found = known.get(path) ?? find(path);
		known.set(path, found);
		return found;
	};
}

async function toRoot(path: string): Promise<Directory> {
	return { realPath: path, exists: true };
}

async function resolveDirectory(
	path: string,
	pendingParent: Promise<Directory>,
	{ paths }: LocalBounds,
): Promise<Directory> {
	const parent = await pendingParent;
	const realPath = paths.join(parent.realPath, paths.basename(path));
	const found = parent.exists ? await look(realPath) : undefined;
	if (!found) return { realPath, exists: false };
	if (found.isDirectory()) return { realPath, exists: true };
	const target = found.isSymbolicLink() ? await followToDirectory(realPath) : undefined;
	if (target !== undefined) return { realPath: target, exists: true };
	throw new StagingError("disk", `\`${path}\` is not a directory, so nothing can be put below it`, {
		hint: "Choose another destination, or remove that file first",
	});
}

async function followToDirectory(link: string): Promise<string | undefined> {
	try {
		return (await stat(link)).isDirectory() ? await realpath(link) : undefined;
	} catch {
		return undefined;
	}
}

function refuseOutside(realPath: string, path: string, bounds: LocalBounds): void {
	if (!bounds.contains(realPath)) {
		throw outsideError(`\`${path}\` leads through a symbolic link to \`${realPath}\``, realPath);
	}
	const protection = bounds.protection(realPath, "download");
	if (protection) throw protectedError(path, protection, "download");
}

async function checkFile(path: string, parent: Directory, bounds: LocalBounds): Promise<string> {
	const realPath = bounds.paths.join(parent.realPath, bounds.paths.basename(path));
	const protection = bounds.protection(realPath, "download");
	if (protection) throw protectedError(path, protection, "download");
	const found = parent.exists ? await look(realPath) : undefined;
	if (!found || found.isFile()) return realPath;
	if (found.isSymbolicLink()) {
		throw new StagingError(
			"path-refused",
			`\`${path}\` is a symbolic link, and downloads do not write through links`,
			{ hint: "Remove the link, or name the file it points to" },
		);
	}
	throw found.isDirectory()
		? new StagingError("disk", `\`${path}\` is a directory, so no file can be put there`, {
				hint: "Choose another destination; a file goes into that directory when its path is written with a `/` at the end",
			})
		: new StagingError("disk", `\`${path}\` is a device, a socket or a pipe, not a file`, {
				hint: "Choose another destination",
			});
}

async function look(path: string): Promise<Stats | undefined> {
	try {
		return await lstat(path);
	} catch (error) {
		const cause = error as NodeJS.ErrnoException;
		if (cause.code === "ENOENT") return undefined;
		const reason = cause.code === "ENAMETOOLONG" ? "the name is too long" : cause.message;
		throw new StagingError("disk", `Could not look at \`${path}\`: ${reason}`, {
			hint: "Choose a destination whose path the runner can hold and whose directories it may read",
			cause,
		});
	}
}
