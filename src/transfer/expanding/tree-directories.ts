import { chmodSync, lstatSync, mkdirSync, utimesSync } from "node:fs";
import { toErrno } from "../disk-errors.ts";
import { RefusedEntry, TWICE } from "./archive-entry.ts";
import { parentOf } from "./entry-names.ts";
import { isSensible } from "./sensible-time.ts";

/** What an archive says of a directory. */
interface Attributes {
	readonly mode: number;
	readonly modified: Date;
}

/** Most directories known to be there; those that were forgotten are asked for again. */
const MOST_KNOWN = 10_000;

/** 64 Mi characters: what is said of directories is kept to the end. */
const MOST_CHARACTERS = 2 ** 26;

/** The directories of a tree that is being written. */
export class TreeDirectories {
	readonly #root: string;
	readonly #onMake: (name: string) => void;
	readonly #known = new Set<string>([""]);
	#characters = 0;
	readonly #attributes = new Map<string, Attributes>();

	/** `onMake` is told each name before it is used, and may throw. */
	constructor(root: string, onMake: (name: string) => void) {
		this.#root = root;
		this.#onMake = onMake;
	}

	/** Makes a directory and those above it, where they are missing. Fails with `RefusedEntry`. */
	ensure(name: string): void {
		if (this.#known.has(name)) {
			return;
		}
		this.ensure(parentOf(name));
		this.#onMake(name);
		try {
			mkdirSync(this.#at(name));
		} catch (error) {
			if (toErrno(error) !== "EEXIST") throw error;
			if (!lstatSync(this.#at(name)).isDirectory()) {
				throw new RefusedEntry(name, TWICE);
			}
		}
		if (this.#known.size > MOST_KNOWN) {
			this.#known.clear();
			this.#known.add("");
		}
		this.#known.add(name);
	}

	/** The same, with what it is to be in the end; what is said last of a directory holds. */
	make(name: string, attributes: Attributes): void {
		this.#characters += name.length;
		if (this.#characters > MOST_CHARACTERS) {
			throw new RefusedEntry(name, "the archive has too many directories");
		}
		this.ensure(name);
		this.#attributes.set(name, attributes);
	}

	/** Gives them their modes and times, now that nothing more is put into them. */
	finish(): void {
		for (const [name, { mode, modified }] of this.#attributes) {
			// Whose it is has to be able to remove what is in it.
			chmodSync(this.#at(name), (mode & 0o777) | 0o700);
			if (isSensible(modified)) utimesSync(this.#at(name), modified, modified);
		}
	}

	#at(name: string): string {
		return `${this.#root}/${name}`;
	}
}
