import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { open } from "node:fs/promises";

const ISLANDS = 64;
const ISLAND_BYTES = 64 * 1024;

const READ_BYTES = 4 * 1024 ** 2;

/** Makes a file that is all holes but for some random bytes every now and then, and at its end. */
export async function makeSparseFile(path: string, bytes: number): Promise<void> {
	await using file = await open(path, "wx");
	await file.truncate(bytes);
	const islandBytes = Math.min(ISLAND_BYTES, Math.floor(bytes / ISLANDS));
	for (let number = 1; number <= ISLANDS; number++) {
		// Each ends a little off a round number, so that borders of parts and ranges are among them.
		const end = Math.ceil((number * bytes) / ISLANDS) - (number % 7);
		await file.write(randomBytes(islandBytes), 0, islandBytes, end - islandBytes);
	}
}

/** The bytes of a file in turn. */
export async function* readPieces(path: string): AsyncGenerator<Buffer> {
	await using file = await open(path);
	const buffer = Buffer.allocUnsafe(READ_BYTES);
	for (;;) {
		const { bytesRead } = await file.read(buffer, 0, buffer.length);
		if (bytesRead === 0) return;
		yield buffer.subarray(0, bytesRead);
	}
}

/** Throws unless a file holds exactly these bytes. `title` is what they are called. */
export async function expectSameBytes(
	path: string,
	pieces: AsyncIterable<Buffer>,
	title: string,
): Promise<void> {
	await using file = await open(path);
	const expected = Buffer.allocUnsafe(READ_BYTES);
	let position = 0;
	for await (const piece of pieces) {
		const { bytesRead } = await file.read(expected, 0, piece.length, position);
		const isSame = bytesRead === piece.length && piece.equals(expected.subarray(0, bytesRead));
		assert(
			isSame,
			`${title} differs from ${path} within ${piece.length} bytes from ${position} on`,
		);
		position += bytesRead;
	}
	assert.equal(position, (await file.stat()).size, `${title} has another size than ${path}`);
}
