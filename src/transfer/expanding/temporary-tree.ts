import { mkdir, rm, rmdir } from "node:fs/promises";
import type { TargetDirectory } from "../target-directory.ts";
import type { Disk, WaitingFile } from "../waiting-file.ts";
import { toWritten } from "../written-place.ts";

/**
 * A directory of our own inside the one that an archive is unpacked to: the same disk for certain, and allowed where
 * the one beside it may not be. What the archive holds is below `fresh`; what makes room for it goes to `old`.
 */
export interface TemporaryTree {
	readonly path: string;
	readonly fresh: string;
	readonly old: string;
}

export function toTree(directory: TargetDirectory, temporaryName: string): TemporaryTree {
	const path = directory.at(temporaryName);
	return { path, fresh: `${path}/fresh`, old: `${path}/old` };
}

/** Makes it, for nobody else to look into. */
export async function makeTree({ path, fresh, old }: TemporaryTree): Promise<void> {
	await mkdir(path, { mode: 0o700 });
	await mkdir(fresh);
	await mkdir(old);
}

/** Removes it. Old files that could not be put back stay. Never fails. */
export async function removeTree({ path, fresh, old }: TemporaryTree): Promise<void> {
	await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
	for (const directory of [old, path]) {
		await rmdir(directory).catch(() => undefined);
	}
}

/** The same for one that waits. */
export async function discardTree(
	{ download, temporaryName }: WaitingFile,
	{ directories }: Disk,
): Promise<void> {
	try {
		const directory = await directories.open(toWritten(download));
		await removeTree(toTree(directory, temporaryName));
		directory.release();
	} catch {
		// Its directory is not the one it was written to any more.
	}
}
