import { crc32, deflateRawSync } from "node:zlib";

const BLOCK = 512;

/** What stands in a header of a tar archive; whatever is not sensible can be said. */
export interface TarEntry {
	readonly name: string;
	readonly content?: Buffer | string;
	/** `0` file, `1` hard link, `2` symbolic link, `3` and `4` devices, `5` directory, `6` pipe, `x` and `g` pax, `L` GNU name. */
	readonly type?: string;
	readonly mode?: number;
	/** Seconds. */
	readonly mtime?: number;
	readonly target?: string;
	/** What the header says of the content. Default: the truth. */
	readonly size?: number;
}

/** An archive in the ustar format. Names are at most 100 bytes. */
export function tarOf(entries: readonly TarEntry[]): Buffer {
	return Buffer.concat([...entries.flatMap(tarBlocks), Buffer.alloc(2 * BLOCK)]);
}

/** The entry that says more of the next one, or with `g` of all that follow. */
export function paxEntry(records: Readonly<Record<string, string>>, type = "x"): TarEntry {
	return { name: "PaxHeader", type, content: Object.entries(records).map(paxRecord).join("") };
}

/** The entry that gives the next one its name, in the way of GNU tar. */
export function gnuName(name: string): TarEntry {
	return { name: "././@LongLink", type: "L", content: `${name}\0` };
}

function paxRecord([key, value]: readonly [string, string]): string {
	const rest = ` ${key}=${value}\n`;
	let length = Buffer.byteLength(rest);
	while (length !== Buffer.byteLength(`${length}${rest}`)) length++;
	return `${length}${rest}`;
}

function tarBlocks(entry: TarEntry): Buffer[] {
	const content = Buffer.from(entry.content ?? "");
	const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
	return [tarHeader(entry, content.length), content, padding];
}

function tarHeader(entry: TarEntry, bytes: number): Buffer {
	const header = Buffer.alloc(BLOCK);
	const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, "0")}\0`;
	header.write(entry.name, 0, 100);
	header.write(octal(entry.mode ?? 0o644, 8), 100);
	header.write(octal(0, 8), 108);
	header.write(octal(0, 8), 116);
	header.write(octal(entry.size ?? bytes, 12), 124);
	header.write(octal(entry.mtime ?? 1_600_000_000, 12), 136);
	header.write("        ", 148);
	header.write(entry.type ?? "0", 156);
	header.write(entry.target ?? "", 157, 100);
	header.write("ustar\x0000", 257);
	const sum = header.reduce((total, byte) => total + byte, 0);
	header.write(`${octal(sum, 7)} `, 148);
	return header;
}

/** What stands in a zip archive; whatever is not sensible can be said. */
export interface ZipEntry {
	readonly name: string;
	readonly content?: Buffer | string;
	/** As in `stat`, kind included. Default: a file's. */
	readonly mode?: number;
	/** Default: Unix. */
	readonly system?: number;
	readonly isStored?: boolean;
	readonly isEncrypted?: boolean;
	/** Beside the content, in place of the name. */
	readonly localName?: string;
	/** Default: the truth. */
	readonly crc?: number;
	readonly size?: number;
}

export function zipOf(entries: readonly ZipEntry[]): Buffer {
	const locals: Buffer[] = [];
	const centrals: Buffer[] = [];
	let offset = 0;
	for (const entry of entries) {
		const content = Buffer.from(entry.content ?? "");
		const data = entry.isStored ? content : deflateRawSync(content);
		const facts = toFacts(entry, content, data.length);
		const local = Buffer.concat([localHeader(entry.localName ?? entry.name, facts), data]);
		centrals.push(centralHeader(entry, facts, offset));
		locals.push(local);
		offset += local.length;
	}
	const directory = Buffer.concat(centrals);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(entries.length, 8);
	end.writeUInt16LE(entries.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...locals, directory, end]);
}

/** Flags to uncompressed size: what both headers of an entry say. */
function toFacts(entry: ZipEntry, content: Buffer, compressedBytes: number): Buffer {
	const facts = Buffer.alloc(20);
	facts.writeUInt16LE(0x800 | (entry.isEncrypted ? 1 : 0), 0);
	facts.writeUInt16LE(entry.isStored ? 0 : 8, 2);
	// 2020-02-03 04:05:06
	facts.writeUInt16LE((4 << 11) | (5 << 5) | 3, 4);
	facts.writeUInt16LE((40 << 9) | (2 << 5) | 3, 6);
	facts.writeUInt32LE(entry.crc ?? crc32(content), 8);
	facts.writeUInt32LE(compressedBytes, 12);
	facts.writeUInt32LE(entry.size ?? content.length, 16);
	return facts;
}

function localHeader(written: string, facts: Buffer): Buffer {
	const name = Buffer.from(written);
	const header = Buffer.alloc(30);
	header.writeUInt32LE(0x04034b50, 0);
	header.writeUInt16LE(20, 4);
	facts.copy(header, 6);
	header.writeUInt16LE(name.length, 26);
	return Buffer.concat([header, name]);
}

function centralHeader(entry: ZipEntry, facts: Buffer, offset: number): Buffer {
	const name = Buffer.from(entry.name);
	const header = Buffer.alloc(46);
	header.writeUInt32LE(0x02014b50, 0);
	header.writeUInt16LE(((entry.system ?? 3) << 8) | 20, 4);
	header.writeUInt16LE(20, 6);
	facts.copy(header, 8);
	header.writeUInt16LE(name.length, 28);
	header.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
	header.writeUInt32LE(offset, 42);
	return Buffer.concat([header, name]);
}
