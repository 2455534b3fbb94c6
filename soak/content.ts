import { createCipheriv, createHash } from "node:crypto";
import type { Random } from "./random.ts";

/** Bytes that are known without being kept. */
export interface Content {
	readonly seed: string;
	readonly bytes: number;
	/** Lines of text, which compress well. Default: bytes that do not. */
	readonly isText?: boolean;
	/** The bytes, where nothing else tells them. */
	readonly exact?: Buffer;
}

export function toBytes({ seed, bytes, isText = false, exact }: Content): Buffer {
	return exact ?? (isText ? text(seed, bytes) : noise(seed, bytes));
}

export function exactly(bytes: Buffer): Content {
	return { seed: "", bytes: bytes.length, exact: bytes };
}

function noise(seed: string, bytes: number): Buffer {
	const key = createHash("sha256").update(seed).digest();
	const cipher = createCipheriv("aes-256-ctr", key, Buffer.alloc(16));
	return cipher.update(Buffer.alloc(bytes));
}

function text(seed: string, bytes: number): Buffer {
	const words = noise(seed, 64).toString("hex").match(/.{8}/g) ?? [];
	return Buffer.alloc(bytes, `${words.join(" ")}\n`);
}

const MIB = 2 ** 20;

/** Where something else begins: a buffer, a part, the first upload in parts, the first download in ranges. */
const BORDERS = [0, 1_024, 64 * 1_024, MIB, 8 * MIB, 16 * MIB, 32 * MIB] as const;

/** A size, mostly small, often at or beside a border. `most`: a bound, in bytes. */
export function someSize(random: Random, most: number): number {
	const size = random.weighted([
		[() => random.between(0, 3), 2],
		[() => random.between(4, 200_000), 8],
		[() => random.pick(BORDERS) + random.between(-1, 1), 4],
		[() => 8 * MIB * random.between(2, 5) + random.between(-1, 1), 1],
	])();
	return Math.min(Math.max(size, 0), most);
}
