import { lstatSync, type Stats } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { StagingError } from "../../errors.ts";
import { BreathingSpace } from "../breathing-space.ts";
import { toDiskError } from "../disk-errors.ts";
import { describeTransfer } from "../locations.ts";
import { replaceFile } from "../replace-file.ts";
import type { TargetDirectory } from "../target-directory.ts";
import type { TransferContext } from "../transfer-context.ts";
import type { WaitingFile } from "../waiting-file.ts";
import { toWritten } from "../written-place.ts";
import { type TemporaryTree, toTree } from "./temporary-tree.ts";
import { conflictOf, type Meeting } from "./tree-conflicts.ts";

/** What placing needs of a phase. */
type PlacingContext = Pick<TransferContext, "directories" | "signal" | "onNotice">;

/**
 * Puts the files of an unpacked archive in their places, beside those that are there already. Everything is looked at
 * before anything is moved; where a move fails all the same, those before it are undone, and a notice tells what could not be. The number of files that were
 * left out, because others are there that are kept. Fails with `path-refused` and `disk`.
 */
export async function placeTree(waiting: WaitingFile, context: PlacingContext): Promise<number> {
	const directory = await context.directories.open(toWritten(waiting.download));
	const tree = toTree(directory, waiting.temporaryName);
	try {
		const placement = new TreePlacement(waiting, tree, context);
		await placement.check();
		const kept = await placement.move();
		await rm(tree.path, { recursive: true, force: true }).catch(() => undefined);
		context.directories.keep(waiting.download.path);
		return kept;
	} catch (error) {
		throw context.signal.aborted ? error : toDiskError(error, "write", waiting.download.path);
	} finally {
		directory.release();
	}
}

interface Move {
	/** The directory below the one that all is unpacked to; empty for itself. */
	readonly below: string;
	readonly name: string;
	/** Where the old file is now, if there was one. */
	readonly old: string | undefined;
}

/** A name of the tree, and its place. */
interface Step extends Meeting {
	readonly below: string;
	readonly from: string;
	readonly to: string;
}

const MOST_CONFLICTS = 10;

class TreePlacement {
	readonly #waiting: WaitingFile;
	readonly #tree: TemporaryTree;
	readonly #context: PlacingContext;
	readonly #moves: Move[] = [];
	readonly #space = new BreathingSpace();

	constructor(waiting: WaitingFile, tree: TemporaryTree, context: PlacingContext) {
		this.#waiting = waiting;
		this.#tree = tree;
		this.#context = context;
	}

	/** Fails with `path-refused` when something is in the way. */
	async check(): Promise<void> {
		const { download } = this.#waiting;
		const conflicts: string[] = [];
		await this.#visit("", async (step) => {
			const conflict = this.#conflictOf(step);
			if (conflict !== undefined) conflicts.push(conflict);
			return conflicts.length < MOST_CONFLICTS;
		});
		if (conflicts.length > 0) {
			const message = `Could not ${describeTransfer(download)}: its files cannot be put in place:`;
			throw new StagingError("path-refused", [message, ...conflicts].join("\n"), {
				hint: "Remove what is in the way, or choose another directory",
			});
		}
	}

	/** Moves everything, or nothing. The number of files that were left out. */
	async move(): Promise<number> {
		let kept = 0;
		try {
			await this.#visit("", async (step) => {
				const conflict = this.#conflictOf(step);
				if (conflict !== undefined) throw new StagingError("path-refused", conflict);
				if (step.existing && this.#waiting.download.entry.ifExists === "keep") kept += 1;
				else await this.#moveOne(step);
				return true;
			});
		} catch (error) {
			await this.#undo();
			throw error;
		}
		return kept;
	}

	#conflictOf(step: Step): string | undefined {
		const { download } = this.#waiting;
		const conflict = conflictOf(step, download.entry.ifExists);
		return conflict && `\`${join(download.path, step.below, step.name)}\` ${conflict}`;
	}

	async #moveOne({ below, name, from, to, existing }: Step): Promise<void> {
		const old = existing && `${this.#tree.old}/${this.#moves.length}`;
		if (old !== undefined) {
			await replaceFile(to, old);
		}
		this.#moves.push({ below, name, old });
		await replaceFile(from, to);
	}

	async #undo(): Promise<void> {
		const lost: string[] = [];
		for (const move of this.#moves.reverse()) {
			await this.#undoOne(move).catch(() => {
				lost.push(join(this.#waiting.download.path, move.below, move.name));
			});
		}
		if (lost.length > 0) {
			this.#tellOfLost(lost);
		}
	}

	async #undoOne({ below, name, old }: Move): Promise<void> {
		const directory = await this.#open(below);
		try {
			const place = directory.at(name);
			// The last one may not have been moved any more.
			if (lookAt(place)) await replaceFile(place, `${this.#tree.fresh}/${below}/${name}`);
			if (old !== undefined) await replaceFile(old, place);
		} finally {
			directory.release();
		}
	}

	#tellOfLost([first = "", ...more]: readonly string[]): void {
		const { path } = this.#waiting.download;
		const old = join(path, this.#waiting.temporaryName, "old");
		const others = more.length === 0 ? "" : ` and ${more.length} more`;
		this.#context.onNotice(
			`What was at \`${first}\`${others} could not be put back; old files that were replaced are now in \`${old}\``,
		);
	}

	/** Everything whose place has to be decided: what goes to a directory that is not there yet goes with it. */
	async #visit(below: string, act: (step: Step) => Promise<boolean>): Promise<boolean> {
		const deeper: string[] = [];
		const directory = await this.#open(below);
		try {
			const entries = await readdir(`${this.#tree.fresh}/${below}`, { withFileTypes: true });
			for (const entry of entries) {
				this.#context.signal.throwIfAborted();
				await this.#space.pause();
				const { name } = entry;
				const to = directory.at(name);
				const existing = lookAt(to);
				if (entry.isDirectory() && existing?.isDirectory()) {
					deeper.push(below === "" ? name : `${below}/${name}`);
					continue;
				}
				const from = `${this.#tree.fresh}/${below}/${name}`;
				if (!(await act({ below, name, from, to, existing, entry }))) return false;
			}
		} finally {
			directory.release();
		}
		for (const next of deeper) {
			if (!(await this.#visit(next, act))) return false;
		}
		return true;
	}

	/** A directory below the target, found to be reached without a link. */
	async #open(below: string): Promise<TargetDirectory> {
		const { download } = this.#waiting;
		return this.#context.directories.open({
			...toWritten({ ...download, path: join(download.path, below) }),
			realDirectory: join(download.realDirectory, below),
		});
	}
}

function lookAt(path: string): Stats | undefined {
	return lstatSync(path, { throwIfNoEntry: false });
}
