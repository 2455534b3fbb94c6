import type { Stats } from "node:fs";
import { lstat } from "node:fs/promises";
import { StagingError } from "../errors.ts";

/** What is at the place a download is to go to, or on the way to it; `undefined` when nothing is. Fails with `disk`. */
export async function lookAt(path: string): Promise<Stats | undefined> {
	try {
		return await lstat(path);
	} catch (error) {
		const cause = error as NodeJS.ErrnoException;
		if (cause.code === "ENOENT") return undefined;
		const reason = cause.code === "ENAMETOOLONG" ? "the name is too long" : cause.message;
		throw new StagingError("disk", `Could not look at \`${path}\`: ${reason}`, {
			hint: "Choose a destination whose path the runner can hold and whose directories it may read",
			cause,
		});
	}
}
