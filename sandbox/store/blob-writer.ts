import { writeFileSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open, unlink } from "node:fs/promises";
import type { StoredBlob } from "./blob-store.ts";

// Fewer, larger writes; bodies below one batch are written in one synchronous call.
const BATCH_BYTES = 512 * 1024;
const ZEROS = Buffer.alloc(BATCH_BYTES);

/** Writes one blob front to back, holding at most two batches in memory. Long runs of zeros become holes. */
export class BlobWriter {
	readonly #path: string;
	readonly #onFinish: (blob: StoredBlob) => void;
	#batch: Buffer[] = [];
	#batchBytes = 0;
	#size = 0;
	#writtenBytes = 0;
	#file: FileHandle | undefined;
	#writing: Promise<void> = Promise.resolve();

	constructor(path: string, onFinish: (blob: StoredBlob) => void) {
		this.#path = path;
		this.#onFinish = onFinish;
	}

	/** Takes the buffer over; the caller must not change it afterwards. */
	async write(chunk: Buffer): Promise<void> {
		this.#batch.push(chunk);
		this.#batchBytes += chunk.length;
		this.#size += chunk.length;
		if (this.#batchBytes >= BATCH_BYTES) await this.#startBatch();
	}

	async finish(): Promise<StoredBlob> {
		if (this.#file === undefined) writeFileSync(this.#path, Buffer.concat(this.#batch));
		else {
			await this.#startBatch();
			await this.#writing;
			// What ends in a hole is longer than what was written of it.
			await this.#file.truncate(this.#size);
			await this.#file.close();
		}
		const blob = { path: this.#path, size: this.#size };
		this.#onFinish(blob);
		return blob;
	}

	/** Forgets what was written and removes the file. */
	async discard(): Promise<void> {
		this.#batch = [];
		await this.#writing.catch(() => undefined);
		await this.#file?.close();
		await unlink(this.#path).catch(() => undefined);
	}

	// Returns once the batch before this one is on disk, so that hashing and writing overlap.
	async #startBatch(): Promise<void> {
		const batch = this.#batch;
		const position = this.#writtenBytes;
		this.#batch = [];
		this.#batchBytes = 0;
		this.#writtenBytes = this.#size;
		this.#file ??= await open(this.#path, "wx");
		await this.#writing;
		if (batch.every(isZero)) return;
		this.#writing = writeAll(this.#file, batch, position);
		// The failure is thrown by whoever awaits the batch next.
		this.#writing.catch(() => undefined);
	}
}

function isZero(chunk: Buffer): boolean {
	for (let at = 0; at < chunk.length; at += ZEROS.length) {
		const piece = chunk.subarray(at, at + ZEROS.length);
		if (!piece.equals(ZEROS.subarray(0, piece.length))) return false;
	}
	return true;
}

async function writeAll(
	file: FileHandle,
	batch: readonly Buffer[],
	position: number,
): Promise<void> {
	const expected = batch.reduce((total, chunk) => total + chunk.length, 0);
	const { bytesWritten } = await file.writev(batch, position);
	if (bytesWritten !== expected) throw new Error("The sandbox ran out of disk space");
}
