import type { FileHandle } from "node:fs/promises";
import type { ArchiveFormat, Extract } from "../../spec/spec.ts";
import type { ArchiveEntry } from "./archive-entry.ts";
import { BrokenContent, decodeFile, readFrom } from "./decode-file.ts";

/** How the formats begin. A tar that is not compressed is told by its first header. */
const BEGINNINGS: readonly (readonly [string, ArchiveFormat])[] = [
	["1f8b", "tar.gz"],
	["28b52ffd", "tar.zst"],
	["504b0304", "zip"],
	["504b0506", "zip"],
];

const CODINGS = { tar: undefined, "tar.gz": "gzip", "tar.zst": "zstd" } as const;

/** How others begin that are met as archives, to say more of them than that they are none. */
const OTHERS: readonly (readonly [string, string])[] = [
	["fd377a585a00", "xz"],
	["425a68", "bzip2"],
	["377abcaf271c", "7z"],
	["526172211a07", "rar"],
];

/** The entries of an archive. `onDecoded` hears how many bytes each piece of a compressed tar is decoded to, and may throw. Fails with `BrokenContent` and `RefusedEntry`. */
export async function* readArchive(
	file: FileHandle,
	wanted: Extract,
	signal: AbortSignal,
	onDecoded: (bytes: number) => void,
): AsyncGenerator<ArchiveEntry> {
	const format = await toFormat(file, wanted);
	if (format === "zip") {
		const { readZip } = await import("./read-zip.ts");
		yield* readZip(file, signal);
		return;
	}
	const { readTar } = await import("./read-tar.ts");
	const coding = CODINGS[format];
	const bytes = coding
		? counted(decodeFile(file, coding, signal), onDecoded)
		: readFrom(file, 0, signal);
	yield* readTar(coding ? tarIn(bytes, coding) : bytes);
}

/** The same bytes, if they begin as a tar does: many things are compressed that are no archive. */
async function* tarIn(pieces: AsyncIterable<Buffer>, coding: string): AsyncGenerator<Buffer> {
	let begin: Buffer | undefined = Buffer.alloc(0);
	for await (const piece of pieces) {
		if (begin === undefined) {
			yield piece;
			continue;
		}
		begin = Buffer.concat([begin, piece]);
		if (begin.length < FIRST_BYTES) continue;
		if (!beginsTar(begin)) throw noTarIn(coding);
		yield begin;
		begin = undefined;
	}
	if (begin !== undefined) throw noTarIn(coding);
}

function noTarIn(coding: string): BrokenContent {
	return new BrokenContent(`what ${coding} compresses in it is no tar`);
}

async function* counted(
	pieces: AsyncIterable<Buffer>,
	onPiece: (bytes: number) => void,
): AsyncGenerator<Buffer> {
	for await (const piece of pieces) {
		onPiece(piece.length);
		yield piece;
	}
}

const FIRST_BYTES = 512;

async function toFormat(file: FileHandle, wanted: Extract): Promise<ArchiveFormat> {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_BYTES), 0, FIRST_BYTES, 0);
	const begin = buffer.toString("hex", 0, bytesRead);
	if (bytesRead === 0) {
		throw new BrokenContent("it is empty");
	}
	const other = OTHERS.find(([beginning]) => begin.startsWith(beginning));
	if (other !== undefined) {
		throw new BrokenContent(`it is ${other[1]}, which cannot be unpacked`);
	}
	const found = BEGINNINGS.find(([beginning]) => begin.startsWith(beginning))?.[1];
	const format = found ?? (beginsTar(buffer.subarray(0, bytesRead)) ? "tar" : undefined);
	if (format === undefined) throw new BrokenContent("it is none of tar, tar.gz, tar.zst and zip");
	if (wanted !== "any" && wanted !== format) {
		throw new BrokenContent(`it is no ${wanted}, it begins as a ${format}`);
	}
	return format;
}

/** Where a header has the sum of its bytes, in octal digits, itself counted as spaces (POSIX.1-2001, pax). */
const SUM = { start: 148, end: 156 } as const;

function beginsTar(bytes: Buffer): boolean {
	if (bytes.length < FIRST_BYTES) return false;
	const header = Buffer.from(bytes.subarray(0, FIRST_BYTES));
	const written = Number.parseInt(header.toString("latin1", SUM.start, SUM.end).trim(), 8);
	// An archive of nothing begins with its end.
	if (header.every((byte) => byte === 0)) return true;
	header.fill(" ", SUM.start, SUM.end);
	return header.reduce((sum, byte) => sum + byte, 0) === written;
}
