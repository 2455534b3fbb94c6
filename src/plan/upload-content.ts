import { open } from "node:fs/promises";
import { cancelledPlan } from "./map-concurrently.ts";
import type { FileUpload, InlineUpload } from "./plan.ts";

/** Bytes that can be read, as often as need be. */
export interface Content {
	readonly bytes: number;
	/** In pieces of 1 MiB, the last one shorter, each valid until the next is asked for. Fails with `cancelled`. */
	read(): AsyncIterable<Uint8Array>;
}

export const READ_BYTES = 2 ** 20;

/** What an upload sends. */
export function contentOf(upload: FileUpload | InlineUpload, signal: AbortSignal): Content {
	const { bytes } = upload;
	if ("path" in upload) return fileContent(upload.path, bytes, signal);
	return { bytes, read: () => cut(Buffer.from(upload.text)) };
}

/** What a file of this size holds. */
export function fileContent(path: string, bytes: number, signal: AbortSignal): Content {
	return { bytes, read: () => readFile(path, bytes, signal) };
}

async function* readFile(path: string, bytes: number, signal: AbortSignal): AsyncGenerator<Buffer> {
	const file = await open(path);
	try {
		// One byte more shows the end of a small file, or that it has grown.
		const buffer = Buffer.allocUnsafe(Math.min(READ_BYTES, bytes + 1));
		for (;;) {
			if (signal.aborted) throw cancelledPlan();
			const filled = await fill(file, buffer);
			if (filled > 0) yield buffer.subarray(0, filled);
			if (filled < buffer.length) return;
		}
	} finally {
		await file.close();
	}
}

// A read may give less than there is.
async function fill(file: Awaited<ReturnType<typeof open>>, buffer: Buffer): Promise<number> {
	let filled = 0;
	while (filled < buffer.length) {
		const { bytesRead } = await file.read(buffer, filled, buffer.length - filled);
		if (bytesRead === 0) return filled;
		filled += bytesRead;
	}
	return filled;
}

async function* cut(whole: Buffer): AsyncGenerator<Buffer> {
	for (let at = 0; at < whole.length; at += READ_BYTES) yield whole.subarray(at, at + READ_BYTES);
}
