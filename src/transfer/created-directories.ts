import { access, mkdir, rmdir } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { toDiskError, toErrno } from "./disk-errors.ts";
import { HeldDirectory } from "./target-directory.ts";

/** The directories that a phase made for its downloads, so that those nothing arrived in can go again. */
export class CreatedDirectories {
	/** By their paths: where they really are. */
	readonly #paths = new Map<string, string>();

	/** Makes the directory and all above it that are missing. Fails with `disk`. */
	async ensure(directory: string, realDirectory: string): Promise<void> {
		try {
			const first = await makeDirectory(directory);
			if (first !== undefined) {
				let real = realDirectory;
				for (let path = directory; path.length >= first.length; path = dirname(path)) {
					this.#paths.set(path, real);
					real = dirname(real);
				}
			}
		} catch (error) {
			throw toDiskError(error, "create", directory);
		}
	}

	/** Leaves a directory and all above it where they are: that there is nothing in it is what was asked for. */
	keep(directory: string): void {
		for (let path = directory; this.#paths.delete(path); path = dirname(path));
	}

	/** Removes those that are empty, the deepest first. */
	async removeEmpty(): Promise<void> {
		const deepestFirst = [...this.#paths].sort(([left], [right]) => right.length - left.length);
		for (const [, real] of deepestFirst) {
			// Refused for one with something in it, which is what makes this safe.
			await removeDirectory(real).catch(() => undefined);
		}
	}
}

// A link may have been put on the way meanwhile: what is behind it is not ours to remove.
async function removeDirectory(real: string): Promise<void> {
	const parent = HeldDirectory.open(dirname(real));
	if (parent === undefined) return rmdir(real);
	try {
		if (!parent.isElsewhere(dirname(real))) await rmdir(parent.at(basename(real)));
	} finally {
		parent.retire();
	}
}

/** Makes directories, unless the signal has fired. Fails with `disk`. */
export async function createDirectories(
	paths: readonly string[],
	signal: AbortSignal,
): Promise<void> {
	for (const path of signal.aborted ? [] : paths) {
		await makeDirectory(path).catch((error: unknown) => {
			throw toDiskError(error, "create", path);
		});
	}
}

/** Makes a directory and all above it that are missing; gives the first one it made. */
async function makeDirectory(path: string): Promise<string | undefined> {
	try {
		return await mkdir(path, { recursive: true });
	} catch (error) {
		// Node says ENOENT of a directory it is not let make, a read-only file system's for one; asked for only the
		// first that is missing, the system says why.
		if (toErrno(error) === "ENOENT") await mkdir(await firstMissing(path));
		throw error;
	}
}

async function firstMissing(path: string): Promise<string> {
	const parent = dirname(path);
	const isThere = await access(parent).then(
		() => true,
		() => false,
	);
	return isThere || parent === path ? path : firstMissing(parent);
}
