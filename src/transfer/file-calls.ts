import fs from "node:fs";
import { promisify } from "node:util";

/** What moving a file asks of the file system. Each call is done when it returns, or when its promise settles. */
export interface FileCalls {
	open(path: string, flags: number): number | Promise<number>;
	stat(file: number): fs.Stats | Promise<fs.Stats>;
	/** How many bytes came; 0 at the end of the file. */
	read(file: number, into: Uint8Array, position: number): number | Promise<number>;
	/** How many bytes were taken. */
	write(file: number, bytes: Uint8Array, position: number): number | Promise<number>;
	close(file: number): void | Promise<void>;
	rename(from: string, to: string): void | Promise<void>;
	unlink(path: string): void | Promise<void>;
}

/** Calls that are done when they return. */
export type DirectCalls = {
	readonly [Name in keyof FileCalls]: (
		...parameters: Parameters<FileCalls[Name]>
	) => Awaited<ReturnType<FileCalls[Name]>>;
};

const write = promisify(fs.write);
const read = promisify(fs.read);
const close = promisify(fs.close);
const { rename, unlink } = fs.promises;

/** Through the thread pool. */
export const THREADED_CALLS: FileCalls = {
	open: promisify(fs.open) as (path: string, flags: number) => Promise<number>,
	stat: promisify(fs.fstat) as (file: number) => Promise<fs.Stats>,
	read: async (file, into, position) =>
		(await read(file, into, 0, into.length, position)).bytesRead,
	write: async (file, bytes, position) =>
		(await write(file, bytes, 0, bytes.length, position)).bytesWritten,
	close,
	rename,
	unlink,
};

/** At once. `onCall` is told the milliseconds that each took. */
export function directCalls(onCall: (milliseconds: number) => void): DirectCalls {
	const time = <T>(call: () => T): T => {
		const startedAt = performance.now();
		try {
			return call();
		} finally {
			onCall(performance.now() - startedAt);
		}
	};
	return {
		open: (path, flags) => time(() => fs.openSync(path, flags)),
		stat: (file) => time(() => fs.fstatSync(file)),
		read: (file, into, position) => time(() => fs.readSync(file, into, 0, into.length, position)),
		write: (file, bytes, position) =>
			time(() => fs.writeSync(file, bytes, 0, bytes.length, position)),
		close: (file) => time(() => fs.closeSync(file)),
		rename: (from, to) => time(() => fs.renameSync(from, to)),
		unlink: (path) => time(() => fs.unlinkSync(path)),
	};
}

/** Some bytes of a file. */
export interface Extent {
	readonly file: number;
	readonly bytes: Uint8Array;
	readonly position: number;
}

/** Writes all of the bytes, however many calls that takes. */
export async function writeAll(calls: FileCalls, { file, bytes, position }: Extent): Promise<void> {
	for (let written = 0; written < bytes.length; ) {
		const rest = written === 0 ? bytes : bytes.subarray(written);
		written += await calls.write(file, rest, position + written);
	}
}

/** The same at once. */
export function writeAllDirectly(calls: DirectCalls, { file, bytes, position }: Extent): void {
	for (let written = 0; written < bytes.length; ) {
		const rest = written === 0 ? bytes : bytes.subarray(written);
		written += calls.write(file, rest, position + written);
	}
}

/** Closes a file of which nothing is hoped for any more. Never fails. */
export async function closeQuietly(calls: FileCalls, file: number): Promise<void> {
	try {
		await calls.close(file);
	} catch {
		// It is closed all the same.
	}
}

/** Removes a file that may not be there. Never fails. */
export async function unlinkQuietly(calls: FileCalls, path: string): Promise<void> {
	try {
		await calls.unlink(path);
	} catch {
		// Whoever calls has a worse failure to tell of, or none.
	}
}
