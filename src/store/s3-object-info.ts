import { decodeMetadataText } from "../metadata-text.ts";
import { toArchiveFacts } from "./archive-facts.ts";
import type { HttpHeaders } from "./http/http-exchange.ts";
import type { Checksum, ObjectInfo } from "./object-facts.ts";
import type { ByteRange, ObjectAnswer } from "./object-store.ts";

/** What the headers of a HEAD say of an object. */
export function toObjectInfo(key: string, headers: HttpHeaders): ObjectInfo {
	return toInfo(key, headers, Number(headerOf(headers, "content-length") ?? 0));
}

/** What the headers of a GET say of an object, and of what is sent of it. */
export function toObjectAnswer(key: string, headers: HttpHeaders): ObjectAnswer {
	const part = parseContentRange(headerOf(headers, "content-range") ?? "");
	if (part === undefined) {
		return { info: toObjectInfo(key, headers) };
	}
	// What some stores say of a range's checksum is that of the whole object, others mean the range.
	const info = { ...toInfo(key, headers, part.bytes), checksums: [] };
	return { info, range: part.range };
}

/** The text of a header. */
export function headerOf(headers: HttpHeaders, name: string): string | undefined {
	const value = headers[name];
	return Array.isArray(value) ? value.join(", ") : value;
}

/** An ETag without quotes and weakness mark. */
export function toEtag(header = ""): string {
	const start = header.startsWith("W/") ? 2 : 0;
	const isQuoted = header[start] === '"' && header.endsWith('"') && header.length > start + 1;
	return detach(isQuoted ? header.slice(start + 1, -1) : header.slice(start));
}

const ALGORITHMS = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"] as const;

const CHECKSUM_HEADERS = ALGORITHMS.map(
	(algorithm) => [algorithm, `x-amz-checksum-${algorithm}`] as const,
);

/** The checksums that headers tell of. A part count (`…-3`) marks one of the parts' checksums. */
export function toChecksums(headers: HttpHeaders): readonly Checksum[] {
	const checksums: Checksum[] = [];
	for (const [algorithm, header] of CHECKSUM_HEADERS) {
		const text = headerOf(headers, header);
		if (text !== undefined) {
			const isComposite =
				headerOf(headers, "x-amz-checksum-type") === "COMPOSITE" || text.includes("-");
			const value = detach(text.split("-", 1)[0] ?? text);
			checksums.push({ algorithm, value, type: isComposite ? "COMPOSITE" : "FULL_OBJECT" });
		}
	}
	return checksums;
}

/** Whether the store encrypts with KMS or a customer's key, which makes an ETag that is no MD5. */
export function isEtagOpaque(headers: HttpHeaders): boolean {
	const encryption = headerOf(headers, "x-amz-server-side-encryption");
	const customerKey = headers["x-amz-server-side-encryption-customer-algorithm"];
	return encryption?.startsWith("aws:kms") === true || customerKey !== undefined;
}

function toInfo(key: string, headers: HttpHeaders, bytes: number): ObjectInfo {
	const versionId = headerOf(headers, "x-amz-version-id");
	const contentType = headerOf(headers, "content-type");
	const contentEncoding = headerOf(headers, "content-encoding");
	const lastModified = toDate(headerOf(headers, "last-modified"));
	const storageClass = headerOf(headers, "x-amz-storage-class");
	const archiveStatus = headerOf(headers, "x-amz-archive-status");
	const archive = toArchiveFacts(archiveStatus ?? storageClass, headerOf(headers, "x-amz-restore"));
	const tagsCount = toCount(headerOf(headers, "x-amz-tagging-count"));
	return {
		key,
		bytes,
		etag: toEtag(headerOf(headers, "etag")),
		...(versionId !== undefined && { versionId: detach(versionId) }),
		...(contentType !== undefined && { contentType: share(contentType) }),
		...(contentEncoding !== undefined && { contentEncoding: share(contentEncoding) }),
		...(lastModified !== undefined && { lastModified }),
		...(storageClass && { storageClass: share(storageClass) }),
		...(archive !== undefined && { archive }),
		...(tagsCount !== undefined && { tagsCount }),
		metadata: toMetadata(headers),
		checksums: toChecksums(headers),
		etagIsOpaque: isEtagOpaque(headers),
	};
}

function parseContentRange(
	header: string,
): { readonly range: ByteRange; readonly bytes: number } | undefined {
	const [, start, end, bytes] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header) ?? [];
	return bytes === undefined
		? undefined
		: { range: { start: Number(start), end: Number(end) }, bytes: Number(bytes) };
}

function toDate(header: string | undefined): Date | undefined {
	const milliseconds = Date.parse(header ?? "");
	return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds);
}

function toCount(header = ""): number | undefined {
	return /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}

const METADATA_PREFIX = "x-amz-meta-";

function toMetadata(headers: HttpHeaders): Readonly<Record<string, string>> {
	const metadata: [name: string, value: string][] = [];
	for (const name in headers) {
		if (name.startsWith(METADATA_PREFIX)) {
			const value = headerOf(headers, name) ?? "";
			metadata.push([name.slice(METADATA_PREFIX.length), detach(decodeMetadataText(value))]);
		}
	}
	// A name may be that of a setter, such as `__proto__`.
	return Object.fromEntries(metadata);
}

/**
 * The same text with memory of its own. V8 keeps a piece of a text as a view of the whole, so that an ETag would hold
 * on to all that the store sent with it, for as long as somebody remembers the ETag.
 */
function detach(text: string): string {
	if (text.length * 3 > scratch.length) return Buffer.from(text).toString();
	return scratch.toString("utf8", 0, scratch.write(text));
}

const scratch = Buffer.alloc(1024);

const sharedTexts = new Map<string, string>();
const MOST_SHARED_TEXTS = 100;

/** The same text in the memory that it has already: thousands of objects are of one type. */
export function share(text: string): string {
	const known = sharedTexts.get(text);
	if (known !== undefined) {
		return known;
	}
	const own = detach(text);
	if (sharedTexts.size < MOST_SHARED_TEXTS) {
		sharedTexts.set(own, own);
	}
	return own;
}
