import type { ArchiveMember } from "../../plan/plan.ts";
import { SourceFile } from "../source-file.ts";
import type { TransferContext } from "../transfer-context.ts";

const PIECE_BYTES = 2 ** 18;

/** The content of a file that is packed. */
export type MemberReader = (member: ArchiveMember) => AsyncIterable<Buffer>;

/** A file in pieces that stay as they are. Fails with `file-changed` when it is no longer what was planned, and with `disk`. */
export async function* readMember(
	member: ArchiveMember,
	context: TransferContext,
): AsyncGenerator<Buffer> {
	const { signal, onProgress } = context;
	const file = await SourceFile.open(member, context);
	try {
		for (let start = 0; start < member.bytes; start += PIECE_BYTES) {
			signal.throwIfAborted();
			const bytes = Math.min(PIECE_BYTES, member.bytes - start);
			yield await file.read(Buffer.allocUnsafe(bytes), start, bytes);
			onProgress(bytes);
		}
		await file.assertUnchanged();
	} finally {
		await file.close();
	}
}
