import type { Dirent, Stats } from "node:fs";
import type { IfExists } from "../../spec/spec.ts";

/** A name of an unpacked archive, and what is at its place. */
export interface Meeting {
	readonly name: string;
	readonly entry: Dirent;
	readonly existing: Stats | undefined;
}

/** Why the one cannot take the place of the other, as the rest of a sentence that begins with the path. */
export function conflictOf(
	{ entry, existing }: Meeting,
	ifExists: IfExists = "replace",
): string | undefined {
	if (existing === undefined) {
		return undefined;
	}
	if (entry.isDirectory()) {
		const what = existing.isSymbolicLink() ? "a symbolic link" : "not a directory";
		return `is ${what}, and the archive has a directory there`;
	}
	if (existing.isDirectory()) {
		return "is a directory, and the archive has a file there";
	}
	if (existing.isSymbolicLink() && !entry.isSymbolicLink()) {
		return "is a symbolic link, and downloads do not write through links";
	}
	if (!(existing.isFile() || existing.isSymbolicLink())) {
		return "is a device, a socket or a pipe";
	}
	return ifExists === "error" ? "is there already, and `if-exists` is `error`" : undefined;
}
