import type { End } from "./ends.ts";
import { hasPatternCharacters } from "./pattern.ts";
import type { FileTarget, ObjectSelection, ObjectTarget } from "./spec.ts";

/** Whether TO asks for one exact name. */
export function isExact(to: End<ObjectTarget>): boolean {
	if (to.side === "s3") return to.objects?.kind === "object";
	return to.side === "local" && toFileTarget(to.shown).kind === "file";
}

/**
 * Whether FROM can be more than one thing, as far as that can be known without the disk: a directory
 * that is written without its `/` is not noticed.
 */
export function selectsMany(from: End<ObjectSelection>): boolean {
	if (from.side === "s3") return from.objects !== undefined && from.objects.kind !== "object";
	if (from.side !== "local") return false;
	const selecting = from.paths.filter((path) => !path.startsWith("!"));
	return selecting.length > 1 || selecting.some(isPatternOrDirectory);
}

/**
 * Where a download goes. A path that ends in `/` is a directory; so are `.` and `..` however they are
 * written, and a path that ends in a backslash, which is a separator on Windows.
 */
export function toFileTarget(written: string): FileTarget {
	const isDirectory = /[\\/]$|(^|[\\/])\.\.?$/.test(written);
	const path = written.replace(/(?<=.)\/+$/s, "");
	return { kind: isDirectory ? "directory" : "file", path };
}

function isPatternOrDirectory(path: string): boolean {
	return hasPatternCharacters(path) || /\/$|(^|\/)\.\.?$/.test(path);
}
