import { type FileHandle, open, rm } from "node:fs/promises";
import { compress } from "../../compression/compress.ts";
import type { FileUpload } from "../../plan/plan.ts";
import type { ContentCoding } from "../../spec/spec.ts";
import { toDiskError } from "../disk-errors.ts";
import { SourceFile } from "../source-file.ts";
import type { TransferContext } from "../transfer-context.ts";
import { toEncoded } from "./to-encoded.ts";

const READ_BYTES = 2 ** 20;

/**
 * An upload of the same content in a coding, from a scratch file; nothing where that is not smaller. Takes at most as
 * much room on the disk as the file itself. Fails with `file-changed`, and with `disk`.
 */
export async function compressToFile(
	upload: FileUpload,
	coding: ContentCoding,
	context: TransferContext,
): Promise<FileUpload | undefined> {
	const source = await SourceFile.open(upload, context);
	try {
		const made = await writeCompressed({ upload, source, coding }, context);
		await source.assertUnchanged();
		return made;
	} finally {
		await source.close();
	}
}

/** Removes the file that `compressToFile` made. */
export async function discardFile({ path }: FileUpload): Promise<void> {
	await rm(path, { force: true }).catch(() => undefined);
}

interface Compressing {
	readonly upload: FileUpload;
	readonly source: SourceFile;
	readonly coding: ContentCoding;
}

async function writeCompressed(
	compressing: Compressing,
	context: TransferContext,
): Promise<FileUpload | undefined> {
	const { upload, coding } = compressing;
	const path = await context.scratch.newPath();
	const file = await open(path, "wx", 0o600).catch((error: unknown) => {
		throw toDiskError(error, "write", path);
	});
	const made = { ...toEncoded(upload, coding), path };
	let isSmaller = false;
	try {
		const bytes = await copyCompressed(compressing, { file, path }, context);
		isSmaller = bytes < upload.bytes;
		const { mtimeMs } = await file.stat();
		return isSmaller ? { ...made, bytes, modifiedMilliseconds: mtimeMs } : undefined;
	} finally {
		await file.close();
		if (!isSmaller) await discardFile(made);
	}
}

/** The number of bytes written; as many as the file has where there would be no fewer. */
async function copyCompressed(
	{ upload, source, coding }: Compressing,
	into: { readonly file: FileHandle; readonly path: string },
	{ signal }: TransferContext,
): Promise<number> {
	const content = { bytes: upload.bytes, read: () => readAll(upload.bytes, source) };
	let position = 0;
	for await (const chunk of compress(content, coding)) {
		signal.throwIfAborted();
		if (position + chunk.length >= upload.bytes) {
			return upload.bytes;
		}
		try {
			await into.file.appendFile(chunk);
		} catch (error) {
			throw toDiskError(error, "write", into.path);
		}
		position += chunk.length;
	}
	return position;
}

async function* readAll(bytes: number, source: SourceFile): AsyncGenerator<Buffer> {
	const buffer = Buffer.allocUnsafe(READ_BYTES);
	for (let start = 0; start < bytes; start += READ_BYTES) {
		yield await source.read(buffer, start, Math.min(READ_BYTES, bytes - start));
	}
}
