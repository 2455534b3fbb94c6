import type { ArrivedDownload } from "../download.ts";
import type { TransferContext } from "../transfer-context.ts";
import { removeWaiting } from "../waiting-file.ts";
import { chooseCoding } from "./content-coding.ts";
import { decodeWaiting } from "./decode-waiting.ts";

/**
 * What waits for its name in place of an object that has arrived: what its entry wants to be made of its content.
 * Fails with `content-refused`, `path-refused` and `disk`, and leaves nothing then.
 */
export async function expandArrived(
	arrived: ArrivedDownload,
	context: TransferContext,
): Promise<ArrivedDownload> {
	const { arrival, file, contentEncoding } = arrived;
	let isKept = false;
	try {
		const coding = chooseCoding(file.download, contentEncoding);
		isKept = coding === undefined;
		return coding === undefined
			? arrived
			: { arrival, file: await decodeWaiting(file, coding, context) };
	} finally {
		if (!isKept) await removeWaiting(file, context);
	}
}
