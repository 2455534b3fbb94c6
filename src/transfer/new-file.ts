import { constants } from "node:fs";
import { StagingError } from "../errors.ts";
import type { Download } from "../plan/plan.ts";
import { toErrno } from "./disk-errors.ts";
import type { FileCalls } from "./file-calls.ts";
import type { TargetDirectories } from "./target-directories.ts";
import type { TargetDirectory } from "./target-directory.ts";

/** A file that was just created, and the directory it is in, which is to be released after its last use. */
export interface NewFile {
	readonly directory: TargetDirectory;
	/** Its descriptor. */
	readonly file: number;
}

/** Where files are created, and how. */
export interface Creation {
	readonly directories: TargetDirectories;
	readonly calls: FileCalls;
}

/** Created, never through a link that somebody put there. Windows has no such flag. */
export const CREATE_FLAGS =
	constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/**
 * Creates a file beside a download's destination. Where the directory went in that very moment it is made again, once:
 * another step at work in this workspace removes the directories that it made and got nothing for. Fails with
 * `path-refused`, and as the disk does.
 */
export async function createNewFile(
	download: Download,
	name: string,
	{ directories, calls }: Creation,
): Promise<NewFile> {
	try {
		return await createIn(await directories.open(download), name, calls);
	} catch (error) {
		const cause = error instanceof StagingError ? error.cause : error;
		if (toErrno(cause) !== "ENOENT") throw error;
		return await createIn(await directories.reopen(download), name, calls);
	}
}

async function createIn(
	directory: TargetDirectory,
	name: string,
	calls: FileCalls,
): Promise<NewFile> {
	try {
		return { directory, file: await calls.open(directory.at(name), CREATE_FLAGS) };
	} catch (error) {
		directory.release();
		throw error;
	}
}
