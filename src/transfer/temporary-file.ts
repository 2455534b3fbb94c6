import type { Download } from "../plan/plan.ts";
import { toDiskError } from "./disk-errors.ts";
import type { DiskPace } from "./disk-pace.ts";
import {
	closeQuietly,
	type Extent,
	THREADED_CALLS,
	unlinkQuietly,
	writeAll,
	writeAllDirectly,
} from "./file-calls.ts";
import { createNewFile } from "./new-file.ts";
import type { TargetDirectory } from "./target-directory.ts";
import { type Disk, toTemporaryName, type WaitingFile } from "./waiting-file.ts";

interface OpenFile {
	readonly download: Download;
	readonly directory: TargetDirectory;
	readonly pace: DiskPace;
	readonly name: string;
	/** Its descriptor. */
	readonly file: number;
}

/** A file beside its destination that is being written, in any order. */
export class TemporaryFile {
	readonly #download: Download;
	readonly #directory: TargetDirectory;
	readonly #pace: DiskPace;
	readonly #name: string;
	readonly #file: number;
	#lastWrite: Promise<void> = Promise.resolve();

	private constructor(place: OpenFile) {
		this.#download = place.download;
		this.#directory = place.directory;
		this.#pace = place.pace;
		this.#name = place.name;
		this.#file = place.file;
	}

	/** A new, empty one. Fails with `path-refused` and `disk`. */
	static async create(download: Download, { directories, pace }: Disk): Promise<TemporaryFile> {
		const name = toTemporaryName(download.path);
		try {
			const created = await createNewFile(download, name, { directories, calls: THREADED_CALLS });
			return new TemporaryFile({ download, pace, name, ...created });
		} catch (error) {
			throw toDiskError(error, "write", download.path);
		}
	}

	/** Writes all of `bytes` at `position` before it returns, unless the disk is too slow to wait for: then nothing. Fails with `disk`. */
	writeDirectly(bytes: Uint8Array, position: number): boolean {
		const direct = this.#pace.directCallsFor(bytes.length);
		if (direct === undefined) {
			return false;
		}
		try {
			writeAllDirectly(direct, { file: this.#file, bytes, position });
			return true;
		} catch (error) {
			throw toDiskError(error, "write", this.#download.path);
		}
	}

	/** Writes all of `bytes` at `position`. Fails with `disk`. */
	write(bytes: Uint8Array, position: number): Promise<void> {
		// The kernel lets one write to a file at a time, and threads that wait for their turn burn the processor.
		const writing = this.#lastWrite.then(() =>
			this.#writeThreaded({ file: this.#file, bytes, position }),
		);
		this.#lastWrite = writing.catch(() => undefined);
		return writing;
	}

	async #writeThreaded(extent: Extent): Promise<void> {
		try {
			await writeAll(THREADED_CALLS, extent);
		} catch (error) {
			throw toDiskError(error, "write", this.#download.path);
		}
	}

	/** What was written at `position`, up to `buffer`'s length; empty at the end. Fails with `disk`. */
	async read(buffer: Buffer, position: number): Promise<Buffer> {
		try {
			return buffer.subarray(0, await THREADED_CALLS.read(this.#file, buffer, position));
		} catch (error) {
			throw toDiskError(error, "read", this.#download.path);
		}
	}

	/** Ends the writing of `bytes` bytes. Fails with `disk`, and leaves nothing then. */
	async close(bytes: number): Promise<WaitingFile> {
		try {
			await THREADED_CALLS.close(this.#file);
		} catch (error) {
			await unlinkQuietly(THREADED_CALLS, this.#directory.at(this.#name));
			throw toDiskError(error, "write", this.#download.path);
		} finally {
			this.#directory.release();
		}
		return { download: this.#download, bytes, temporaryName: this.#name };
	}

	/** Removes it instead. Never fails: why it has to go is what matters. */
	async discard(): Promise<void> {
		await closeQuietly(THREADED_CALLS, this.#file);
		await unlinkQuietly(THREADED_CALLS, this.#directory.at(this.#name));
		this.#directory.release();
	}
}
