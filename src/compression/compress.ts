import { finished } from "node:stream/promises";
import zlib from "node:zlib";
import type { ContentCoding } from "../spec/spec.ts";

const CHUNK_BYTES = 2 ** 18;

type Encoder = zlib.Gzip | zlib.BrotliCompress | zlib.ZstdCompress;

/** For objects that are read more often than written. The window of Zstandard stays within what browsers take (RFC 9659). */
const FOR_THE_WEB: Readonly<Record<ContentCoding, (bytes: number) => Encoder>> = {
	gzip: () => zlib.createGzip({ level: 9, chunkSize: CHUNK_BYTES }),
	br: (bytes) =>
		zlib.createBrotliCompress({
			chunkSize: CHUNK_BYTES,
			params: {
				[zlib.constants.BROTLI_PARAM_QUALITY]: 6,
				// A window of 1 MiB: four times that takes four times the memory, and gains nothing in most pages.
				[zlib.constants.BROTLI_PARAM_LGWIN]: 20,
				[zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes,
			},
		}),
	zstd: () =>
		zlib.createZstdCompress({
			chunkSize: CHUNK_BYTES,
			params: { [zlib.constants.ZSTD_c_compressionLevel]: 9 },
		}),
};

/** What is compressed: `bytes` of it in all, each piece valid until the next is asked for. */
export interface Uncompressed {
	readonly bytes: number;
	read(): AsyncIterable<Uint8Array>;
}

/** For archives, which are packed in the time of a job and mostly read once. */
const FOR_ARCHIVES: Readonly<Record<"gzip" | "zstd", () => Encoder>> = {
	gzip: () => zlib.createGzip({ level: 6, chunkSize: CHUNK_BYTES }),
	zstd: () => zlib.createZstdCompress({ chunkSize: CHUNK_BYTES }),
};

/** Compresses an archive that is made on the way; otherwise as `compress`. */
export function compressArchive(
	archive: AsyncIterable<Uint8Array>,
	coding: "gzip" | "zstd",
): AsyncGenerator<Buffer> {
	const encoder = FOR_ARCHIVES[coding]();
	return coding === "gzip" ? withoutSystem(encode(archive, encoder)) : encode(archive, encoder);
}

/**
 * Content in a coding of HTTP's (RFC 9110, 8.4.1), piece by piece. The same content gives the same bytes with the same
 * build of Node: there is no time in them, and no operating system.
 */
export function compress(content: Uncompressed, coding: ContentCoding): AsyncGenerator<Buffer> {
	const encoder = FOR_THE_WEB[coding](content.bytes);
	const pieces = content.read();
	return coding === "gzip" ? withoutSystem(encode(pieces, encoder)) : encode(pieces, encoder);
}

// A piece is given to the encoder only when it has taken the one before, so that a reader may use one buffer.
async function* encode(
	pieces: AsyncIterable<Uint8Array>,
	encoder: Encoder,
): AsyncGenerator<Buffer> {
	const made: Buffer[] = [];
	encoder.on("data", (chunk: Buffer) => made.push(chunk));
	const ended = finished(encoder);
	// It is waited for at the end, and may fail before.
	ended.catch(() => undefined);
	try {
		for await (const piece of pieces) {
			await taken(encoder, piece);
			yield* made.splice(0);
		}
		encoder.end();
		await ended;
		yield* made.splice(0);
	} finally {
		encoder.destroy();
	}
}

function taken(encoder: Encoder, piece: Uint8Array): Promise<void> {
	return new Promise((resolve, reject) => {
		encoder.write(piece, (error) => (error ? reject(error) : resolve()));
	});
}

/** Where a header of gzip names the operating system, and the value for none of them (RFC 1952, 2.3). */
const SYSTEM_OFFSET = 9;
const UNKNOWN_SYSTEM = 255;

async function* withoutSystem(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	let position = 0;
	for await (const chunk of chunks) {
		const offset = SYSTEM_OFFSET - position;
		if (offset >= 0 && offset < chunk.length) chunk[offset] = UNKNOWN_SYSTEM;
		position += chunk.length;
		yield chunk;
	}
}
