import { constants } from "node:fs";
import { lstat, mkdir, open, statfs } from "node:fs/promises";
import path from "node:path";

/** More would be no note of ours. */
const MOST_NOTE_BYTES = 16_384;

const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where this user's notes can be, the best place first: the runner's tool cache, which outlives a job on machines of
 * one's own, and its temporary directory, which does not.
 */
export function journalPlaces(environment: Environment): readonly string[] {
	const user = process.getuid?.();
	const name = user === undefined ? "s3-staging-uploads" : `s3-staging-uploads-${user}`;
	const roots = [environment.RUNNER_TOOL_CACHE, environment.RUNNER_TEMP];
	return roots.flatMap((root) => (root && path.isAbsolute(root) ? [path.join(root, name)] : []));
}

/** Makes the directory unless it is there. Fails where it cannot be, or is somebody else's. */
export async function makePrivate(directory: string): Promise<void> {
	await mkdir(directory, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "EEXIST") throw error;
	});
	if (!(await isPrivate(directory))) throw new Error(`${directory} is not ours alone`);
}

/** Whether it is a directory that nobody but this user can write to. */
export async function isPrivate(directory: string): Promise<boolean> {
	const stats = await lstat(directory).catch(() => undefined);
	if (stats === undefined || !stats.isDirectory()) return false;
	// Windows has no such bits: who may write there is who may write to the runner's directories.
	return process.platform === "win32" || (isOwn(stats) && (stats.mode & 0o022) === 0);
}

/** The text of a note; nothing where the file is none: a link, somebody else's, too large. */
export async function readNote(file: string): Promise<string | undefined> {
	const handle = await open(file, READ_FLAGS).catch(() => undefined);
	try {
		const stats = await handle?.stat();
		if (handle === undefined || stats === undefined) return undefined;
		const isNote = stats.isFile() && isOwn(stats) && stats.size <= MOST_NOTE_BYTES;
		return isNote ? await handle.readFile("utf8") : undefined;
	} catch {
		return undefined;
	} finally {
		await handle?.close();
	}
}

function isOwn({ uid }: { readonly uid: number }): boolean {
	const user = process.getuid?.();
	return user === undefined || uid === user;
}

/** Linux, statfs(2) and linux/magic.h: ext2 to ext4, XFS, Btrfs, F2FS, ZFS, tmpfs, overlays of these. */
const LOCAL_FILE_SYSTEMS = new Set([
	0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0x2fc12fc1, 0x01021994, 0x794c7630,
]);

/** Whether a directory is on a disk that one machine has at a time. */
export async function isLocal(directory: string): Promise<boolean> {
	const found = await statfs(directory).catch(() => undefined);
	return found !== undefined && LOCAL_FILE_SYSTEMS.has(Number(found.type) >>> 0);
}
