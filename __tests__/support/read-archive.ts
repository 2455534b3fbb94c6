import zlib from "node:zlib";
import { extract } from "tar-stream";
import { fromBufferPromise } from "yauzl";
import type { ArchiveFormat } from "../../src/spec/spec.ts";

/** What a program that unpacks an archive would find of one member. */
export interface UnpackedMember {
	readonly name: string;
	readonly mode: number;
	readonly seconds: number;
	readonly linkTarget?: string;
	readonly content: string;
}

const DECODERS = {
	tar: (body: Buffer) => body,
	"tar.gz": zlib.gunzipSync,
	"tar.zst": zlib.zstdDecompressSync,
} as const;

/** The members of an archive in its order, file contents in base64. */
export async function readArchive(
	body: Buffer,
	format: ArchiveFormat,
): Promise<readonly UnpackedMember[]> {
	return format === "zip" ? await readZip(body) : await readTar(DECODERS[format](body));
}

async function readTar(tar: Buffer): Promise<readonly UnpackedMember[]> {
	const reader = extract();
	reader.end(tar);
	const members: UnpackedMember[] = [];
	for await (const entry of reader) {
		const { name, mode, mtime, linkname, type } = entry.header;
		const pieces: Buffer[] = [];
		for await (const piece of entry) pieces.push(Buffer.from(piece as Uint8Array));
		members.push({
			name,
			mode,
			seconds: mtime.getTime() / 1000,
			...(type === "symlink" && { linkTarget: linkname }),
			content: Buffer.concat(pieces).toString("base64"),
		});
	}
	return members;
}

async function readZip(zip: Buffer): Promise<readonly UnpackedMember[]> {
	const members: UnpackedMember[] = [];
	const archive = await fromBufferPromise(zip);
	for await (const entry of archive.eachEntry()) {
		const pieces: Buffer[] = [];
		for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(piece);
		const content = Buffer.concat(pieces);
		const mode = entry.externalFileAttributes >>> 16;
		const isLink = (mode & 0o170_000) === 0o120_000;
		members.push({
			name: entry.fileName,
			mode: mode & 0o777,
			seconds: Math.floor(entry.getLastModDate().getTime() / 1000),
			...(isLink && { linkTarget: String(content) }),
			content: isLink ? "" : content.toString("base64"),
		});
	}
	return members;
}
