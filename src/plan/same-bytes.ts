import { createHash } from "node:crypto";
import {
	type ContentHash,
	createContentHash,
	PREFERRED_CHECKSUMS,
} from "../checksums/content-hash.ts";
import { type PartLimits, toPartBytes } from "../part-bytes.ts";
import type { Checksum, ObjectInfo, ObjectSummary } from "../store/object-facts.ts";
import { notedDigest } from "./noted-digest.ts";
import type { Upload } from "./plan.ts";
import { OtherLength, sentContent } from "./sent-content.ts";
import type { Content } from "./upload-content.ts";

interface Comparing {
	/** What HEAD says of the object; nothing where it is gone. */
	readonly lookUp: () => Promise<ObjectInfo | undefined>;
	/** Those of the object's store. */
	readonly parts: PartLimits;
}

/** Whether an object holds the very bytes that an upload sends; see `holdsSameBytes`. */
export async function hasSameBytes(
	upload: Upload,
	object: ObjectSummary | ObjectInfo,
	{ signal, ...comparing }: Comparing & { readonly signal: AbortSignal },
): Promise<boolean> {
	// The bytes of an archive show only when it is made.
	if ("members" in upload) return false;
	return await whereReadable(async () => {
		const content = await sentContent(upload, object.bytes, signal);
		return content !== undefined && (await isTold(content, object, comparing));
	});
}

/**
 * Whether an object holds these very bytes: told by size, by an ETag that is an MD5 or that of an upload in parts as
 * ours are, else by a checksum of the whole object, for which `lookUp` asks the store, and where neither could tell, by
 * a digest in its metadata. Where none of them tells, the bytes count as others. So they do where a file cannot be
 * read, which its transfer then tells. Fails with `cancelled`.
 */
export async function holdsSameBytes(
	content: Content,
	object: ObjectSummary | ObjectInfo,
	comparing: Comparing,
): Promise<boolean> {
	return await whereReadable(() => isTold(content, object, comparing));
}

/** Whether content has this SHA-256, in hexadecimal; not where it cannot be read. Fails with `cancelled`. */
export async function hasDigest(content: Content, sha256: string): Promise<boolean> {
	return await whereReadable(async () => (await sha256Of(content)) === sha256);
}

/** The SHA-256 of content, in hexadecimal. Fails with `cancelled`, and as reading does. */
export async function sha256Of(content: Content): Promise<string> {
	return (await digestOf(content, createHash("sha256"))).toString("hex");
}

async function whereReadable(compare: () => Promise<boolean>): Promise<boolean> {
	try {
		return await compare();
	} catch (error) {
		if (isDiskError(error) || error instanceof OtherLength) return false;
		throw error;
	}
}

async function isTold(
	content: Content,
	object: ObjectSummary | ObjectInfo,
	{ lookUp, parts }: Comparing,
): Promise<boolean> {
	if (content.bytes !== object.bytes) return false;
	if (await hasSameEtag(content, object.etag, parts)) return true;
	const info = "checksums" in object ? object : await lookUp();
	if (info?.etag !== object.etag) return false;
	return (await hasSameChecksum(content, info.checksums)) ?? (await hasNotedDigest(content, info));
}

/** An ETag that is an MD5 has told already. */
async function hasNotedDigest(content: Content, info: ObjectInfo): Promise<boolean> {
	const noted = isMd5(info.etag) && !info.etagIsOpaque ? undefined : notedDigest(info);
	if (noted === undefined) return false;
	return noted.digest.equals(await digestOf(content, createHash(noted.algorithm)));
}

async function hasSameEtag(content: Content, etag: string, limits: PartLimits): Promise<boolean> {
	const [, parts] = /^[\da-f]{32}(?:-(\d+))?$/.exec(etag) ?? [];
	if (parts === undefined) return isMd5(etag) && etag === (await md5Of(content));
	const partBytes = toPartBytes(content.bytes, limits);
	const isCutAlike = Number(parts) === Math.ceil(content.bytes / partBytes);
	return isCutAlike && etag === (await multipartEtagOf(content, partBytes));
}

function isMd5(etag: string): boolean {
	return /^[\da-f]{32}$/.test(etag);
}

/** Nothing where there is no checksum of the whole object. */
async function hasSameChecksum(
	content: Content,
	checksums: readonly Checksum[],
): Promise<boolean | undefined> {
	const whole = checksums.filter(({ type }) => type === "FULL_OBJECT");
	for (const algorithm of PREFERRED_CHECKSUMS) {
		const checksum = whole.find((candidate) => candidate.algorithm === algorithm);
		if (checksum === undefined) continue;
		const digest = await digestOf(content, createContentHash(algorithm));
		return digest.toString("base64") === checksum.value;
	}
	return undefined;
}

async function md5Of(content: Content): Promise<string> {
	return (await digestOf(content, createHash("md5"))).toString("hex");
}

async function digestOf(content: Content, hash: ContentHash): Promise<Buffer> {
	for await (const piece of content.read()) hash.update(piece);
	return hash.digest();
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
