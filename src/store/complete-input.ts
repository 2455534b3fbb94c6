import type { CompleteMultipartUploadCommandInput } from "@aws-sdk/client-s3";
import { isCombinable } from "../checksums/combine-digests.ts";
import type { Checksum } from "./object-facts.ts";
import type { MultipartUpload, StoredPart } from "./object-store.ts";
import { combineChecksums, countBytes, partChecksum, toChecksumInput } from "./parts-sum.ts";
import { checksumOf } from "./proof/upload-proof.ts";
import { toUploadInput } from "./s3-multipart.ts";

/** What completes an upload but for its condition. */
export function toCompleteInput(
	upload: MultipartUpload,
	parts: readonly StoredPart[],
): CompleteMultipartUploadCommandInput {
	const whole = toClaim(upload, parts);
	const algorithm = checksumOf(upload.proof)?.algorithm;
	const Parts = parts.map((part) => {
		const value = algorithm && partChecksum(part, algorithm);
		return {
			PartNumber: part.number,
			ETag: `"${part.etag}"`,
			...(algorithm && value !== undefined && toChecksumInput({ algorithm, value })),
		};
	});
	return {
		...toUploadInput(upload),
		MultipartUpload: { Parts },
		...(whole !== undefined && {
			...toChecksumInput(whole),
			ChecksumType: whole.type,
			MpuObjectSize: countBytes(parts),
		}),
	};
}

/** What the store is told that the whole object must have. */
export function toClaim(
	upload: MultipartUpload,
	parts: readonly StoredPart[],
): Checksum | undefined {
	const sum = checksumOf(upload.proof);
	return sum?.type === "FULL_OBJECT" && isCombinable(sum.algorithm)
		? combineChecksums(parts, sum.algorithm)
		: upload.checksum;
}
