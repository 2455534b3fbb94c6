import { readAttributes } from "../../file-attributes.ts";
import { uriOf } from "../locations.ts";
import type { TransferContext } from "../transfer-context.ts";
import { openWaiting, type WaitingFile } from "../waiting-file.ts";

/**
 * Gives a file that waits for its name the permissions and the date that its object's metadata tells. What cannot be
 * is left as it is, and told.
 */
export async function applyAttributes(
	waiting: WaitingFile,
	metadata: Readonly<Record<string, string>>,
	context: TransferContext,
): Promise<void> {
	const { attributes, bad } = readAttributes(metadata);
	const { permissions, modifiedSeconds } = attributes;
	const uri = uriOf(waiting.download);
	for (const name of bad) {
		context.doubts.tell(
			`${uri}: the metadata \`${name}\` is not what it can be, and is not applied`,
		);
	}
	if (permissions === undefined && modifiedSeconds === undefined) return;
	try {
		await using file = await openWaiting(waiting, context);
		if (modifiedSeconds !== undefined) await file.utimes(new Date(), modifiedSeconds);
		if (permissions !== undefined && process.platform !== "win32") await file.chmod(permissions);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		context.doubts.tell(`${uri}: its attributes could not be applied: ${reason}`);
	}
}
