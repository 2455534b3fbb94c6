import { dirname } from "node:path";
import type { Download } from "../plan/plan.ts";
import { CreatedDirectories } from "./created-directories.ts";
import { toDiskError, toErrno } from "./disk-errors.ts";
import { assertTargetInPlace, toMovedError } from "./planned-place.ts";
import { HeldDirectory, namedDirectory, type TargetDirectory } from "./target-directory.ts";

/** Directories kept open at once beside those in use; the least recently opened makes room. */
const MOST_HELD = 64;

/** The directories that downloads go to: made once, checked each time. */
export class TargetDirectories {
	readonly #created = new CreatedDirectories();
	readonly #held = new Map<string, HeldDirectory>();
	/** Those that cannot be kept open. */
	readonly #unheld = new Set<string>();
	readonly #opening = new Map<string, Promise<unknown>>();

	/**
	 * The directory of a download, made if it is missing. Fails with `path-refused` when the path leads elsewhere
	 * than the plan found, and with `disk`.
	 */
	open(download: Download): TargetDirectory | Promise<TargetDirectory> {
		const path = dirname(download.path);
		const held = this.#held.get(path);
		if (held?.isInPlace(download)) {
			return held.use();
		}
		return this.#unheld.has(path)
			? this.#makeAndOpen(path, download)
			: this.#openAnew(path, download);
	}

	/**
	 * The same, where the directory turned out to be gone although it had just been there: another step that works in
	 * this workspace made it, got nothing for it and removed it.
	 */
	reopen(download: Download): TargetDirectory | Promise<TargetDirectory> {
		const path = dirname(download.path);
		this.#retire(path);
		this.#unheld.delete(path);
		return this.open(download);
	}

	/** Leaves it there, if nothing ever comes into it as well. */
	keep(directory: string): void {
		this.#created.keep(directory);
	}

	/** Removes those made here that are empty. Nothing is to be opened any more. */
	async close(): Promise<void> {
		for (const path of [...this.#held.keys()]) {
			this.#retire(path);
		}
		await this.#created.removeEmpty();
	}

	async #openAnew(path: string, download: Download): Promise<TargetDirectory> {
		// One download opens a directory; the others wait for that and share it.
		for (
			let other = this.#opening.get(path);
			other !== undefined;
			other = this.#opening.get(path)
		) {
			await other;
			const held = this.#held.get(path);
			if (held?.isInPlace(download)) {
				return held.use();
			}
		}
		const opening = this.#makeAndOpen(path, download);
		const isOver = opening.then(
			() => undefined,
			() => undefined,
		);
		this.#opening.set(path, isOver);
		try {
			return await opening;
		} finally {
			this.#opening.delete(path);
		}
	}

	async #makeAndOpen(path: string, download: Download): Promise<TargetDirectory> {
		this.#retire(path);
		// Before a directory is made, and before anything is made in it.
		await assertTargetInPlace(download);
		await this.#created.ensure(path, download.realDirectory);
		await assertTargetInPlace(download);
		const held = openHeld(download);
		if (held?.isInPlace(download)) {
			this.#hold(path, held);
			return held.use();
		}
		const isElsewhere = held?.isElsewhere(download.realDirectory) ?? false;
		held?.retire();
		// It was swapped after the check, and what is opened by its path could be anywhere.
		if (isElsewhere) throw toMovedError(`write ${download.path}`);
		this.#unheld.add(path);
		return namedDirectory(path);
	}

	#hold(path: string, held: HeldDirectory): void {
		// Where a path could not be kept open for a while, several may come to hold it at once.
		this.#retire(path);
		this.#unheld.delete(path);
		const [oldest] = this.#held.keys();
		if (oldest !== undefined && this.#held.size >= MOST_HELD) {
			this.#retire(oldest);
		}
		this.#held.set(path, held);
	}

	#retire(path: string): void {
		this.#held.get(path)?.retire();
		this.#held.delete(path);
	}
}

function openHeld(download: Download): HeldDirectory | undefined {
	try {
		return HeldDirectory.open(download.realDirectory);
	} catch (error) {
		if (toErrno(error) === "ENOENT") throw toDiskError(error, "write", download.path);
		throw toMovedError(`write ${download.path}`);
	}
}
