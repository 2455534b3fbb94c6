import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { ZipFile } from "yazl";
import { RefusedEntry } from "../../src/transfer/expanding/archive-entry.ts";
import { BrokenContent } from "../../src/transfer/expanding/decode-file.ts";
import { readArchive } from "../../src/transfer/expanding/read-archive.ts";
import type { FuzzTarget } from "../target.ts";

const MOST_DECODED = 2 ** 24;
const folder = mkdtempSync(path.join(tmpdir(), "s3-staging-fuzz-"));
const file = await open(path.join(folder, "archive"), "w+");
// A thread that is ended does nothing afterwards. Windows keeps a file that is open.
if (process.platform !== "win32") rmSync(folder, { recursive: true });

/** Archives of every format. */
export const ARCHIVE: FuzzTarget = {
	seeds: [await makeTar(), gzipSync(await makeTar()), await makeZip()],
	dictionary: [
		"ustar\0" + "00",
		"PK\x01\x02",
		"PK\x03\x04",
		"PK\x05\x06",
		"../",
		"\0\0\0\0",
		"path=",
		"0000644\0",
	],
	mostBytes: 8_192,
	check: async (input) => {
		await file.truncate(0);
		await file.write(input, 0, input.length, 0);
		let decoded = 0;
		const entries = readArchive(file, "any", AbortSignal.timeout(10_000), (bytes) => {
			decoded += bytes;
			if (decoded > MOST_DECODED) {
				throw new BrokenContent("too much");
			}
		});
		try {
			for await (const entry of entries) {
				assert(typeof entry.name === "string");
				if (entry.kind === "file") {
					for await (const bytes of entry.content) {
						assert(bytes.length >= 0);
					}
				}
			}
		} catch (error) {
			assert(error instanceof BrokenContent || error instanceof RefusedEntry, String(error));
		}
	},
};

async function makeTar(): Promise<Buffer> {
	const archive = pack();
	archive.entry({ name: "a/b.txt", mode: 0o644 }, "hello");
	archive.entry({ name: "a/link", type: "symlink", linkname: "b.txt" });
	archive.entry({ name: `${"long/".repeat(30)}é`, pax: { comment: "c" } }, "x");
	archive.finalize();
	return collect(archive);
}

async function makeZip(): Promise<Buffer> {
	const archive = new ZipFile();
	archive.addBuffer(Buffer.from("hello hello hello hello"), "a/b.txt");
	archive.addEmptyDirectory("c");
	archive.addBuffer(Buffer.from("b.txt"), "a/link", { mode: 0o120777 });
	archive.end();
	return collect(archive.outputStream);
}

async function collect(stream: AsyncIterable<unknown>): Promise<Buffer> {
	const pieces: Uint8Array[] = [];
	for await (const piece of stream) {
		if (piece instanceof Uint8Array) {
			pieces.push(piece);
		}
	}
	return Buffer.concat(pieces);
}
