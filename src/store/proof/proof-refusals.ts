import { readRefusal } from "../s3-errors.ts";

/** Whether `error` is a store's refusal of the proof in a request, rather than of its bytes. */
export function isProofRefusal(error: unknown): boolean {
	const { status, s3Code, message } = readRefusal(error);
	const isUnsupported = status === 501;
	const isUnexplained = isUnsupported && s3Code === undefined;
	const isInvalid = status === 400 && s3Code !== undefined && !BAD_BYTES.has(s3Code);
	return isUnexplained || ((isUnsupported || isInvalid) && NAMES_A_PROOF.test(message));
}

/** Whether `error` is what stores say that do not know checksums of whole objects, and find out at the end. */
export function isWholeChecksumRefusal(error: unknown): boolean {
	const { s3Code, message } = readRefusal(error);
	return (
		isDamage(error) ||
		(s3Code !== undefined && COMPLETE_REFUSALS.has(s3Code) && NAMES_A_PROOF.test(message))
	);
}

/** Whether the store got other bytes than were sent: the same request can go well a moment later. */
export function isDamage(error: unknown): boolean {
	const { s3Code } = readRefusal(error);
	return s3Code !== undefined && BAD_BYTES.has(s3Code);
}

const BAD_BYTES = new Set([
	"BadDigest",
	"XAmzContentChecksumMismatch",
	"XAmzContentSHA256Mismatch",
]);

// MinIO's heir fails FULL_OBJECT CRC32 only there (pgsty/silo#31). Parts that are gone have the same codes.
const COMPLETE_REFUSALS = new Set(["InvalidArgument", "InvalidPart", "InvalidRequest"]);

// `Unsupported header 'x-amz-checksum-crc32'` (Backblaze), `Header 'x-amz-checksum-crc32' … not implemented` (R2 in
// 2025), `The value specified in the x-amz-checksum-type header is not supported`.
const NAMES_A_PROOF = /checksum|crc32|content-md5|trailer/i;
