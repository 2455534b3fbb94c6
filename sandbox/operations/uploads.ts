import { randomBytes } from "node:crypto";
import type { ChecksumAlgorithm, ChecksumType } from "../checksums/checksum.ts";
import { toChecksumAlgorithm } from "../checksums/checksum.ts";
import { canCombine } from "../checksums/combine.ts";
import { checkBucketDefaults } from "../protocol/bucket-defaults.ts";
import { readObjectHeaders } from "../protocol/object-headers.ts";
import { readLock } from "../protocol/object-lock.ts";
import type { Reply } from "../protocol/reply.ts";
import { xmlReply } from "../protocol/reply.ts";
import { S3Error } from "../protocol/s3-error.ts";
import { readTaggingHeader } from "../protocol/tags.ts";
import { element, xmlDocument } from "../protocol/xml.ts";
import type { MultipartUpload } from "../store/multipart-upload.ts";
import type { Call } from "./call.ts";
import { bucketOf, keyOf } from "./call.ts";
import { encryptionHeaders } from "./put-object.ts";

type UploadChecksum = Pick<
	MultipartUpload,
	"checksumAlgorithm" | "checksumType" | "isChecksumChosen"
>;

export function createMultipartUpload(call: Call): Reply {
	const bucket = bucketOf(call);
	const { headers } = call.request;
	checkBucketDefaults(headers, bucket.facts);
	const said = readObjectHeaders(headers);
	const lock = readLock(headers, call.settings.now());
	const upload: MultipartUpload = {
		uploadId: randomBytes(48).toString("base64url"),
		key: keyOf(call),
		startedAt: call.settings.now(),
		initiator: call.identity.credential?.arn ?? call.settings.ownerId,
		...said,
		headers: { ...said.headers, ...lock },
		tags: readTaggingHeader(headers.get("x-amz-tagging")),
		...readUploadChecksum(headers),
		parts: new Map(),
	};
	bucket.uploads.set(upload.uploadId, upload);
	const document = xmlDocument(
		"InitiateMultipartUploadResult",
		element("Bucket", bucket.facts.name),
		element("Key", upload.key),
		element("UploadId", upload.uploadId),
	);
	const chosen = upload.isChecksumChosen ? upload : undefined;
	return xmlReply(document, {
		...encryptionHeaders(upload.headers),
		"x-amz-checksum-algorithm": chosen?.checksumAlgorithm,
		"x-amz-checksum-type": chosen?.checksumType,
	});
}

export function abortMultipartUpload(call: Call): Reply {
	const upload = findUpload(call);
	bucketOf(call).uploads.delete(upload.uploadId);
	call.store.blobs.release([...upload.parts.values()].map((part) => part.blob));
	return { status: 204 };
}

/** The upload a request names by key and id. Throws NoSuchUpload. */
export function findUpload(call: Call): MultipartUpload {
	const uploadId = call.request.query.get("uploadId") ?? "";
	const upload = bucketOf(call).uploads.get(uploadId);
	if (upload !== undefined && upload.key === keyOf(call)) return upload;
	throw new S3Error("NoSuchUpload", { details: { UploadId: uploadId } });
}

function readUploadChecksum(headers: ReadonlyMap<string, string>): UploadChecksum {
	const name = headers.get("x-amz-checksum-algorithm");
	const type = headers.get("x-amz-checksum-type");
	if (name === undefined && type === undefined) {
		return {
			checksumAlgorithm: "CRC64NVME",
			checksumType: "FULL_OBJECT",
			isChecksumChosen: false,
		};
	}
	if (name === undefined) {
		refuseHeader(
			"The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.",
		);
	}
	const checksumAlgorithm = toChecksumAlgorithm(name);
	if (checksumAlgorithm === undefined) {
		refuseHeader("Checksum algorithm provided is unsupported.");
	}
	const checksumType = readChecksumType(type, checksumAlgorithm);
	return { checksumAlgorithm, checksumType, isChecksumChosen: true };
}

// SHA-1 and SHA-256 of a whole do not follow from its parts; CRC64NVME is never composite.
function readChecksumType(type: string | undefined, algorithm: ChecksumAlgorithm): ChecksumType {
	const chosen = type ?? (algorithm === "CRC64NVME" ? "FULL_OBJECT" : "COMPOSITE");
	if (chosen === "FULL_OBJECT" && canCombine(algorithm)) return chosen;
	if (chosen === "COMPOSITE" && algorithm !== "CRC64NVME") return chosen;
	if (chosen !== "FULL_OBJECT" && chosen !== "COMPOSITE") {
		refuseHeader("Value for x-amz-checksum-type header is invalid.");
	}
	refuseHeader(
		`The ${chosen} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
	);
}

function refuseHeader(message: string): never {
	throw new S3Error("InvalidRequest", { message });
}
