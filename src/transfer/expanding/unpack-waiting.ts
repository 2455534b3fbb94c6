import type { FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { StagingError } from "../../errors.ts";
import type { UnpackingRules } from "../../plan/plan.ts";
import type { Extract } from "../../spec/spec.ts";
import { toDiskError } from "../disk-errors.ts";
import { describeTransfer } from "../locations.ts";
import type { TransferContext } from "../transfer-context.ts";
import { openWaiting, toTemporaryName, type WaitingFile } from "../waiting-file.ts";
import { RefusedEntry } from "./archive-entry.ts";
import { BrokenContent } from "./decode-file.ts";
import { ExpansionLimit } from "./expansion-limit.ts";
import { readArchive } from "./read-archive.ts";
import { makeTree, removeTree, toTree } from "./temporary-tree.ts";
import { TreeWriter } from "./tree-writer.ts";

/** An archive that has arrived, and what is to be known to unpack it. */
export interface WaitingArchive {
	readonly archive: WaitingFile;
	readonly format: Extract;
	readonly rules: UnpackingRules;
}

/**
 * A directory beside the archive with everything that is in it, which waits for its place. Fails with `path-refused`,
 * `content-refused` and `disk`, and leaves nothing of it then.
 */
export async function unpackWaiting(
	waiting: WaitingArchive,
	context: TransferContext,
): Promise<WaitingFile> {
	const { archive } = waiting;
	const { download, bytes } = archive;
	const from = await openWaiting(archive, context);
	try {
		const directory = await context.directories.open(download);
		const temporaryName = toTemporaryName(download.path);
		const tree = toTree(directory, temporaryName);
		try {
			await makeTree(tree);
			const unpackedFiles = await unpack({ ...waiting, from, root: tree.fresh }, context);
			return { download, bytes, temporaryName, unpackedFiles };
		} catch (error) {
			await removeTree(tree);
			throw context.signal.aborted ? error : toFailure(error, archive);
		} finally {
			directory.release();
		}
	} finally {
		await from.close();
	}
}

interface Unpacking extends WaitingArchive {
	readonly from: FileHandle;
	readonly root: string;
}

async function unpack(
	{ archive, format, rules, from, root }: Unpacking,
	{ signal, pace }: TransferContext,
): Promise<number> {
	const limit = new ExpansionLimit(archive.download);
	const writer = new TreeWriter({ root, rules, limit, pace });
	const onDecoded = (bytes: number) => limit.addDecoded(bytes);
	for await (const entry of readArchive(from, format, signal, onDecoded)) {
		signal.throwIfAborted();
		limit.addEntry();
		await writer.write(entry);
	}
	return writer.finish(signal);
}

/** A name may be as long as a header of the archive. */
const MOST_SHOWN = 200;

function toFailure(error: unknown, { download }: WaitingFile): StagingError {
	const what = `Could not ${describeTransfer(download)}`;
	if (error instanceof RefusedEntry) {
		const { entryName, reason } = error;
		const name = entryName.length > MOST_SHOWN ? `${entryName.slice(0, MOST_SHOWN)}…` : entryName;
		return new StagingError(
			"path-refused",
			`${what}: \`${name}\` in it cannot be unpacked: ${reason}`,
			{
				hint: "Nothing of the archive was unpacked: make it anew without that, or leave out `extract`",
			},
		);
	}
	if (error instanceof BrokenContent) {
		const hint = "Check how the object was made; without `extract` it is downloaded as it is";
		const message = `${what}: it cannot be unpacked: ${error.message}`;
		return new StagingError("content-refused", message, { hint, cause: error });
	}
	return toDiskError(error, "write", dirname(download.path));
}
