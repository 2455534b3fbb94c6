import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import {
	type Entry,
	fromRandomAccessReaderPromise,
	getFileNameLowLevel,
	RandomAccessReader,
	type ZipFile,
} from "yauzl";
import { type ArchiveEntry, RefusedEntry } from "./archive-entry.ts";
import { BrokenContent, readFrom } from "./decode-file.ts";

/** The entries of a zip archive in the order of its directory. Fails with `BrokenContent` and `RefusedEntry`. */
export async function* readZip(
	file: FileHandle,
	signal: AbortSignal,
): AsyncGenerator<ArchiveEntry> {
	const { size } = await file.stat();
	const reader = new FileReader(file, signal);
	const options = { autoClose: false, decodeStrings: false };
	const zip = await orBroken(fromRandomAccessReaderPromise(reader, size, options));
	try {
		const entries = zip.eachEntry();
		for (;;) {
			const next = await orBroken(entries.next());
			if (next.done) return;
			yield await toEntry(next.value, zip);
		}
	} finally {
		zip.close();
	}
}

/** Reads for the library from a file that is not its to close. */
class FileReader extends RandomAccessReader {
	readonly #file: FileHandle;
	readonly #signal: AbortSignal;

	constructor(file: FileHandle, signal: AbortSignal) {
		super();
		this.#file = file;
		this.#signal = signal;
	}

	override _readStreamForRange(start: number, end: number): Readable {
		return Readable.from(readFrom(this.#file, start, this.#signal, end));
	}

	override read(
		...[buffer, offset, length, position, callback]: Parameters<RandomAccessReader["read"]>
	): void {
		this.#file
			.read(buffer, offset, length, position)
			.then(
				({ bytesRead }) => callback(bytesRead < length ? new Error("it is cut short") : null),
				callback,
			);
	}

	override close(callback: (error: Error | null) => void): void {
		callback(null);
	}
}

async function orBroken<T>(working: Promise<T>): Promise<T> {
	return working.catch((error: unknown) => {
		throw new BrokenContent(error instanceof Error ? error.message : String(error));
	});
}

/** APPNOTE.TXT, 4.4.2: the systems whose file attributes are those of Unix. */
const UNIX_SYSTEMS = [3, 19];
/** The kinds of files in the mode, as in `stat`. */
const KIND_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const KINDS = [0, 0o100000, 0o040000, SYMBOLIC_LINK];

async function toEntry(entry: Entry, zip: ZipFile): Promise<ArchiveEntry> {
	// Programs of Windows write `\` for `/`, and the function gives `/`.
	const name = getFileNameLowLevel(
		entry.generalPurposeBitFlag,
		entry.fileNameRaw,
		entry.extraFields,
		false,
	);
	if (entry.isEncrypted()) {
		throw new RefusedEntry(name, "it is encrypted");
	}
	const header = await orBroken(zip.readLocalFileHeaderPromise(entry));
	if (!header.fileName.equals(entry.fileNameRaw)) {
		throw new RefusedEntry(name, "the archive has another name for it beside its content");
	}
	const isUnix = UNIX_SYSTEMS.includes(entry.versionMadeBy >>> 8);
	const mode = isUnix ? entry.externalFileAttributes >>> 16 : 0;
	if (!KINDS.includes(mode & KIND_MASK)) {
		throw new RefusedEntry(name, "it is a device, a socket or a pipe");
	}
	const modified = entry.getLastModDate();
	if (name.endsWith("/") || (mode & KIND_MASK) === 0o040000) {
		return { kind: "directory", name, mode: mode & 0o777 || 0o755, modified };
	}
	const content = contentOf(entry, zip);
	return (mode & KIND_MASK) === SYMBOLIC_LINK
		? { kind: "symlink", name, target: await toTarget(name, content) }
		: { kind: "file", name, mode: mode & 0o777 || 0o644, modified, content };
}

/** What PATH_MAX is on Linux. */
const MOST_TARGET_BYTES = 4096;

async function toTarget(name: string, content: AsyncIterable<Uint8Array>): Promise<string> {
	const pieces: Uint8Array[] = [];
	let bytes = 0;
	for await (const piece of content) {
		bytes += piece.length;
		if (bytes > MOST_TARGET_BYTES) {
			throw new RefusedEntry(name, "the target of the link is too long");
		}
		pieces.push(piece);
	}
	return Buffer.concat(pieces).toString();
}

async function* contentOf(entry: Entry, zip: ZipFile): AsyncGenerator<Uint8Array> {
	const stream = await orBroken(zip.openReadStreamPromise(entry));
	let sum = 0;
	try {
		for await (const bytes of stream) {
			sum = crc32(bytes, sum);
			yield bytes;
		}
	} catch (error) {
		throw new BrokenContent(error instanceof Error ? error.message : String(error));
	}
	if (sum !== entry.crc32) {
		throw new BrokenContent("the CRC32 of an entry is not what the archive says");
	}
}
