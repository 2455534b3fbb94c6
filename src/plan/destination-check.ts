import { realpath, stat } from "node:fs/promises";
import { StagingError } from "../errors.ts";
import { type LocalBounds, outsideError, protectedError } from "./local-bounds.ts";
import { lookAt } from "./look-at.ts";
import { Occupancy, refuseUnlessFile } from "./occupancy.ts";

/** What the disk says of files that are to go into one directory. */
export interface CheckedFiles {
	/** As they were asked about. */
	readonly paths: readonly string[];
	/** The directory with links resolved. */
	readonly realDirectory: string;
	/** Why no file can be put at some of the paths. */
	readonly refused: ReadonlyMap<string, StagingError>;
}

interface Directory {
	readonly realPath: string;
	readonly exists: boolean;
}

/**
 * Whether downloads can be put where they are to go. The disk is asked once per directory, whatever the number of
 * files. A directory that was missing then stays so for the check: what is there later was made for downloads of
 * the same phase that began early, and those that are in each other's way are collisions.
 */
export class DestinationCheck {
	readonly #bounds: LocalBounds;
	readonly #occupancy: Occupancy;
	readonly #resolved = new Map<string, Promise<Directory>>();
	readonly #admitted = new Map<string, Promise<Directory>>();
	readonly #missing = new Set<string>();

	constructor(bounds: LocalBounds) {
		this.#bounds = bounds;
		this.#occupancy = new Occupancy(bounds.platform);
	}

	/** The absolute path with links resolved, once it is sure that a directory is or can be there. Fails with `path-refused` or `disk`. */
	async directory(path: string): Promise<string> {
		return (await this.#admit(path)).realPath;
	}

	/**
	 * Judges files by their absolute paths, which all lie in `directory`. A link at one of `linkable` is replaced like
	 * a file. Fails as `directory` does.
	 */
	async files(
		directory: string,
		paths: readonly string[],
		linkable: ReadonlySet<string> = new Set(),
	): Promise<CheckedFiles> {
		const { realPath: realDirectory, exists } = await this.#admit(directory);
		const { basename, join } = this.#bounds.paths;
		const refused = new Map<string, StagingError>();
		const toReal = (path: string) =>
			realDirectory === directory ? path : join(realDirectory, basename(path));
		for (const path of paths) {
			const protection = this.#bounds.protection(toReal(path), "download");
			if (protection) refused.set(path, protectedError(path, protection, "download"));
		}
		const doubtful = exists ? await this.#occupancy.doubtful(realDirectory, paths) : [];
		for (const path of doubtful) {
			if (refused.has(path) || this.#missing.has(toReal(path))) continue;
			const error = await refuseUnlessFile(path, toReal(path), linkable.has(path));
			if (error) refused.set(path, error);
		}
		return { paths, realDirectory, refused };
	}

	#admit(path: string): Promise<Directory> {
		return remember(this.#admitted, path, async () => {
			const found = await this.#resolve(path);
			refuseOutside(found.realPath, path, this.#bounds);
			return found;
		});
	}

	#resolve(path: string): Promise<Directory> {
		return remember(this.#resolved, path, async () => {
			const parent = this.#bounds.paths.dirname(path);
			if (parent === path) return { realPath: path, exists: true };
			return this.#resolveBelow(path, await this.#resolve(parent));
		});
	}

	async #resolveBelow(path: string, parent: Directory): Promise<Directory> {
		const { basename, join } = this.#bounds.paths;
		const realPath = join(parent.realPath, basename(path));
		const found = parent.exists ? await lookAt(realPath) : undefined;
		if (!found) {
			this.#missing.add(realPath);
			return { realPath, exists: false };
		}
		if (found.isDirectory()) return { realPath, exists: true };
		const target = found.isSymbolicLink() ? await followToDirectory(realPath) : undefined;
		if (target !== undefined) return { realPath: target, exists: true };
		throw new StagingError(
			"disk",
			`\`${path}\` is not a directory, so nothing can be put below it`,
			{
				hint: "Choose another destination, or remove that file first",
			},
		);
	}
}

function remember<T>(known: Map<string, T>, path: string, find: () => T): T {
	const found = known.get(path) ?? find();
	known.set(path, found);
	return found;
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
