import { Readable } from "node:stream";
import { type Extract, extract } from "tar-stream";
import { type ArchiveEntry, RefusedEntry } from "./archive-entry.ts";
import { BrokenContent } from "./decode-file.ts";

type TarEntry = Extract extends AsyncIterable<infer Entry> ? Entry : never;

/** The first tar of all had no magic word yet; its headers have a checksum as well. */
const OPTIONS = { allowUnknownFormat: true, highWaterMark: 2 ** 18 };

/** The entries of a tar archive in their order. Fails with `BrokenContent` and `RefusedEntry`. */
export async function* readTar(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
	const archive = extract(OPTIONS);
	const input = Readable.from(bytes, { highWaterMark: 1 });
	let inputError: unknown;
	input.on("error", (error) => {
		inputError = error;
		archive.destroy(error);
	});
	input.pipe(archive);
	const iterator = archive[Symbol.asyncIterator]();
	try {
		for (;;) {
			const next = await iterator.next().catch((error: unknown) => {
				throw inputError ?? toBroken(error);
			});
			if (next.done) return;
			yield toEntry(next.value, () => inputError);
			next.value.resume();
		}
	} finally {
		input.destroy();
		archive.destroy();
	}
}

function toBroken(error: unknown): BrokenContent {
	return new BrokenContent(error instanceof Error ? error.message : String(error));
}

function toEntry(entry: TarEntry, inputError: () => unknown): ArchiveEntry {
	const { name, mode, mtime, linkname } = entry.header;
	const extended = new Map(Object.entries(entry.header.pax ?? {}));
	if ([...extended.keys()].some((key) => key.startsWith("GNU.sparse."))) {
		throw new RefusedEntry(name, "sparse files are not supported");
	}
	const seconds = Number(extended.get("mtime") ?? Number.NaN);
	const modified = Number.isFinite(seconds) ? new Date(seconds * 1000) : mtime;
	// Null for a kind that the library does not know.
	const type: string | null = entry.header.type;
	if (type === "directory" || (type === "file" && name.endsWith("/"))) {
		return { kind: "directory", name, mode, modified };
	}
	if (type === "symlink" || type === "link") {
		const target: string | null = linkname;
		return { kind: type, name, target: target ?? "" };
	}
	if (type === "file" || type === "contiguous-file") {
		return { kind: "file", name, mode, modified, content: contentOf(entry, inputError) };
	}
	throw new RefusedEntry(
		name,
		type === null ? "its kind is not known" : `it is a ${type.replace("-", " ")}`,
	);
}

async function* contentOf(entry: TarEntry, inputError: () => unknown): AsyncGenerator<Uint8Array> {
	try {
		for await (const bytes of entry) {
			if (bytes instanceof Uint8Array) yield bytes;
		}
	} catch (error) {
		throw inputError() ?? toBroken(error);
	}
}
