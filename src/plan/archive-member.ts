import type { Stats } from "node:fs";
import { readlink } from "node:fs/promises";
import { posix } from "node:path";
import { StagingError } from "../errors.ts";
import type { FoundFile } from "./find-by-pattern.ts";
import { badNameError } from "./inspect-file.ts";
import type { LocalBounds } from "./local-bounds.ts";
import type { Look } from "./look-at-files.ts";
import type { ArchiveMember } from "./plan.ts";

/** What a selected path is in an archive, or why it is left out. */
export type MemberFinding =
	| { readonly kind: "member"; readonly member: ArchiveMember }
	| { readonly kind: "skip"; readonly reason: string };

/** Fails with `path-refused` for a link that leads out of the archive, and with `disk`. */
export async function findMember(
	name: string,
	{ path, writtenPath }: FoundFile,
	found: Look,
	{ platform }: LocalBounds,
): Promise<MemberFinding> {
	if (found instanceof StagingError) throw found;
	if (!found && path.includes("\uFFFD")) throw badNameError(path);
	if (!found) return { kind: "skip", reason: "it has just been removed" };
	const facts = { name, path, mode: found.mode & 0o777, modifiedMilliseconds: found.mtimeMs };
	if (found.isSymbolicLink()) {
		const target = await readTarget(path);
		const linkTarget = platform === "win32" ? target.replaceAll("\\", "/") : target;
		if (leadsOutside(name, linkTarget)) throw outsideError(writtenPath, target);
		return { kind: "member", member: { ...facts, bytes: 0, linkTarget } };
	}
	if (name.endsWith("/") ? found.isDirectory() : found.isFile()) {
		return { kind: "member", member: { ...facts, bytes: bytesOf(found) } };
	}
	return { kind: "skip", reason: "it is a device, a socket or a pipe, not a file" };
}

function bytesOf(found: Stats): number {
	return found.isFile() ? found.size : 0;
}

/** Whether a link's target is no name within the archive, however many links lie on the way. */
function leadsOutside(name: string, target: string): boolean {
	if (posix.isAbsolute(target) || /^[a-z]:/i.test(target)) return true;
	const led = posix.normalize(posix.join(posix.dirname(name), target));
	return led === ".." || led.startsWith("../");
}

async function readTarget(path: string): Promise<string> {
	try {
		return await readlink(path);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new StagingError("disk", `Could not read \`${path}\`: ${reason}`, { cause });
	}
}

function outsideError(path: string, target: string): StagingError {
	return new StagingError(
		"path-refused",
		`\`${path}\` is a symbolic link to \`${target}\`, which leads out of the archive`,
		{ hint: "Leave it out with `exclude`, move `base` up, or make the link relative" },
	);
}
