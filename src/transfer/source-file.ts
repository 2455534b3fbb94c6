import { constants } from "node:fs";
import { StagingError } from "../errors.ts";
import type { ArchiveMember, FileUpload } from "../plan/plan.ts";
import { toDiskError, toErrno } from "./disk-errors.ts";
import { closeQuietly, type FileCalls } from "./file-calls.ts";
import { assertSourceInPlace } from "./planned-place.ts";
import type { TransferContext } from "./transfer-context.ts";

/** A file as the plan saw it. */
type PlannedFile = FileUpload | ArchiveMember;

/** What reads a file, and what is asked of its bytes. */
interface Reading {
	readonly calls: FileCalls;
	readonly secretGuard: TransferContext["secretGuard"];
}

/** A file being uploaded, which must stay as the plan saw it. */
export class SourceFile {
	readonly #upload: PlannedFile;
	readonly #calls: FileCalls;
	readonly #secretGuard: TransferContext["secretGuard"];
	readonly #file: number;

	private constructor(upload: PlannedFile, { calls, secretGuard }: Reading, file: number) {
		this.#upload = upload;
		this.#calls = calls;
		this.#secretGuard = secretGuard;
		this.#file = file;
	}

	/**
	 * Fails with `file-changed` when it is no longer what was planned, with `path-refused` when a link leads
	 * elsewhere by now, with `disk` when it cannot be read.
	 */
	static async open(
		upload: PlannedFile,
		{ pace, secretGuard }: Pick<TransferContext, "pace" | "secretGuard">,
	): Promise<SourceFile> {
		const calls = pace.callsFor(upload.bytes);
		const opened = await openPlanned(upload, calls);
		const file = new SourceFile(upload, { calls, secretGuard }, opened);
		try {
			// Only now: what is opened cannot be exchanged any more.
			await assertSourceInPlace(upload, file.#file);
			await file.assertUnchanged();
			return file;
		} catch (error) {
			await file.close();
			throw error;
		}
	}

	/** The `bytes` bytes from `start`, in the front of `buffer`. Fails with `secret-file` where they hold a secret. */
	async read(buffer: Buffer, start: number, bytes: number): Promise<Buffer> {
		const wanted = buffer.subarray(0, bytes);
		for (let filled = 0; filled < bytes; ) {
			const count = await this.#readSome(wanted.subarray(filled), start + filled);
			if (count === 0) {
				throw toChangedError(this.#upload, "it became shorter");
			}
			filled += count;
		}
		this.#secretGuard?.inspect(this.#upload, wanted, start);
		return wanted;
	}

	/** Fails with `file-changed` when size or modification time are no longer those of the plan. */
	async assertUnchanged(): Promise<void> {
		const stats = await this.#calls.stat(this.#file);
		if (stats.size !== this.#upload.bytes) {
			const reason = `it had ${this.#upload.bytes} bytes and now has ${stats.size}`;
			throw toChangedError(this.#upload, reason);
		}
		if (stats.mtimeMs !== this.#upload.modifiedMilliseconds) {
			throw toChangedError(this.#upload, "it was written to");
		}
	}

	/** Never fails: nothing was written. */
	async close(): Promise<void> {
		await closeQuietly(this.#calls, this.#file);
	}

	async #readSome(into: Buffer, position: number): Promise<number> {
		try {
			return await this.#calls.read(this.#file, into, position);
		} catch (error) {
			throw toDiskError(error, "read", this.#upload.path);
		}
	}
}

// Links are resolved in the plan, so one found now was put there since. Windows has no such flag.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

async function openPlanned(upload: PlannedFile, calls: FileCalls): Promise<number> {
	try {
		return await calls.open(upload.path, OPEN_FLAGS);
	} catch (error) {
		throw toErrno(error) === "ENOENT"
			? toChangedError(upload, "it is no longer there")
			: toDiskError(error, "read", upload.path);
	}
}

function toChangedError(upload: PlannedFile, reason: string): StagingError {
	return new StagingError(
		"file-changed",
		`Could not upload ${upload.path}: the file changed while it was being uploaded: ${reason}`,
		{ hint: "Make sure that whatever writes the file has ended when the upload begins" },
	);
}
