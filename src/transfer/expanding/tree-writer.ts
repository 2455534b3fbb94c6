import { fchmodSync, futimesSync } from "node:fs";
import type { UnpackingRules } from "../../plan/plan.ts";
import { toErrno } from "../disk-errors.ts";
import type { DiskPace } from "../disk-pace.ts";
import { closeQuietly, type FileCalls, writeAll } from "../file-calls.ts";
import { CREATE_FLAGS } from "../new-file.ts";
import { type ArchiveEntry, type ArchiveFile, RefusedEntry, TWICE } from "./archive-entry.ts";
import { parentOf, toPlainName } from "./entry-names.ts";
import type { ExpansionLimit } from "./expansion-limit.ts";
import { isSensible } from "./sensible-time.ts";
import { TreeDirectories } from "./tree-directories.ts";
import { TreeLinks } from "./tree-links.ts";

/** What a tree is written with. */
export interface TreeTarget {
	/** A directory that is there and empty. */
	readonly root: string;
	readonly rules: UnpackingRules;
	readonly limit: ExpansionLimit;
	readonly pace: DiskPace;
}

const MOST_ENTRIES = 1_000_000;
/** A file of an unknown length may be written at once, as a small one, while its chunks are small. */
const CHUNK_BYTES = 2 ** 18;

/**
 * Puts the entries of an archive below a directory. Whatever the archive holds, nothing is written anywhere else: links
 * are made when all files are there, so that no file is written through one. Fails with `RefusedEntry`.
 */
export class TreeWriter {
	readonly #target: TreeTarget;
	readonly #directories: TreeDirectories;
	readonly #names = new Map<string, string>();
	readonly #links: TreeLinks;
	#entries = 0;
	/** Directories, those included that no entry names: one name may take a thousand of them. */
	#made = 0;
	#files = 0;

	constructor(target: TreeTarget) {
		this.#target = target;
		this.#directories = new TreeDirectories(target.root, (name) => {
			this.#made += 1;
			this.#assertFew(this.#made, name);
			this.#claim(name);
		});
		this.#links = new TreeLinks({
			root: target.root,
			rules: target.rules,
			prepare: (name) => this.#prepare(name),
		});
	}

	async write(entry: ArchiveEntry): Promise<void> {
		this.#entries += 1;
		this.#assertFew(this.#entries, entry.name);
		const name = toPlainName(entry.name);
		if (name === "" && entry.kind === "directory") {
			return;
		}
		this.#admit(name, entry.name);
		if (entry.kind === "file") {
			await this.#writeFile(name, entry);
		} else if (entry.kind === "directory") {
			this.#directories.make(name, entry);
		} else {
			this.#links.keep(name, entry);
		}
	}

	/** Makes the links and gives directories their modes and times. The number of files and links there are. */
	async finish(signal: AbortSignal): Promise<number> {
		const links = await this.#links.make(signal);
		this.#directories.finish();
		return this.#files + links;
	}

	#admit(name: string, written: string): void {
		const reason = name === "" ? "it has no name" : this.#target.rules.refusal(name);
		if (reason !== undefined) {
			throw new RefusedEntry(written, reason);
		}
	}

	#assertFew(count: number, name: string): void {
		if (count > MOST_ENTRIES) {
			throw new RefusedEntry(
				name,
				`the archive has more than ${MOST_ENTRIES} files or directories`,
			);
		}
	}

	/** Takes note of a name where the disk takes several for one; that it is new otherwise, the disk tells. */
	#claim(name: string): void {
		const { fold } = this.#target.rules;
		if (fold === undefined) {
			return;
		}
		const folded = fold(name);
		const other = this.#names.get(folded) ?? name;
		if (other !== name) {
			throw new RefusedEntry(name, `it and \`${other}\` are one file on this disk`);
		}
		this.#names.set(folded, name);
	}

	async #writeFile(name: string, { content, mode, modified }: ArchiveFile): Promise<void> {
		this.#prepare(name);
		const calls = this.#target.pace.callsFor(CHUNK_BYTES);
		const file = await this.#open(name, calls);
		try {
			await this.#copy(content, file);
			// No set-user-id and the like.
			fchmodSync(file, mode & 0o777);
			if (isSensible(modified)) futimesSync(file, modified, modified);
		} catch (error) {
			await closeQuietly(calls, file);
			throw error;
		}
		await calls.close(file);
		this.#files += 1;
	}

	async #open(name: string, calls: FileCalls): Promise<number> {
		try {
			return await calls.open(this.#at(name), CREATE_FLAGS);
		} catch (error) {
			throw toErrno(error) === "EEXIST" ? new RefusedEntry(name, TWICE) : error;
		}
	}

	async #copy(content: AsyncIterable<Uint8Array>, file: number): Promise<void> {
		const { limit, pace } = this.#target;
		let position = 0;
		for await (const bytes of content) {
			limit.add(bytes.length);
			await writeAll(pace.callsFor(bytes.length), { file, bytes, position });
			position += bytes.length;
		}
	}

	#prepare(name: string): void {
		this.#directories.ensure(parentOf(name));
		this.#claim(name);
	}

	#at(name: string): string {
		return `${this.#target.root}/${name}`;
	}
}
