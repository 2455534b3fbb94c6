import { closeSync, openSync, readSync } from "node:fs";
import { open, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { ReplyStream } from "../protocol/reply.ts";
import { BlobWriter } from "./blob-writer.ts";

/** Bytes at rest, in a file named by a number: no name on disk is ever made from a key. */
export interface StoredBlob {
	readonly path: string;
	readonly size: number;
}

const READ_BYTES = 256 * 1024;
// One synchronous read of a cached page costs less than the thread-pool hops of an asynchronous one.
const SMALL_BYTES = 64 * 1024;

/** Files of one sandbox, kept while an object version, an upload or a reader holds them. */
export class BlobStore {
	readonly #directory: string;
	readonly #holders = new Map<StoredBlob, number>();
	#created = 0;

	constructor(directory: string) {
		this.#directory = directory;
	}

	/** Starts a new blob; its first holder is whoever finishes the writer. */
	createWriter(): BlobWriter {
		this.#created += 1;
		return new BlobWriter(join(this.#directory, String(this.#created)), (blob) =>
			this.retain([blob]),
		);
	}

	retain(blobs: readonly StoredBlob[]): void {
		for (const blob of blobs) this.#holders.set(blob, (this.#holders.get(blob) ?? 0) + 1);
	}

	/** Gives up one hold on each; the last one removes the file. */
	release(blobs: readonly StoredBlob[]): void {
		for (const blob of blobs) {
			const left = (this.#holders.get(blob) ?? 0) - 1;
			if (left > 0) this.#holders.set(blob, left);
			else this.#remove(blob);
		}
	}

	/** The bytes from `start` up to, not including, `end` of the blobs put together. */
	read(blobs: readonly StoredBlob[], start: number, end: number): ReplyStream {
		this.retain(blobs);
		let isOpen = true;
		return {
			size: end - start,
			[Symbol.asyncIterator]: () => readBlobs(blobs, start, end),
			close: () => {
				if (isOpen) this.release(blobs);
				isOpen = false;
			},
		};
	}

	#remove(blob: StoredBlob): void {
		this.#holders.delete(blob);
		// A file that is already gone, or cannot go yet, leaves with the directory.
		unlink(blob.path).catch(() => undefined);
	}
}

async function* readBlobs(
	blobs: readonly StoredBlob[],
	start: number,
	end: number,
): AsyncGenerator<Buffer> {
	let offset = 0;
	for (const blob of blobs) {
		const from = Math.max(start - offset, 0);
		const to = Math.min(end - offset, blob.size);
		if (from < to) yield* readBlob(blob, from, to);
		offset += blob.size;
	}
}

async function* readBlob(blob: StoredBlob, from: number, to: number): AsyncGenerator<Buffer> {
	if (to - from <= SMALL_BYTES) {
		yield readAtOnce(blob, from, to);
		return;
	}
	const file = await open(blob.path);
	try {
		for (let position = from; position < to; position += READ_BYTES) {
			const buffer = Buffer.allocUnsafe(Math.min(READ_BYTES, to - position));
			await file.read(buffer, 0, buffer.length, position);
			yield buffer;
		}
	} finally {
		await file.close();
	}
}

function readAtOnce(blob: StoredBlob, from: number, to: number): Buffer {
	const buffer = Buffer.allocUnsafe(to - from);
	const file = openSync(blob.path, "r");
	try {
		readSync(file, buffer, 0, buffer.length, from);
	} finally {
		closeSync(file);
	}
	return buffer;
}
