import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { createContentHash } from "../checksums/content-hash.ts";
import { toPartBytes } from "../part-bytes.ts";
import type { Checksum, ObjectInfo, ObjectSummary } from "../store/object-facts.ts";
import { cancelledPlan } from "./map-concurrently.ts";
import type { Upload } from "./plan.ts";

/** The fastest first. */
const ALGORITHMS = ["crc32", "crc64nvme", "crc32c", "sha256", "sha1"] as const;

const READ_BYTES = 2 ** 20;

interface Comparing {
	/** What HEAD says of the object; nothing where it is gone. */
	readonly lookUp: () => Promise<ObjectInfo | undefined>;
	readonly signal: AbortSignal;
}

interface ReadableFile {
	readonly path: string;
	readonly bytes: number;
	readonly signal: AbortSignal;
}

/**
 * Whether an object holds the very bytes of a file: told by size, by an ETag that is an MD5 or that of an upload in
 * parts as ours are, else by a checksum of the whole object, for which `lookUp` asks the store. Where none of them
 * tells, the bytes count as others. So they do where the file cannot be read, which its upload then tells. Fails with `cancelled`.
 */
export async function hasSameBytes(
	upload: Upload,
	object: ObjectSummary | ObjectInfo,
	{ lookUp, signal }: Comparing,
): Promise<boolean> {
	if (object.bytes !== upload.bytes) return false;
	const file = { path: upload.path, bytes: upload.bytes, signal };
	try {
		if (await hasSameEtag(file, object.etag)) return true;
		const info = "checksums" in object ? object : await lookUp();
		return info?.etag === object.etag && (await hasSameChecksum(file, info.checksums));
	} catch (error) {
		if (isDiskError(error)) return false;
		throw error;
	}
}

async function hasSameEtag(file: ReadableFile, etag: string): Promise<boolean> {
	const [, parts] = /^[\da-f]{32}(?:-(\d+))?$/.exec(etag) ?? [];
	if (parts === undefined) return isMd5(etag) && etag === (await md5Of(file));
	const partBytes = toPartBytes(file.bytes);
	const isCutAlike = Number(parts) === Math.ceil(file.bytes / partBytes);
	return isCutAlike && etag === (await multipartEtagOf(file, partBytes));
}

function isMd5(etag: string): boolean {
	return /^[\da-f]{32}$/.test(etag);
}

async function hasSameChecksum(
	file: ReadableFile,
	checksums: readonly Checksum[],
): Promise<boolean> {
	const whole = checksums.filter(({ type }) => type === "FULL_OBJECT");
	for (const algorithm of ALGORITHMS) {
		const checksum = whole.find((candidate) => candidate.algorithm === algorithm);
		if (checksum === undefined) continue;
		const hash = createContentHash(algorithm);
		for await (const piece of readPieces(file)) hash.update(piece);
		return hash.digest().toString("base64") === checksum.value;
	}
	return false;
}

async function md5Of(file: ReadableFile): Promise<string> {
	const hash = createHash("md5");
	for await (const piece of readPieces(file)) hash.update(piece);
	return hash.digest("hex");
}

/** The MD5 of the parts' MD5s and their number (Amazon S3 user guide, "Checking object integrity"). */
async function multipartEtagOf(file: ReadableFile, partBytes: number): Promise<string> {
	const digests: Buffer[] = [];
	let hash = createHash("md5");
	let room = partBytes;
	// A part is a whole number of pieces.
	for await (const piece of readPieces(file)) {
		hash.update(piece);
		room -= piece.length;
		if (room > 0) continue;
		digests.push(hash.digest());
		hash = createHash("md5");
		room = partBytes;
	}
	if (room < partBytes) digests.push(hash.digest());
	const whole = createHash("md5").update(Buffer.concat(digests)).digest("hex");
	return `${whole}-${digests.length}`;
}

/** A file in pieces of 1 MiB, each valid until the next is asked for. */
async function* readPieces({ path, signal }: ReadableFile): AsyncGenerator<Buffer> {
	const file = await open(path);
	try {
		const buffer = Buffer.allocUnsafe(READ_BYTES);
		for (;;) {
			if (signal.aborted) throw cancelledPlan();
			const filled = await fill(file, buffer);
			if (filled > 0) yield buffer.subarray(0, filled);
			if (filled < READ_BYTES) return;
		}
	} finally {
		await file.close();
	}
}

// A read may give less than there is.
async function fill(file: Awaited<ReturnType<typeof open>>, buffer: Buffer): Promise<number> {
	let filled = 0;
	while (filled < buffer.length) {
		const { bytesRead } = await file.read(buffer, filled, buffer.length - filled);
		if (bytesRead === 0) return filled;
		filled += bytesRead;
	}
	return filled;
}

function isDiskError(error: unknown): boolean {
	return error instanceof Error && "syscall" in error;
}
