/** Something that an archive holds. Names and targets are as they stand in it, not judged yet. */
export type ArchiveEntry = ArchiveFile | ArchiveDirectory | ArchiveLink;

export interface ArchiveFile {
	readonly kind: "file";
	readonly name: string;
	/** Permission bits and whatever else stands there. */
	readonly mode: number;
	readonly modified: Date;
	/** To be read before the next entry is asked for. */
	readonly content: AsyncIterable<Uint8Array>;
}

export interface ArchiveDirectory {
	readonly kind: "directory";
	readonly name: string;
	readonly mode: number;
	readonly modified: Date;
}

/** A symbolic link to any target, or another name (`link`) for a file of the same archive. */
export interface ArchiveLink {
	readonly kind: "symlink" | "link";
	readonly name: string;
	readonly target: string;
}

/** An entry that must not or cannot be put on the disk. `reason` is one sentence part. */
export class RefusedEntry extends Error {
	readonly entryName: string;
	readonly reason: string;

	constructor(entryName: string, reason: string) {
		super(reason);
		this.entryName = entryName;
		this.reason = reason;
	}
}

export const TWICE = "the archive has it twice, or as a file and as a directory";
