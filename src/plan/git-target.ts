import type { StagingError } from "../errors.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import { type LocalBounds, protectedError } from "./local-bounds.ts";
import { gitProtection } from "./protected-paths.ts";

/** Where an entry's file or directory is to go. */
export interface Target {
	/** Absolute. */
	readonly path: string;
	/** The same with links resolved. */
	readonly realPath: string;
	/** As the author wrote it, for the message. */
	readonly written: string;
}

/**
 * Why an entry may not write there: git executes what is in its directory, so that takes one object whose exact path
 * the author wrote, and nothing that a key or a link leads there.
 */
export function gitTargetProblem(
	entry: DownloadSpec,
	target: Target,
	bounds: LocalBounds,
): StagingError | undefined {
	const isExact = entry.from.kind === "object" && entry.to.kind === "file";
	if (isExact && gitProtection(target.path, bounds.platform)) return undefined;
	const protection = gitProtection(target.realPath, bounds.platform);
	return protection && protectedError(target.written, protection, "download");
}
