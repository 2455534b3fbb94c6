import type { GetObjectCommandOutput, HeadObjectCommandOutput } from "@aws-sdk/client-s3";
import { decodeMetadataText } from "../metadata-text.ts";
import type { ByteRange, Checksum, ObjectInfo } from "./object-store.ts";

/** What HEAD and GET answer alike. */
type Answer = GetObjectCommandOutput | HeadObjectCommandOutput;

/** The answer as this program knows objects. `bytes` is the size of the whole object, also for a range. */
export function toObjectInfo(key: string, answer: Answer, bytes: number): ObjectInfo {
	return {
		key,
		bytes,
		etag: toEtag(answer.ETag),
		...(answer.VersionId !== undefined && { versionId: answer.VersionId }),
		...(answer.ContentType !== undefined && { contentType: answer.ContentType }),
		...(answer.LastModified !== undefined && { lastModified: answer.LastModified }),
		metadata: toMetadata(answer.Metadata ?? {}),
		checksums: toChecksums(answer),
		etagIsOpaque:
			answer.ServerSideEncryption?.startsWith("aws:kms") === true ||
			answer.SSECustomerAlgorithm !== undefined,
	};
}

/** An ETag without quotes and weakness mark. */
export function toEtag(header: string | undefined): string {
	return (header ?? "").replace(/^W\//, "").replace(/^"(.*)"$/, "$1");
}

/** What a `Content-Range` header says; nothing when it is not one of bytes with a known size. */
export function parseContentRange(
	header: string,
): { readonly range: ByteRange; readonly bytes: number } | undefined {
	const [, start, end, bytes] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header) ?? [];
	return bytes === undefined
		? undefined
		: { range: { start: Number(start), end: Number(end) }, bytes: Number(bytes) };
}

const CHECKSUM_FIELDS = [
	["crc32", "ChecksumCRC32"],
	["crc32c", "ChecksumCRC32C"],
	["crc64nvme", "ChecksumCRC64NVME"],
	["sha1", "ChecksumSHA1"],
	["sha256", "ChecksumSHA256"],
] as const;

/** Any answer that may carry checksums. */
export type ChecksumFields = { readonly ChecksumType?: string | undefined } & {
	readonly [Field in (typeof CHECKSUM_FIELDS)[number][1]]?: string | undefined;
};

/** The checksums in an answer. A part count (`…-3`) marks one of the parts' checksums. */
export function toChecksums(answer: ChecksumFields): readonly Checksum[] {
	const checksums: Checksum[] = [];
	for (const [algorithm, field] of CHECKSUM_FIELDS) {
		const text = answer[field];
		if (text !== undefined) {
			const isComposite = answer.ChecksumType === "COMPOSITE" || text.includes("-");
			const value = text.split("-", 1)[0] ?? text;
			checksums.push({ algorithm, value, type: isComposite ? "COMPOSITE" : "FULL_OBJECT" });
		}
	}
	return checksums;
}

function toMetadata(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [name.toLowerCase(), decodeMetadataText(value)]),
	);
}
