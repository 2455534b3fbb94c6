import { closeSync, constants, openSync, readlinkSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Download } from "../plan/plan.ts";
import { toErrno } from "./disk-errors.ts";

/** The directory of a download, found to be where the plan saw it. */
export interface TargetDirectory {
	/** The path under which a name in it is opened. */
	at(name: string): string;
	/** To be called once, after the last use of a path. */
	release(): void;
}

/** A directory by its path, where the system has no names below an open directory. */
export function namedDirectory(path: string): TargetDirectory {
	return { at: (name) => join(path, name), release: () => undefined };
}

const FRESH_MILLISECONDS = 2;

const NO_DIRECTORY = new Set(["ELOOP", "ENOENT", "ENOTDIR"]);

/**
 * A directory kept open. Names are looked up below the open directory itself, as `openat` does, so a link that
 * is put on the way to it leads nowhere.
 */
export class HeldDirectory implements TargetDirectory {
	readonly #file: number;
	/** proc(5): a name below it is looked up in the directory that is open, wherever it is by now. */
	readonly #link: string;
	#uses = 0;
	#checked: { readonly directory: string; readonly at: number } | undefined;
	#isRetired: boolean = false;

	private constructor(file: number) {
		this.#file = file;
		this.#link = `/proc/self/fd/${file}`;
	}

	/** Nothing where the system has no such names, or grants none. Fails where there is no such directory, or a link. */
	static open(realDirectory: string): HeldDirectory | undefined {
		if (process.platform !== "linux") {
			return undefined;
		}
		const flags = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;
		try {
			return new HeldDirectory(openSync(realDirectory, flags));
		} catch (error) {
			if (NO_DIRECTORY.has(toErrno(error))) throw error;
			return undefined;
		}
	}

	/**
	 * Whether this is the directory in which the plan saw the download, and its path still leads here. What was true
	 * a moment ago is believed: a file goes to the directory that is open in any case, never to another.
	 */
	isInPlace({ path, realDirectory }: Download): boolean {
		const directory = dirname(path);
		const now = performance.now();
		const isFresh = this.#checked !== undefined && now - this.#checked.at < FRESH_MILLISECONDS;
		if (isFresh && this.#checked?.directory === directory) {
			return true;
		}
		const isInPlace = this.#leadsHere(directory, realDirectory);
		this.#checked = isInPlace ? { directory, at: now } : undefined;
		return isInPlace;
	}

	/** Whether it is certain that another directory is open. File systems may spell one in several ways. */
	isElsewhere(realDirectory: string): boolean {
		try {
			return readlinkSync(this.#link).toLowerCase() !== realDirectory.toLowerCase();
		} catch {
			return false;
		}
	}

	use(): this {
		this.#uses += 1;
		return this;
	}

	at(name: string): string {
		return `${this.#link}/${name}`;
	}

	release(): void {
		this.#uses -= 1;
		this.#closeIfIdle();
	}

	/** Closes it as soon as nobody uses it: a path of it must not come to mean another file that is open. */
	retire(): void {
		this.#isRetired = true;
		this.#closeIfIdle();
	}

	#leadsHere(directory: string, realDirectory: string): boolean {
		try {
			const isReal = readlinkSync(this.#link) === realDirectory;
			return isReal && (directory === realDirectory || isSame(directory, this.#link));
		} catch {
			return false;
		}
	}

	#closeIfIdle(): void {
		if (this.#isRetired && this.#uses === 0) {
			closeSync(this.#file);
		}
	}
}

function isSame(first: string, second: string): boolean {
	const [one, other] = [statSync(first, { bigint: true }), statSync(second, { bigint: true })];
	return one.ino === other.ino && one.dev === other.dev;
}
