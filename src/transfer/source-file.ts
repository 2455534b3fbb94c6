import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { StagingError } from "../errors.ts";
import type { Upload } from "../plan/plan.ts";
import { toDiskError, toErrno } from "./disk-errors.ts";
import { assertSourceInPlace } from "./planned-place.ts";

/** A file being uploaded, which must stay as the plan saw it. */
export class SourceFile {
	readonly #upload: Upload;
	readonly #handle: FileHandle;

	private constructor(upload: Upload, handle: FileHandle) {
		this.#upload = upload;
		this.#handle = handle;
	}

	/**
	 * Fails with `file-changed` when it is no longer what was planned, with `path-refused` when a link leads
	 * elsewhere by now, with `disk` when it cannot be read.
	 */
	static async open(upload: Upload): Promise<SourceFile> {
		// Links are resolved in the plan, so one found now was put there since. Windows has no such flag.
		const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
		const handle = await open(upload.path, flags).catch((error: unknown) => {
			throw toErrno(error) === "ENOENT"
				? toChangedError(upload, "it is no longer there")
				: toDiskError(error, "read", upload.path);
		});
		const file = new SourceFile(upload, handle);
		try {
			// Only now: what is opened cannot be exchanged any more.
			await assertSourceInPlace(upload);
			await file.assertUnchanged();
			return file;
		} catch (error) {
			await file.close();
			throw error;
		}
	}

	/** The `bytes` bytes from `start`, in the front of `buffer`. */
	async read(buffer: Buffer, start: number, bytes: number): Promise<Buffer> {
		for (let filled = 0; filled < bytes; ) {
			const { bytesRead } = await this.#handle
				.read(buffer, filled, bytes - filled, start + filled)
				.catch((error: unknown) => {
					throw toDiskError(error, "read", this.#upload.path);
				});
			if (bytesRead === 0) {
				throw toChangedError(this.#upload, "it became shorter");
			}
			filled += bytesRead;
		}
		return buffer.subarray(0, bytes);
	}

	/** Fails with `file-changed` when size or modification time are no longer those of the plan. */
	async assertUnchanged(): Promise<void> {
		const stats = await this.#handle.stat();
		if (stats.size !== this.#upload.bytes) {
			const reason = `it had ${this.#upload.bytes} bytes and now has ${stats.size}`;
			throw toChangedError(this.#upload, reason);
		}
		if (stats.mtimeMs !== this.#upload.modifiedMilliseconds) {
			throw toChangedError(this.#upload, "it was written to");
		}
	}

	async close(): Promise<void> {
		await this.#handle.close();
	}
}

function toChangedError(upload: Upload, reason: string): StagingError {
	return new StagingError(
		"file-changed",
		`Could not upload ${upload.path}: the file changed while it was being uploaded: ${reason}`,
		{ hint: "Make sure that whatever writes the file has ended when the upload begins" },
	);
}
