import { createHash } from "node:crypto";
import { createContentHash } from "../checksums/content-hash.ts";
import { toPartBytes } from "../part-bytes.ts";
import type { Checksum, ObjectInfo, ObjectSummary } from "../store/object-facts.ts";
import type { Upload } from "./plan.ts";
import { OtherLength, sentContent } from "./sent-content.ts";
import type { Content } from "./upload-content.ts";

/** The fastest first. */
const ALGORITHMS = ["crc32", "crc64nvme", "crc32c", "sha256", "sha1"] as const;

interface Comparing {
	/** What HEAD says of the object; nothing where it is gone. */
	readonly lookUp: () => Promise<ObjectInfo | undefined>;
	readonly signal: AbortSignal;
}

/**
 * Whether an object holds the very bytes that an upload sends: told by size, by an ETag that is an MD5 or that of an upload in
 * parts as ours are, else by a checksum of the whole object, for which `lookUp` asks the store. Where none of them
 * tells, the bytes count as others. So they do where a file cannot be read, which its upload then tells. Fails with `cancelled`.
 */
export async function hasSameBytes(
	upload: Upload,
	object: ObjectSummary | ObjectInfo,
	{ lookUp, signal }: Comparing,
): Promise<boolean> {
	try {
		const content = await sentContent(upload, object.bytes, signal);
		if (content === undefined) return false;
		if (await hasSameEtag(content, object.etag)) return true;
		const info = "checksums" in object ? object : await lookUp();
		return info?.etag === object.etag && (await hasSameChecksum(content, info.checksums));
	} catch (error) {
		if (isDiskError(error) || error instanceof OtherLength) return false;
		throw error;
	}
}

async function hasSameEtag(content: Content, etag: string): Promise<boolean> {
	const [, parts] = /^[\da-f]{32}(?:-(\d+))?$/.exec(etag) ?? [];
	if (parts === undefined) return isMd5(etag) && etag === (await md5Of(content));
	const partBytes = toPartBytes(content.bytes);
	const isCutAlike = Number(parts) === Math.ceil(content.bytes / partBytes);
	return isCutAlike && etag === (await multipartEtagOf(content, partBytes));
}

function isMd5(etag: string): boolean {
	return /^[\da-f]{32}$/.test(etag);
}

async function hasSameChecksum(content: Content, checksums: readonly Checksum[]): Promise<boolean> {
	const whole = checksums.filter(({ type }) => type === "FULL_OBJECT");
	for (const algorithm of ALGORITHMS) {
		const checksum = whole.find((candidate) => candidate.algorithm === algorithm);
		if (checksum === undefined) continue;
		const hash = createContentHash(algorithm);
		for await (const piece of content.read()) hash.update(piece);
		return hash.digest().toString("base64") === checksum.value;
	}
	return false;
}

async function md5Of(content: Content): Promise<string> {
	const hash = createHash("md5");
	for await (const piece of content.read()) hash.update(piece);
	return hash.digest("hex");
}

/** The MD5 of the parts' MD5s and their number (Amazon S3 user guide, "Checking object integrity"). */
async function multipartEtagOf(content: Content, partBytes: number): Promise<string> {
	const digests: Buffer[] = [];
	let hash = createHash("md5");
	let room = partBytes;
	// A part is a whole number of pieces.
	for await (const piece of content.read()) {
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

function isDiskError(error: unknown): boolean {
	return error instanceof Error && "syscall" in error;
}
