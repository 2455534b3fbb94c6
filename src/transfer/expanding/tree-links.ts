import { linkSync, symlinkSync } from "node:fs";
import type { UnpackingRules } from "../../plan/plan.ts";
import { BreathingSpace } from "../breathing-space.ts";
import { toErrno } from "../disk-errors.ts";
import { type ArchiveLink, RefusedEntry, TWICE } from "./archive-entry.ts";
import { outwardReason, toPlainName } from "./entry-names.ts";

/** What links are made with. */
export interface LinkTarget {
	readonly root: string;
	readonly rules: UnpackingRules;
	/** Makes what a name needs to be there. */
	readonly prepare: (name: string) => void;
}

/** 64 Mi characters. */
const MOST_CHARACTERS = 2 ** 26;

/** The links of a tree that is being written. They are made last, so that nothing is written through one. */
export class TreeLinks {
	readonly #target: LinkTarget;
	readonly #links: ArchiveLink[] = [];
	#characters = 0;

	constructor(target: LinkTarget) {
		this.#target = target;
	}

	/** Takes note of a link by its plain name. Fails with `RefusedEntry` when it leads outside. */
	keep(name: string, { kind, target }: ArchiveLink): void {
		this.#characters += name.length + target.length;
		if (this.#characters > MOST_CHARACTERS) {
			throw new RefusedEntry(name, "the archive has too many links");
		}
		const { rules } = this.#target;
		if (kind === "symlink") {
			refuse(name, outwardReason(name, target) ?? rules.linkRefusal(target));
			this.#links.push({ kind, name, target });
			return;
		}
		const file = toPlainName(target);
		refuse(name, file === "" ? "it is a link to nothing" : rules.refusal(file));
		this.#links.push({ kind, name, target: file });
	}

	/** Makes them, those to files first: then there is no other yet that they could lead through. Gives their number. */
	async make(signal: AbortSignal): Promise<number> {
		const space = new BreathingSpace();
		for (const kind of ["link", "symlink"] as const) {
			for (const link of this.#links) {
				signal.throwIfAborted();
				await space.pause();
				if (link.kind === kind) this.#makeOne(link);
			}
		}
		return this.#links.length;
	}

	#makeOne({ kind, name, target }: ArchiveLink): void {
		const { root, prepare } = this.#target;
		prepare(name);
		try {
			if (kind === "symlink") symlinkSync(target, `${root}/${name}`);
			else linkSync(`${root}/${target}`, `${root}/${name}`);
		} catch (error) {
			const errno = toErrno(error);
			if (errno === "EEXIST") throw new RefusedEntry(name, TWICE);
			const isNoFile = kind === "link" && NO_FILE.has(errno);
			throw isNoFile
				? new RefusedEntry(name, `it is a link to \`${target}\`, which is no file of the archive`)
				: error;
		}
	}
}

/** How systems refuse a link to what is not there, or is a directory. */
const NO_FILE = new Set(["ENOENT", "ENOTDIR", "EPERM", "EISDIR"]);

function refuse(name: string, reason: string | undefined): void {
	if (reason !== undefined) {
		throw new RefusedEntry(name, reason);
	}
}
