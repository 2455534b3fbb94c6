import { createHash, hash } from "node:crypto";
import type { FileUpload, Upload } from "../plan/plan.ts";
import type { SourceFile } from "./source-file.ts";
import type { TransferContext } from "./transfer-context.ts";

const READ_BYTES = 2 ** 20;

/** An upload whose headers are final: with the SHA-256 of `body`, which is all of it, where they wait for it. */
export function withDigestOf<Some extends Upload>(upload: Some, body: Uint8Array): Some {
	const { headersWith } = upload;
	return headersWith ? { ...upload, headers: headersWith(hash("sha256", body)) } : upload;
}

/** The same for a file that is sent in parts, which takes to read all of it before the first is sent. Fails with `disk`. */
export async function withFileDigest(
	upload: FileUpload,
	file: SourceFile,
	{ scheduler, signal }: TransferContext,
): Promise<FileUpload> {
	const { headersWith, bytes, location } = upload;
	if (headersWith === undefined) return upload;
	const call = { bucket: location.bucket, bufferBytes: READ_BYTES };
	const digest = await scheduler.run(call, async ({ buffer }) => {
		const sum = createHash("sha256");
		for (let start = 0; start < bytes; start += READ_BYTES) {
			signal.throwIfAborted();
			sum.update(await file.read(buffer, start, Math.min(READ_BYTES, bytes - start)));
		}
		return sum.digest("hex");
	});
	return { ...upload, headers: headersWith(digest) };
}
