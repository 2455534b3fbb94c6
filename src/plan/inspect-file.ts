import type { Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { StagingError } from "../errors.ts";
import { type LocalBounds, outsideError, protectedError } from "./local-bounds.ts";
import type { Look } from "./look-at-files.ts";

/** What the disk says of a selected file. */
export type Inspection =
	| {
			readonly kind: "file";
			/** Absolute, links resolved. */
			readonly path: string;
			readonly bytes: number;
			readonly modifiedMilliseconds: number;
			/** `st_mode` of stat(2). */
			readonly mode: number;
	  }
	/** `isExpected` is false when the author should hear of it. */
	| { readonly kind: "skip"; readonly reason: string; readonly isExpected: boolean };

/** The largest object of S3: 10,000 parts of 5 GiB, 48.8 TiB (Amazon S3 user guide, "Multipart upload limits"). */
export const MAX_OBJECT_BYTES = 10_000 * 5 * 1024 ** 3;

/**
 * Decides about a path whose directories hold no link by what is there. Fails with `path-refused` for a link that leads
 * out of the bounds. Whether a file can be read shows when it is: that is the failure of its own transfer alone.
 */
export async function inspectFile(
	path: string,
	found: Look,
	bounds: LocalBounds,
): Promise<Inspection> {
	if (found instanceof StagingError) throw found;
	if (!found && path.includes("\uFFFD")) throw badNameError(path);
	if (!found) return { kind: "skip", reason: "it has just been removed", isExpected: false };
	return found.isSymbolicLink() ? inspectLink(path, bounds) : inspectTarget(path, found);
}

/** Node puts U+FFFD where bytes are not UTF-8, and then nothing is found under that name. */
export function badNameError(path: string): StagingError {
	return new StagingError(
		"path-refused",
		`The name \`${path}\` on the disk is not valid UTF-8, as keys must be`,
		{ hint: "Rename it" },
	);
}

/** Fails with `request-refused` above what S3 can hold. */
export function refuseOversize(path: string, bytes: number): void {
	if (bytes <= MAX_OBJECT_BYTES) return;
	throw new StagingError(
		"request-refused",
		`\`${path}\` has ${bytes} bytes, and an S3 object holds ${MAX_OBJECT_BYTES} (48.8 TiB) at most`,
		{ hint: "Split the file" },
	);
}

async function inspectLink(path: string, bounds: LocalBounds): Promise<Inspection> {
	const target = await statTarget(path);
	if (!target) return { kind: "skip", reason: "it is a broken symbolic link", isExpected: false };
	if (target.isDirectory()) {
		const reason = "it is a symbolic link to a directory, and those are not followed";
		return { kind: "skip", reason, isExpected: true };
	}
	const real = await realpath(path);
	if (!bounds.contains(real)) {
		const finding = `\`${path}\` is a symbolic link to \`${real}\``;
		throw outsideError(finding, bounds.paths.dirname(real));
	}
	const protection = bounds.protection(real, "upload");
	if (protection) throw protectedError(path, protection, "upload");
	return inspectTarget(real, target);
}

function inspectTarget(path: string, found: Stats): Inspection {
	if (!found.isFile()) {
		const reason = "it is a device, a socket or a pipe, not a file";
		return { kind: "skip", reason, isExpected: false };
	}
	refuseOversize(path, found.size);
	const { size: bytes, mtimeMs: modifiedMilliseconds, mode } = found;
	return { kind: "file", path, bytes, modifiedMilliseconds, mode };
}

async function statTarget(path: string): Promise<Stats | undefined> {
	try {
		return await stat(path);
	} catch (cause) {
		const { code = "", message } = cause as NodeJS.ErrnoException;
		if (["ENOENT", "ENOTDIR", "ELOOP"].includes(code)) return undefined;
		throw new StagingError("disk", `Could not look at \`${path}\`: ${message}`, { cause });
	}
}
