import { compress } from "../../compression/compress.ts";
import type { ContentCoding } from "../../spec/spec.ts";

/** After each the job may have been cancelled. */
const PIECE_BYTES = 2 ** 20;

/** A body in a coding, in the front of `into`, which has room for as much; nothing where that is not smaller. */
export async function compressInMemory(
	body: Buffer,
	coding: ContentCoding,
	{ into, signal }: { readonly into: Buffer; readonly signal: AbortSignal },
): Promise<Buffer | undefined> {
	const content = { bytes: body.length, read: () => cut(body, signal) };
	let filled = 0;
	for await (const chunk of compress(content, coding)) {
		if (filled + chunk.length >= body.length) {
			return undefined;
		}
		filled += chunk.copy(into, filled);
	}
	return filled < body.length ? into.subarray(0, filled) : undefined;
}

async function* cut(body: Buffer, signal: AbortSignal): AsyncGenerator<Buffer> {
	for (let start = 0; start < body.length; start += PIECE_BYTES) {
		signal.throwIfAborted();
		yield body.subarray(start, start + PIECE_BYTES);
	}
}
