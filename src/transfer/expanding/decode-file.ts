import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import zlib from "node:zlib";
import type { ContentCoding } from "../../spec/spec.ts";

const CHUNK_BYTES = 2 ** 18;

const DECODERS = {
	gzip: () => zlib.createGunzip({ chunkSize: CHUNK_BYTES }),
	br: () => zlib.createBrotliDecompress({ chunkSize: CHUNK_BYTES }),
	zstd: () => zlib.createZstdDecompress({ chunkSize: CHUNK_BYTES }),
} as const satisfies Record<ContentCoding, () => unknown>;

/** Content that is not what it is to be decoded from, or ends too early, or goes on after its end. */
export class BrokenContent extends Error {}

/** The bytes of a file from a position on, up to another or its end. */
export async function* readFrom(
	file: FileHandle,
	start: number,
	signal: AbortSignal,
	end = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer> {
	for (let position = start; position < end; ) {
		signal.throwIfAborted();
		// Whoever takes it may still work on it when the next is read.
		const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - position));
		const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
		if (bytesRead === 0) {
			return;
		}
		position += bytesRead;
		yield buffer.subarray(0, bytesRead);
	}
}

/** What the whole of a file is decoded to. Fails with `BrokenContent`. */
export async function* decodeFile(
	file: FileHandle,
	coding: ContentCoding,
	signal: AbortSignal,
): AsyncGenerator<Buffer> {
	const { size } = await file.stat();
	let position = 0;
	do {
		position += yield* decodeFrom({ file, position, coding }, signal);
		if (coding === "gzip" && (await isPadding(file, position, signal))) {
			return;
		}
		// Node ends after the first of several frames of Zstandard, so it is begun again behind each.
		if (coding === "br" && position < size) {
			throw new BrokenContent("there are bytes after its end");
		}
	} while (position < size);
}

interface EncodedPart {
	readonly file: FileHandle;
	readonly position: number;
	readonly coding: ContentCoding;
}

/** Decodes until the decoder has come to an end, and gives the number of bytes it took. */
async function* decodeFrom(
	{ file, position, coding }: EncodedPart,
	signal: AbortSignal,
): AsyncGenerator<Buffer, number> {
	const decoder = DECODERS[coding]();
	const input = Readable.from(readFrom(file, position, signal), { highWaterMark: 1 });
	let inputError: unknown;
	input.on("error", (error) => {
		inputError = error;
		decoder.destroy(error);
	});
	input.pipe(decoder);
	try {
		yield* decoder;
	} catch (error) {
		throw inputError ?? new BrokenContent(error instanceof Error ? error.message : String(error));
	} finally {
		input.destroy();
		decoder.destroy();
	}
	if (decoder.bytesWritten === 0) {
		throw new BrokenContent("nothing in it can be decoded");
	}
	return decoder.bytesWritten;
}

/** Whether nothing but zeros follow, with which tapes are filled up: gzip takes them for nothing. */
async function isPadding(file: FileHandle, start: number, signal: AbortSignal): Promise<boolean> {
	for await (const bytes of readFrom(file, start, signal)) {
		if (bytes.some((byte) => byte !== 0)) {
			return false;
		}
	}
	return true;
}
