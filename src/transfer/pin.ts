import { createHash } from "node:crypto";
import { StagingError } from "../errors.ts";
import { objectUri } from "../object-address.ts";
import type { Download } from "../plan/plan.ts";
import type { TemporaryFile } from "./temporary-file.ts";

const READ_BYTES = 2 ** 20;

/** Fails with `checksum-mismatch` when the bytes are not those that the entry's `sha256` wants. */
export function assertPinned({ entry, bucket, object }: Download, digest: () => string): void {
	if (entry.sha256 === undefined) {
		return;
	}
	const found = digest();
	if (found !== entry.sha256) {
		throw new StagingError(
			"checksum-mismatch",
			`Could not download ${objectUri({ bucket, key: object.key })}: it is not what \`sha256\` wants: expected ${entry.sha256}, got ${found}`,
			{
				hint: "Either the digest was written wrongly or the object was replaced: find out which before you change it",
			},
		);
	}
}

/** The same for a file that has been written; it is read only where that is needed. */
export async function assertPinnedFile(
	download: Download,
	file: TemporaryFile,
	signal: AbortSignal,
): Promise<void> {
	if (download.entry.sha256 === undefined) {
		return;
	}
	const sum = createHash("sha256");
	const buffer = Buffer.allocUnsafe(READ_BYTES);
	for (let position = 0; ; ) {
		signal.throwIfAborted();
		const bytes = await file.read(buffer, position);
		if (bytes.length === 0) {
			break;
		}
		sum.update(bytes);
		position += bytes.length;
	}
	const digest = sum.digest("hex");
	assertPinned(download, () => digest);
}
