import { randomUUID } from "node:crypto";
import { mkdir, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { toDiskError } from "./disk-errors.ts";

/** A directory for files that nobody but a run sees. It is made when it is needed first. */
export class ScratchDirectory {
	readonly #temporary: string;
	#made: Promise<string> | undefined;

	/** `temporary`: the runner's own temporary directory. */
	constructor(temporary: string) {
		this.#temporary = temporary;
	}

	/** A path where there is no file, with links resolved. Fails with `disk`. */
	async newPath(): Promise<string> {
		this.#made ??= this.#make();
		return join(await this.#made, randomUUID());
	}

	/** Removes what is left. Never fails: the runner empties its directory when the job ends. */
	async remove(): Promise<void> {
		const directory = await this.#made?.catch(() => undefined);
		if (directory !== undefined) {
			await rm(directory, { recursive: true, force: true }).catch(() => undefined);
		}
	}

	async #make(): Promise<string> {
		const directory = join(this.#temporary, "s3-staging", randomUUID());
		try {
			await mkdir(directory, { recursive: true, mode: 0o700 });
			return await realpath(directory);
		} catch (error) {
			throw toDiskError(error, "write", directory);
		}
	}
}
