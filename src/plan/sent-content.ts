import { compress } from "../compression/compress.ts";
import type { ContentCoding } from "../spec/spec.ts";
import type { FileUpload, InlineUpload } from "./plan.ts";
import { type Content, contentOf, READ_BYTES } from "./upload-content.ts";

/** Content came out longer or shorter than what it is compared with. */
export class OtherLength extends Error {}

/**
 * What an upload would send, if that can have `bytes` bytes at all: compressed content shows its length only when it
 * is read, which then fails with `OtherLength`, no later than it is too long.
 */
export async function sentContent(
	upload: FileUpload | InlineUpload,
	bytes: number,
	signal: AbortSignal,
): Promise<Content | undefined> {
	const content = contentOf(upload, signal);
	const { compress: coding } = upload;
	if (coding !== undefined && bytes < content.bytes) {
		return { bytes, read: () => compressedTo(bytes, content, coding) };
	}
	if (bytes !== content.bytes) return undefined;
	return coding !== undefined && (await gains(content, coding)) ? undefined : content;
}

async function gains(content: Content, coding: ContentCoding): Promise<boolean> {
	let sent = 0;
	for await (const chunk of compress(content, coding)) {
		sent += chunk.length;
		if (sent >= content.bytes) return false;
	}
	return sent < content.bytes;
}

/** In pieces as long as those of other content. */
async function* compressedTo(
	bytes: number,
	content: Content,
	coding: ContentCoding,
): AsyncGenerator<Buffer> {
	const piece = Buffer.allocUnsafe(READ_BYTES);
	let [total, filled] = [0, 0];
	for await (const chunk of compress(content, coding)) {
		total += chunk.length;
		if (total > bytes) throw new OtherLength();
		for (let taken = 0; taken < chunk.length; ) {
			const copied = chunk.copy(piece, filled, taken);
			taken += copied;
			filled += copied;
			if (filled < READ_BYTES) continue;
			yield piece;
			filled = 0;
		}
	}
	if (total < bytes) throw new OtherLength();
	if (filled > 0) yield piece.subarray(0, filled);
}
