import { refuseChecksum } from "./protocol/declared-checksum.ts";
import type { OperationName } from "./protocol/operation-name.ts";
import { S3Error } from "./protocol/s3-error.ts";
import type { S3Request } from "./protocol/s3-request.ts";
import type { Bucket } from "./store/bucket.ts";

/** What S3 does and other stores do not: each makes the sandbox refuse as one of them does. */
export type Refusal =
	/**
	 * No checksum in a header, nor the name of its algorithm: 501 NotImplemented, as Cloudflare R2 answered until 2025
	 * (f2face/cloudflare-r2#12, aws/aws-sdk-js-v3#6810) and as Backblaze B2 documents ("does not yet accept").
	 */
	| "checksum-headers"
	/** No question for an object's checksum (x-amz-checksum-mode): 400 InvalidArgument, as Backblaze B2 answers. */
	| "checksum-mode"
	/**
	 * No upload in parts whose CRC32 or CRC32C covers the whole object: 400 InvalidRequest when it is created. In R2
	 * these are COMPOSITE only (developers.cloudflare.com/r2/api/s3/api, "Checksum types").
	 */
	| "full-object-crc32"
	/**
	 * Takes such an upload and its parts, and cannot complete it: 400 BadDigest, as MinIO and Silo until August 2026
	 * (pgsty/silo#31; with codes of their own before pgsty/silo#48).
	 */
	| "full-object-complete";

/** A request and the bucket it is about, if that exists. */
export interface RefusableRequest {
	readonly request: S3Request;
	readonly operation: OperationName;
	readonly bucket: Bucket | undefined;
}

/** Throws if the request needs what this sandbox is to refuse. */
export function checkRefusals(refuses: readonly Refusal[], refusable: RefusableRequest): void {
	for (const refusal of refuses) CHECKS[refusal](refusable);
}

const CHECKS: Readonly<Record<Refusal, (refusable: RefusableRequest) => void>> = {
	"checksum-headers": refuseChecksumHeaders,
	"checksum-mode": refuseChecksumMode,
	"full-object-crc32": refuseFullObjectCrc32,
	"full-object-complete": refuseFullObjectComplete,
};

function refuseChecksumHeaders({ request }: RefusableRequest): void {
	for (const [name, value] of request.headers) {
		const isChecksum = name.startsWith("x-amz-checksum-") && name !== "x-amz-checksum-mode";
		const isTrailer = name === "x-amz-trailer" && value.startsWith("x-amz-checksum-");
		if (!(isChecksum || isTrailer || name === "x-amz-sdk-checksum-algorithm")) continue;
		throw new S3Error("NotImplemented", {
			message: `Header '${name}' with value '${value}' not implemented`,
		});
	}
}

function refuseChecksumMode({ request }: RefusableRequest): void {
	if (!request.headers.has("x-amz-checksum-mode")) return;
	throw new S3Error("InvalidArgument", {
		message: "Unsupported header 'x-amz-checksum-mode' received for this API call.",
	});
}

function refuseFullObjectCrc32({ request, operation }: RefusableRequest): void {
	const algorithm = request.headers.get("x-amz-checksum-algorithm")?.toUpperCase();
	const isFullObject = request.headers.get("x-amz-checksum-type") === "FULL_OBJECT";
	const isCrc32 = algorithm === "CRC32" || algorithm === "CRC32C";
	if (operation !== "CreateMultipartUpload" || !isFullObject || !isCrc32) return;
	throw new S3Error("InvalidRequest", {
		message: `The FULL_OBJECT checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
	});
}

function refuseFullObjectComplete({ request, operation, bucket }: RefusableRequest): void {
	if (operation !== "CompleteMultipartUpload") return;
	const upload = bucket?.uploads.get(request.query.get("uploadId") ?? "");
	if (upload?.isChecksumChosen !== true || upload.checksumType !== "FULL_OBJECT") return;
	if (upload.checksumAlgorithm !== "CRC64NVME") refuseChecksum(upload.checksumAlgorithm);
}
