import type { TransferContext } from "./transfer-context.ts";
import { removeWaiting, takeName, type WaitingFile } from "./waiting-file.ts";

/**
 * Puts what waits in its place; the number of files that were put there from an archive. Fails with `path-refused` and
 * `disk`, and what was there is untouched.
 */
export async function takePlace(
	waiting: WaitingFile,
	context: TransferContext,
): Promise<number | undefined> {
	if (waiting.unpackedFiles === undefined) {
		await takeName(waiting, context);
		return undefined;
	}
	const { placeTree } = await import("./expanding/place-tree.ts");
	return waiting.unpackedFiles - (await placeTree(waiting, context));
}

/** Removes what waits. Never fails. */
export async function giveUpPlace(waiting: WaitingFile, context: TransferContext): Promise<void> {
	if (waiting.unpackedFiles === undefined) {
		await removeWaiting(waiting, context);
		return;
	}
	const { discardTree } = await import("./expanding/temporary-tree.ts");
	await discardTree(waiting, context);
}
