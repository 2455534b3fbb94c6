import { readdir } from "node:fs/promises";
import { posix, win32 } from "node:path";
import { StagingError } from "../errors.ts";
import { lookAt } from "./look-at.ts";
import { foldName } from "./name-folding.ts";
import type { Platform } from "./plan-context.ts";

/** Above this many files it is cheaper to read their directory than to ask for each. */
const FEW = 16;

/** Folded names of what is in a directory and no file; `undefined` where it cannot be read. */
type Obstacles = ReadonlySet<string> | undefined;

/** What is already there where downloads go. Files are no obstacle, for downloads replace them. */
export class Occupancy {
	readonly #platform: Platform;
	readonly #known = new Map<string, Promise<Obstacles>>();

	constructor(platform: Platform) {
		this.#platform = platform;
	}

	/** Those of the paths in an existing directory where something but a file may be, at most all of them. */
	async doubtful(directory: string, paths: readonly string[]): Promise<readonly string[]> {
		if (paths.length <= FEW) return paths;
		const pending = this.#known.get(directory) ?? this.#read(directory);
		this.#known.set(directory, pending);
		const obstacles = await pending;
		if (obstacles === undefined) return paths;
		const { basename } = this.#platform === "win32" ? win32 : posix;
		return obstacles.size === 0
			? []
			: paths.filter((path) => obstacles.has(foldName(basename(path), this.#platform)));
	}

	async #read(directory: string): Promise<Obstacles> {
		const entries = await readdir(directory, { withFileTypes: true }).catch(() => undefined);
		const obstacles = entries?.filter((entry) => !entry.isFile());
		return obstacles && new Set(obstacles.map(({ name }) => foldName(name, this.#platform)));
	}
}

/** Why a file cannot be put at `path`, whose directories lead to `realPath`; `undefined` when it can. Fails with `disk`. */
export async function refuseUnlessFile(
	path: string,
	realPath: string,
	mayBeLink: boolean,
): Promise<StagingError | undefined> {
	const found = await lookAt(realPath);
	if (!found || found.isFile()) return undefined;
	if (mayBeLink && found.isSymbolicLink()) return undefined;
	if (found.isSymbolicLink()) {
		return new StagingError(
			"path-refused",
			`\`${path}\` is a symbolic link, and downloads do not write through links`,
			{ hint: "Remove the link, or name the file it points to" },
		);
	}
	return found.isDirectory()
		? new StagingError("disk", `\`${path}\` is a directory, so no file can be put there`, {
				hint: "Choose another destination; a file goes into that directory when its path is written with a `/` at the end",
			})
		: new StagingError("disk", `\`${path}\` is a device, a socket or a pipe, not a file`, {
				hint: "Choose another destination",
			});
}
