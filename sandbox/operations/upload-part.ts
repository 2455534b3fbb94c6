import { randomBytes } from "node:crypto";
import { checksumHeader } from "../checksums/checksum.ts";
import { checkUploadKey, hasCustomerKey } from "../protocol/customer-key.ts";
import type { DeclaredChecksum } from "../protocol/declared-checksum.ts";
import { readDeclaredChecksum } from "../protocol/declared-checksum.ts";
import type { Reply } from "../protocol/reply.ts";
import { S3Error } from "../protocol/s3-error.ts";
import type { MultipartUpload, UploadedPart } from "../store/multipart-upload.ts";
import type { Call } from "./call.ts";
import { digestOf, encryptionHeaders } from "./put-object.ts";
import { findUpload } from "./uploads.ts";

/** Highest part number (S3 User Guide, "Multipart upload limits"). */
const MAX_PART_NUMBER = 10_000;

export async function uploadPart(call: Call): Promise<Reply> {
	const upload = findUpload(call);
	const partNumber = readPartNumber(call);
	checkUploadKey(call.request.headers, upload.headers);
	const declared = readDeclaredChecksum(call.request.headers);
	checkAlgorithm(upload, declared);
	const { checksumAlgorithm } = upload;
	const options = { declared, algorithms: [checksumAlgorithm] };
	const received = await call.body.store(call.store.blobs, options);
	const { blob } = received;
	const md5 = hasCustomerKey(upload.headers) ? randomBytes(16) : received.md5;
	const checksumDigest = digestOf(received, checksumAlgorithm);
	const lastModified = call.settings.now();
	keepPart(call, { partNumber, blob, md5, checksumDigest, lastModified });
	const shown = upload.isChecksumChosen ? checksumAlgorithm : declared?.algorithm;
	const checksum = shown && {
		[checksumHeader(shown)]: digestOf(received, shown).toString("base64"),
	};
	return {
		status: 200,
		headers: {
			etag: `"${md5.toString("hex")}"`,
			...checksum,
			...encryptionHeaders(upload.headers),
		},
	};
}

/** Stores a part in place of an earlier one of its number, if the upload still exists. */
export function keepPart(call: Call, part: UploadedPart): void {
	const upload = uploadOrRelease(call, part);
	const earlier = upload.parts.get(part.partNumber);
	upload.parts.set(part.partNumber, part);
	if (earlier !== undefined) call.store.blobs.release([earlier.blob]);
}

export function readPartNumber(call: Call): number {
	const text = call.request.query.get("partNumber") ?? "";
	const partNumber = Number(text);
	if (/^\d{1,5}$/.test(text) && partNumber >= 1 && partNumber <= MAX_PART_NUMBER) return partNumber;
	throw new S3Error("InvalidArgument", {
		message: `Part number must be an integer between 1 and ${MAX_PART_NUMBER}, inclusive`,
		details: { ArgumentName: "partNumber", ArgumentValue: text },
	});
}

// The upload may have been completed or aborted while the part arrived.
function uploadOrRelease(call: Call, part: UploadedPart): MultipartUpload {
	try {
		return findUpload(call);
	} catch (error) {
		call.store.blobs.release([part.blob]);
		throw error;
	}
}

// Without an algorithm of its own, an upload takes parts with any checksum and keeps none of them.
function checkAlgorithm(upload: MultipartUpload, declared: DeclaredChecksum | undefined): void {
	if (!upload.isChecksumChosen || declared?.algorithm === upload.checksumAlgorithm) return;
	if (declared === undefined && upload.checksumType === "FULL_OBJECT") return;
	const expected = upload.checksumAlgorithm.toLowerCase();
	const actual = declared?.algorithm.toLowerCase() ?? "null";
	throw new S3Error("InvalidRequest", {
		message: `Checksum Type mismatch occurred, expected checksum Type: ${expected}, actual checksum Type: ${actual}`,
	});
}
