import { ERROR_CODES } from "../errors.ts";
import { ownEntry } from "../own-entry.ts";
import type { CollectedAnswer } from "./data-plane/collected-answer.ts";
import { toRefusal } from "./data-plane/s3-refusal.ts";
import type { Endpoint } from "./endpoint.ts";
import type { CopiedObject } from "./object-copy.ts";
import type { Checksum } from "./object-facts.ts";
import { ROWS_BY_CODE } from "./s3-error-table.ts";
import { headerOf, toChecksums } from "./s3-object-info.ts";
import type { S3Request } from "./s3-request.ts";
import { readEtag } from "./store-answer.ts";
import { readDocument } from "./store-document.ts";

/**
 * What the answer to a copy says. A copy that fails half-way is answered with 200 and an error document (API reference,
 * CopyObject): that fails with an S3Refusal. Fails with `not-supported` for what no store answers.
 */
export async function readCopyAnswer(
	{ head, body }: CollectedAnswer,
	request: S3Request,
	endpoint: Endpoint,
): Promise<CopiedObject> {
	const root = await parseRoot(body);
	if (root.Error !== undefined) {
		throw await toRefusal({ ...head, status: toStatus(root.Error) }, body);
	}
	const result = toTexts(root.CopyObjectResult ?? root.CopyPartResult);
	const versionId = headerOf(head.headers, "x-amz-version-id");
	const checksum = toChecksum(result);
	return {
		etag: readEtag(result.ETag, request, endpoint),
		...(versionId !== undefined && { versionId }),
		...(checksum !== undefined && { checksum }),
	};
}

async function parseRoot(body: Buffer): Promise<Readonly<Record<string, unknown>>> {
	try {
		return await readDocument(body);
	} catch {
		return {};
	}
}

// The status that the store would have given had it known in time: what may pass is a failure of its own.
function toStatus(error: unknown): number {
	const row = ownEntry(ROWS_BY_CODE, toTexts(error).Code ?? "");
	return row === undefined || ERROR_CODES[row.code].retryable ? 503 : 400;
}

function toTexts(node: unknown): Readonly<Record<string, string | undefined>> {
	const fields = typeof node === "object" && node !== null ? Object.entries(node) : [];
	return Object.fromEntries(fields.filter(([, value]) => typeof value === "string"));
}

function toChecksum(result: Readonly<Record<string, string | undefined>>): Checksum | undefined {
	const [checksum] = toChecksums({
		"x-amz-checksum-type": result.ChecksumType,
		"x-amz-checksum-crc32": result.ChecksumCRC32,
		"x-amz-checksum-crc32c": result.ChecksumCRC32C,
		"x-amz-checksum-crc64nvme": result.ChecksumCRC64NVME,
		"x-amz-checksum-sha1": result.ChecksumSHA1,
		"x-amz-checksum-sha256": result.ChecksumSHA256,
	});
	return checksum?.type === "FULL_OBJECT" ? checksum : undefined;
}
