import type { ArchiveUpload } from "../plan/plan.ts";

const BLOCK_BYTES = 512;

/** Beside its content a member takes headers, its name up to four times in the records of either format, and padding. */
const MEMBER_BYTES = 8 * BLOCK_BYTES;

/** More than an archive can have, whatever its format: what cannot be compressed grows by less than a hundredth. */
export function mostArchiveBytes({ bytes, members }: ArchiveUpload): number {
	const names = members.reduce((sum, { name, linkTarget = "" }) => {
		return sum + 4 * (Buffer.byteLength(name) + Buffer.byteLength(linkTarget));
	}, 0);
	return Math.ceil((bytes + names + MEMBER_BYTES * (members.length + 1)) * 1.01);
}
