import { createHash } from "node:crypto";

/**
 * The content of one version of a file: lines that name it and the version. Versions differ in length, so that a mix
 * of two shows even where a line break falls on a border.
 */
export function contentOf(name: string, version: number, leastBytes = 0): Buffer {
	const line = `${name} version ${version} ${createHash("sha256").update(`${name} ${version}`).digest("hex")}\n`;
	const least = Math.ceil(leastBytes / line.length);
	return Buffer.from(line.repeat(least + 1 + ((version * 7) % 29)));
}

/** Which version of `name` the bytes are; nothing if they are not one whole version of it. */
export function versionOf(name: string, bytes: Buffer, leastBytes = 0): number | undefined {
	const line = bytes.subarray(0, bytes.indexOf("\n")).toString();
	const digits = /^ version (\d+) /.exec(line.startsWith(name) ? line.slice(name.length) : "")?.[1];
	if (digits === undefined) return undefined;
	const version = Number(digits);
	return contentOf(name, version, leastBytes).equals(bytes) ? version : undefined;
}
