import { lstatSync, type Stats } from "node:fs";
import { lstat } from "node:fs/promises";
import { StagingError } from "../errors.ts";
import { cancelledPlan, mapConcurrently } from "./map-concurrently.ts";

/** What is at a path: `undefined` when nothing is, an error when that cannot be told. */
export type Look = Stats | StagingError | undefined;

const BATCH = 64;

/** The system answers from its memory within a few microseconds; a disk or a network that is asked takes longer. */
const SLOW_MILLISECONDS = 0.3;

/**
 * What is at each of the paths, in their order, batch by batch; links are not followed. A call through Node's threads
 * costs ten times as much as an answer from memory, so paths are asked for directly until a batch shows that the disk
 * itself has to be waited for: from then on several are asked for at once. Fails with `cancelled`.
 */
export async function* lookAtFiles(
	paths: readonly string[],
	signal: AbortSignal,
): AsyncGenerator<readonly Look[]> {
	let isSlow = false;
	for (let at = 0; at < paths.length; at += BATCH) {
		if (signal.aborted) throw cancelledPlan();
		const batch = paths.slice(at, at + BATCH);
		const startedAt = performance.now();
		const looks = isSlow ? await mapConcurrently(batch, signal, lookLater) : batch.map(lookNow);
		isSlow ||= performance.now() - startedAt > batch.length * SLOW_MILLISECONDS;
		yield looks;
	}
}

function lookNow(path: string): Look {
	try {
		return lstatSync(path, { throwIfNoEntry: false });
	} catch (error) {
		return toLook(path, error);
	}
}

async function lookLater(path: string): Promise<Look> {
	return lstat(path).catch((error: unknown) => toLook(path, error));
}

function toLook(path: string, error: unknown): StagingError | undefined {
	const { code = "", message } = error as NodeJS.ErrnoException;
	if (["ENOENT", "ENOTDIR", "ELOOP"].includes(code)) return undefined;
	return new StagingError("disk", `Could not look at \`${path}\`: ${message}`, { cause: error });
}
