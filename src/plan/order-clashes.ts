import { toUri } from "../spec/location.ts";
import { describeUpload } from "./describe-ends.ts";
import type { Copy, Download, Transfer, Upload } from "./plan.ts";

/**
 * What only the order of a phase would decide, which is not promised: an object that a copy replaces and another
 * transfer reads, or that a copy reads and another transfer replaces, and one that is moved away and read besides. A
 * version that is named stays what it is.
 */
export function findOrderClashes(transfers: readonly Transfer[]): string[] {
	if (!transfers.some(({ direction }) => direction === "copy")) return [];
	const readers = groupReaders(transfers);
	return [...findMoved(readers), ...findReplaced(transfers, readers)];
}

type Reader = Download | Copy;

function groupReaders(transfers: readonly Transfer[]): ReadonlyMap<string, Reader[]> {
	const readers = new Map<string, Reader[]>();
	for (const transfer of transfers) {
		if (transfer.direction === "upload" || transfer.entry.versionId !== undefined) continue;
		const source = toUri({ bucket: transfer.bucket, key: transfer.object.key });
		const known = readers.get(source);
		if (known === undefined) readers.set(source, [transfer]);
		else known.push(transfer);
	}
	return readers;
}

function* findMoved(readers: ReadonlyMap<string, readonly Reader[]>): Generator<string> {
	for (const [source, [first, second]] of readers) {
		if (first === undefined || second === undefined) continue;
		if (readers.get(source)?.some(isMove)) {
			yield `${source} would be moved, and read for ${destinationOf(first)} and ${destinationOf(second)}`;
		}
	}
}

function* findReplaced(
	transfers: readonly Transfer[],
	readers: ReadonlyMap<string, readonly Reader[]>,
): Generator<string> {
	for (const writer of transfers) {
		if (writer.direction === "download") continue;
		const place = toUri(writer.location);
		const reader = readers.get(place)?.find((one) => one !== writer);
		if (reader === undefined || !isAboutCopies(writer, reader)) continue;
		yield `${place} would be replaced by ${sourceOf(writer)}, and read for ${destinationOf(reader)}`;
	}
}

function isMove({ entry }: Reader): boolean {
	return entry.direction === "copy" && entry.move === true;
}

function isAboutCopies(writer: Upload | Copy, reader: Reader): boolean {
	return writer.direction === "copy" || reader.direction === "copy";
}

function sourceOf(writer: Upload | Copy): string {
	if (writer.direction === "upload") return `\`${describeUpload(writer)}\``;
	return toUri({ bucket: writer.bucket, key: writer.object.key });
}

function destinationOf(reader: Reader): string {
	return reader.direction === "copy" ? toUri(reader.location) : `\`${reader.path}\``;
}
