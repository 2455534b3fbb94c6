import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { ArchiveMember } from "../../plan/plan.ts";
import type { MemberReader } from "./read-member.ts";

/** What makes a mode one of a file, a link or a directory (POSIX, sys/stat.h), as Info-ZIP keeps it. */
const FILE_MODE = 0o100_000;
const LINK_MODE = 0o120_000;
const DIRECTORY_MODE = 0o040_000;

/** What the field for seconds since 1970 holds, which some readers take for signed. */
const MOST_MILLISECONDS = (2 ** 31 - 1) * 1000;

/**
 * A zip file of members in their order, with their modes, links and times in whole seconds, beside them in local time
 * as the format has it. Equal members give equal bytes in one time zone. What `read` throws is what this fails with.
 */
export async function* packZip(
	members: readonly ArchiveMember[],
	read: MemberReader,
): AsyncGenerator<Uint8Array> {
	const archive = new ZipFile();
	// A stream of our own can be destroyed whatever goes on behind it.
	const output = archive.outputStream.pipe(new PassThrough());
	const fail = (error: unknown) => output.destroy(toError(error));
	archive.on("error", fail);
	let reading: Readable | undefined;
	let isOver = false;
	const open = (member: ArchiveMember) => {
		reading = Readable.from(read(member), { objectMode: false }).on("error", fail);
		// What has not begun is not even opened then.
		return isOver ? reading.destroy() : reading;
	};
	for (const member of members) add(archive, member, () => open(member));
	archive.end();
	try {
		yield* output;
	} finally {
		isOver = true;
		output.destroy();
		if (reading !== undefined) await close(reading);
	}
}

async function close(reading: Readable): Promise<void> {
	reading.destroy();
	if (!reading.closed) await new Promise((resolve) => reading.once("close", resolve));
}

function add(archive: ZipFile, member: ArchiveMember, open: () => Readable): void {
	const { name, mode, bytes, linkTarget, modifiedMilliseconds } = member;
	const mtime = new Date(Math.min(Math.max(modifiedMilliseconds, 0), MOST_MILLISECONDS));
	if (linkTarget !== undefined) {
		const target = Buffer.from(linkTarget);
		archive.addBuffer(target, name, { mtime, mode: LINK_MODE | mode, compress: false });
	} else if (name.endsWith("/")) {
		archive.addEmptyDirectory(name, { mtime, mode: DIRECTORY_MODE | mode });
	} else {
		const options = { mtime, mode: FILE_MODE | mode, size: bytes };
		archive.addReadStreamLazy(name, options, (give) => give(null, open()));
	}
}

function toError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}
