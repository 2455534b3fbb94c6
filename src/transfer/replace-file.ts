import { randomBytes } from "node:crypto";
import { rename, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StagingError } from "../errors.ts";
import { toErrno } from "./disk-errors.ts";

/** What `replaceFile` needs of the system it runs on. */
export interface RenameSystem {
	readonly platform: NodeJS.Platform;
	readonly rename: (from: string, to: string) => Promise<void> | void;
	/** How long to wait before each further attempt where Windows refuses a move that may pass. */
	readonly pausesMilliseconds: readonly number[];
}

/** About 2 s in all: a virus scanner lets go of a file within that time, and a cancelled job has 5 s. */
const SYSTEM: RenameSystem = {
	platform: process.platform,
	rename,
	pausesMilliseconds: [10, 30, 60, 100, 200, 400, 500, 700],
};

/**
 * Puts the file `from` in the place of `to`, in one move wherever the system grants it. Where Windows refuses
 * to the end, the old file steps aside first. When that fails as well, what was at `to` is there again.
 */
export async function replaceFile(
	from: string,
	to: string,
	special: Partial<RenameSystem> = {},
): Promise<void> {
	const system = { ...SYSTEM, ...special };
	if (system.platform !== "win32") {
		await system.rename(from, to);
		return;
	}
	try {
		await renamePatiently(from, to, system);
	} catch (error) {
		if (!isPassing(error)) throw error;
		await replaceAside(from, to, { system, refusal: error });
	}
}

/** How Windows refuses to put a file in the place of one that is marked read-only, open or just being scanned. */
const WINDOWS_REFUSALS = new Set(["EPERM", "EEXIST", "EACCES", "EBUSY"]);

function isPassing(error: unknown): boolean {
	return WINDOWS_REFUSALS.has(toErrno(error));
}

async function renamePatiently(from: string, to: string, system: RenameSystem): Promise<void> {
	for (const milliseconds of system.pausesMilliseconds) {
		try {
			return await system.rename(from, to);
		} catch (error) {
			if (!isPassing(error)) throw error;
			await pause(milliseconds);
		}
	}
	await system.rename(from, to);
}

interface Refused {
	readonly system: RenameSystem;
	/** Why the new file could not simply take the old one's place. */
	readonly refusal: unknown;
}

async function replaceAside(from: string, to: string, { system, refusal }: Refused): Promise<void> {
	const aside = join(dirname(to), `.s3-staging-${randomBytes(4).toString("hex")}.old`);
	try {
		await system.rename(to, aside);
	} catch {
		throw refusal;
	}
	try {
		await system.rename(from, to);
	} catch (error) {
		await renamePatiently(aside, to, system).catch((cause: unknown) => {
			throw toStrandedError(to, aside, cause);
		});
		throw error;
	}
	await unlink(aside).catch(() => undefined);
}

function toStrandedError(path: string, aside: string, cause: unknown): StagingError {
	return new StagingError(
		"disk",
		`Could not write ${path}, nor put the old file back: it is now ${aside} (${toErrno(cause)})`,
		{
			hint: "Something holds these files open: end it, then give the old file its name again",
			cause,
		},
	);
}
