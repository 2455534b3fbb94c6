import type { FileHandle } from "node:fs/promises";
import { StagingError } from "../../errors.ts";
import type { ContentCoding } from "../../spec/spec.ts";
import { toDiskError } from "../disk-errors.ts";
import { describeTransfer } from "../locations.ts";
import { TemporaryFile } from "../temporary-file.ts";
import type { TransferContext } from "../transfer-context.ts";
import { openWaiting, type WaitingFile } from "../waiting-file.ts";
import { BrokenContent, decodeFile } from "./decode-file.ts";
import { ExpansionLimit } from "./expansion-limit.ts";

/**
 * A file beside the one that waits, with what its content is decoded to. Fails with `content-refused` and `disk`, and
 * leaves nothing of it then.
 */
export async function decodeWaiting(
	encoded: WaitingFile,
	coding: ContentCoding,
	context: TransferContext,
): Promise<WaitingFile> {
	const from = await openWaiting(encoded, context);
	try {
		const into = await TemporaryFile.create(encoded.download, context);
		try {
			const bytes = await copyDecoded({ encoded, from, coding, into }, context);
			return await into.close(bytes);
		} catch (error) {
			await into.discard();
			throw error;
		}
	} finally {
		await from.close();
	}
}

interface Decoding {
	readonly encoded: WaitingFile;
	readonly from: FileHandle;
	readonly coding: ContentCoding;
	readonly into: TemporaryFile;
}

async function copyDecoded(
	{ encoded, from, coding, into }: Decoding,
	{ signal }: TransferContext,
): Promise<number> {
	const limit = new ExpansionLimit(encoded.download);
	let position = 0;
	try {
		for await (const bytes of decodeFile(from, coding, signal)) {
			limit.add(bytes.length);
			await into.write(bytes, position);
			position += bytes.length;
		}
	} catch (error) {
		if (error instanceof BrokenContent) throw toRefusal(encoded, coding, error);
		throw signal.aborted ? error : toDiskError(error, "read", encoded.download.path);
	}
	return position;
}

function toRefusal(
	{ download }: WaitingFile,
	coding: ContentCoding,
	cause: BrokenContent,
): StagingError {
	const message = `Could not ${describeTransfer(download)}: its content cannot be decoded from ${coding}: ${cause.message}`;
	const hint = "Check how the object was made; without `decode` it is downloaded as it is";
	return new StagingError("content-refused", message, { hint, cause });
}
