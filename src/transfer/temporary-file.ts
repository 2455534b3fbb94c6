import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { toDiskError } from "./disk-errors.ts";
import { replaceFile } from "./replace-file.ts";

/** A file beside its destination that becomes it in one step, or goes. */
export class TemporaryFile {
	readonly path: string;
	readonly #destination: string;
	readonly #handle: FileHandle;

	private constructor(path: string, destination: string, handle: FileHandle) {
		this.path = path;
		this.#destination = destination;
		this.#handle = handle;
	}

	/** A new, empty one. The directory must be there. Fails with `disk`. */
	static async create(destination: string): Promise<TemporaryFile> {
		const path = toTemporaryPath(destination);
		// Never through a link that somebody put there. Windows has no such flag.
		const noFollow = constants.O_NOFOLLOW ?? 0;
		const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | noFollow;
		try {
			return new TemporaryFile(path, destination, await open(path, flags));
		} catch (error) {
			throw toDiskError(error, "write", destination);
		}
	}

	/** Writes all of `bytes` at `position`. Fails with `disk`. */
	async write(bytes: Uint8Array, position: number): Promise<void> {
		try {
			for (let written = 0; written < bytes.length; ) {
				const rest = bytes.length - written;
				const result = await this.#handle.write(bytes, written, rest, position + written);
				written += result.bytesWritten;
			}
		} catch (error) {
			throw toDiskError(error, "write", this.#destination);
		}
	}

	/** What was written at `position`, up to `buffer`'s length; empty at the end. Fails with `disk`. */
	async read(buffer: Buffer, position: number): Promise<Buffer> {
		try {
			const { bytesRead } = await this.#handle.read(buffer, 0, buffer.length, position);
			return buffer.subarray(0, bytesRead);
		} catch (error) {
			throw toDiskError(error, "read", this.#destination);
		}
	}

	/** Puts it in the destination's place. Fails with `disk`, and what was there is untouched. */
	async commit(): Promise<void> {
		try {
			await this.#handle.close();
			await replaceFile(this.path, this.#destination);
		} catch (error) {
			throw toDiskError(error, "write", this.#destination);
		}
	}

	/** Removes it. Never fails: why it has to go is what matters. */
	async discard(): Promise<void> {
		await this.#handle.close().catch(() => undefined);
		await unlink(this.path).catch(() => undefined);
	}
}

// File systems allow 255 bytes in a name, and a character takes up to 4: 40 of them leave room for the rest.
const MAX_NAME_CHARACTERS = 40;

function toTemporaryPath(destination: string): string {
	const short = [...basename(destination)].slice(0, MAX_NAME_CHARACTERS).join("");
	const random = randomBytes(4).toString("hex");
	return join(dirname(destination), `.${short}.s3-staging-${random}.part`);
}
