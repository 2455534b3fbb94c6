import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import type { Download } from "../plan/plan.ts";
import { toDiskError } from "./disk-errors.ts";
import { closeQuietly, type FileCalls, unlinkQuietly, writeAll } from "./file-calls.ts";
import { createNewFile, type NewFile } from "./new-file.ts";
import { replaceFile } from "./replace-file.ts";
import type { TransferContext } from "./transfer-context.ts";

/** A file that is whole and verified beside its destination, and has yet to take its name. Nothing of it is open. */
export interface WaitingFile {
	readonly download: Download;
	readonly bytes: number;
	readonly temporaryName: string;
	/** It is a directory with what an archive holds: how many files and links. */
	readonly unpackedFiles?: number;
}

/** What writing to the disk needs of a phase. */
export type Disk = Pick<TransferContext, "directories" | "pace">;

/** Writes a small file that waits for its name. Fails with `path-refused` and `disk`, and leaves nothing then. */
export async function writeWaiting(
	download: Download,
	bytes: Buffer,
	{ directories, pace }: Disk,
): Promise<WaitingFile> {
	const temporaryName = toTemporaryName(download.path);
	const calls = pace.callsFor(bytes.length);
	try {
		const created = await createNewFile(download, temporaryName, { directories, calls });
		await fill(created, temporaryName, { bytes, calls });
	} catch (error) {
		throw toDiskError(error, "write", download.path);
	}
	return { download, bytes: bytes.length, temporaryName };
}

/** Opens it to read. Fails with `path-refused` and `disk`. */
export async function openWaiting(
	{ download, temporaryName }: WaitingFile,
	{ directories }: Disk,
): Promise<FileHandle> {
	const directory = await directories.open(download);
	try {
		return await open(directory.at(temporaryName), READ_FLAGS);
	} catch (error) {
		throw toDiskError(error, "read", download.path);
	} finally {
		directory.release();
	}
}

/** Puts it in its destination's place. Fails with `path-refused` and `disk`, and what was there is untouched. */
export async function takeName(waiting: WaitingFile, { directories, pace }: Disk): Promise<void> {
	const { download, bytes, temporaryName } = waiting;
	const directory = await directories.open(download);
	try {
		const { rename } = pace.callsFor(bytes);
		const to = directory.at(basename(download.path));
		await replaceFile(directory.at(temporaryName), to, { rename });
	} catch (error) {
		throw toDiskError(error, "write", download.path);
	} finally {
		directory.release();
	}
}

/** Removes it. Never fails: why it has to go is what matters. */
export async function removeWaiting(
	{ download, bytes, temporaryName }: WaitingFile,
	{ directories, pace }: Disk,
): Promise<void> {
	try {
		const directory = await directories.open(download);
		await unlinkQuietly(pace.callsFor(bytes), directory.at(temporaryName));
		directory.release();
	} catch {
		// Its directory is not the one it was written to any more.
	}
}

const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** File systems allow 255 bytes in a name, and a character takes up to 4: 40 of them leave room for the rest. */
const MAX_NAME_CHARACTERS = 40;

/** A name for a file beside `path` that nothing has yet, as good as certainly; O_EXCL is certain. */
export function toTemporaryName(path: string): string {
	const name = basename(path);
	const number = Math.floor(Math.random() * 2 ** 32);
	const short =
		name.length > MAX_NAME_CHARACTERS ? [...name].slice(0, MAX_NAME_CHARACTERS).join("") : name;
	return `.${short}.s3-staging-${number.toString(16).padStart(8, "0")}.part`;
}

interface Filling {
	readonly bytes: Buffer;
	readonly calls: FileCalls;
}

async function fill(
	{ directory, file }: NewFile,
	name: string,
	{ bytes, calls }: Filling,
): Promise<void> {
	let isOpen = true;
	try {
		await writeAll(calls, { file, bytes, position: 0 });
		isOpen = false;
		// A full disk can show as late as here.
		await calls.close(file);
	} catch (error) {
		if (isOpen) await closeQuietly(calls, file);
		await unlinkQuietly(calls, directory.at(name));
		throw error;
	} finally {
		directory.release();
	}
}
