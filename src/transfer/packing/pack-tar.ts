import { type Pack, pack } from "tar-stream";
import type { ArchiveMember } from "../../plan/plan.ts";
import type { MemberReader } from "./read-member.ts";

/** Seconds that every reader of the format takes in its fixed header. */
const MOST_SECONDS = 2 ** 31 - 1;

/**
 * A tar (POSIX.1-2001) of members in their order: with their modes, links and times in whole seconds, without owners.
 * Equal members give equal bytes. What `read` throws is what this fails with.
 */
export async function* packTar(
	members: readonly ArchiveMember[],
	read: MemberReader,
): AsyncGenerator<Uint8Array> {
	const archive = pack();
	let failure: { readonly error: unknown } | undefined;
	const filling = fill(archive, members, read).catch((error: unknown) => {
		failure = { error };
		archive.destroy();
	});
	try {
		for await (const piece of archive) {
			// Its types do not say that there is nothing else.
			if (piece instanceof Uint8Array) yield piece;
		}
		await filling;
	} catch (error) {
		failure ??= { error };
	} finally {
		archive.destroy();
		await filling;
	}
	if (failure !== undefined) throw failure.error;
}

async function fill(
	archive: Pack,
	members: readonly ArchiveMember[],
	read: MemberReader,
): Promise<void> {
	for (const member of members) await add(archive, member, read);
	archive.finalize();
}

async function add(archive: Pack, member: ArchiveMember, read: MemberReader): Promise<void> {
	const done = Promise.withResolvers<void>();
	// It is waited for only behind the content, and may fail before.
	done.promise.catch(() => undefined);
	const entry = archive.entry(toHeader(member), (error) => {
		if (error) done.reject(error);
		else done.resolve();
	});
	// What fails is told to the callback.
	entry.on("error", () => undefined);
	if (isFile(member)) {
		for await (const piece of read(member)) await written(entry, piece);
		entry.end(null);
	}
	await done.promise;
}

function isFile({ name, linkTarget }: ArchiveMember): boolean {
	return linkTarget === undefined && !name.endsWith("/");
}

async function written(entry: ReturnType<Pack["entry"]>, piece: Buffer): Promise<void> {
	if (!entry.destroying && !entry.write(piece)) await drained(entry);
	// Whoever reads has given up, and nothing would be drained any more.
	if (entry.destroying) throw new Error("the archive was given up");
}

function drained(entry: ReturnType<Pack["entry"]>): Promise<void> {
	return new Promise((resolve) => {
		const settle = () => {
			entry.off("drain", settle);
			entry.off("close", settle);
			resolve();
		};
		entry.on("drain", settle);
		entry.on("close", settle);
	});
}

function toHeader(member: ArchiveMember): Parameters<Pack["entry"]>[0] {
	const { name, mode, bytes, linkTarget, modifiedMilliseconds } = member;
	const seconds = Math.floor(modifiedMilliseconds / 1000);
	const held = Math.min(Math.max(seconds, 0), MOST_SECONDS);
	return {
		name,
		mode,
		mtime: new Date(held * 1000),
		...(held !== seconds && { pax: { mtime: String(seconds) } }),
		...(linkTarget !== undefined
			? { type: "symlink", linkname: linkTarget }
			: { type: isFile(member) ? "file" : "directory", size: bytes }),
	};
}
