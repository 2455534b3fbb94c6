import type { ChecksumAlgorithm, ChecksumType } from "../checksums/checksum.ts";
import type { Tags } from "../protocol/tags.ts";
import type { StoredBlob } from "./blob-store.ts";

/** A part that was uploaded. */
export interface UploadedPart {
	readonly partNumber: number;
	readonly blob: StoredBlob;
	readonly md5: Buffer;
	readonly checksumDigest: Buffer;
	readonly lastModified: Date;
}

/** A multipart upload in progress. */
export interface MultipartUpload {
	readonly uploadId: string;
	readonly key: string;
	readonly startedAt: Date;
	/** Who began it: the ARN of a user, or of a session of a role, else the account. */
	readonly initiator: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly storageClass: string;
	readonly tags: Tags;
	/** CRC64NVME when the client asked for none, as S3 computes that one by itself. */
	readonly checksumAlgorithm: ChecksumAlgorithm;
	readonly checksumType: ChecksumType;
	/** Whether the client chose the algorithm; otherwise it is not shown until the end. */
	readonly isChecksumChosen: boolean;
	readonly parts: Map<number, UploadedPart>;
}
