import type { ArrivedDownload } from "../download.ts";
import type { TransferContext } from "../transfer-context.ts";
import { removeWaiting, type WaitingFile } from "../waiting-file.ts";
import { chooseCoding } from "./content-coding.ts";
import { decodeWaiting } from "./decode-waiting.ts";

/**
 * What waits for its place instead of an object that has arrived: what its entry wants to be made of its content.
 * Fails with `content-refused`, `path-refused` and `disk`, and leaves nothing then.
 */
export async function expandArrived(
	arrived: ArrivedDownload,
	context: TransferContext,
): Promise<ArrivedDownload> {
	const { arrival, file } = arrived;
	let expanded: WaitingFile | undefined;
	try {
		expanded = await expand(arrived, context);
	} finally {
		if (expanded !== file) await removeWaiting(file, context);
	}
	return { arrival, file: expanded };
}

async function expand(
	{ file, contentEncoding }: ArrivedDownload,
	context: TransferContext,
): Promise<WaitingFile> {
	const { entry, unpacking } = file.download;
	if (unpacking !== undefined && entry.extract !== undefined) {
		const { unpackWaiting } = await import("./unpack-waiting.ts");
		return unpackWaiting({ archive: file, format: entry.extract, rules: unpacking }, context);
	}
	const coding = chooseCoding(file.download, contentEncoding);
	return coding === undefined ? file : decodeWaiting(file, coding, context);
}
