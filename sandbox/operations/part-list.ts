import { CHECKSUM_ALGORITHMS } from "../checksums/checksum.ts";
import { S3Error } from "../protocol/s3-error.ts";
import type { XmlElement } from "../protocol/xml-parser.ts";
import { children, childText } from "../protocol/xml-parser.ts";
import type { MultipartUpload, UploadedPart } from "../store/multipart-upload.ts";

/** A part as the client lists it to complete an upload. */
export interface ListedPart {
	readonly partNumber: number;
	/** Without quotes. */
	readonly etag: string;
	/** Base64 values by algorithm name. */
	readonly checksums: ReadonlyMap<string, string>;
}

/** Smallest part but the last (S3 User Guide, "Multipart upload limits"). */
const MIN_PART_BYTES = 5 * 1024 ** 2;
const MAX_PARTS = 10_000;

/** Reads a CompleteMultipartUpload document. Throws MalformedXML, also for an empty list. */
export function readPartList(document: XmlElement): readonly ListedPart[] {
	const parts = children(document, "Part").map(readPart);
	if (parts.length === 0 || parts.length > MAX_PARTS) throw new S3Error("MalformedXML");
	return parts;
}

/** The uploaded parts that were listed. Throws InvalidPartOrder, InvalidPart or EntityTooSmall. */
export function selectParts(
	upload: MultipartUpload,
	listed: readonly ListedPart[],
): readonly UploadedPart[] {
	const isAscending = listed.every(
		(part, index) => index === 0 || part.partNumber > (listed[index - 1]?.partNumber ?? 0),
	);
	if (!isAscending) throw new S3Error("InvalidPartOrder");
	const parts = listed.map((part) => selectPart(upload, part));
	for (const part of parts.slice(0, -1)) checkSize(part);
	return parts;
}

function readPart(part: XmlElement): ListedPart {
	const partNumber = Number(childText(part, "PartNumber") ?? Number.NaN);
	const etag = childText(part, "ETag");
	if (!Number.isInteger(partNumber) || etag === undefined) throw new S3Error("MalformedXML");
	const checksums = CHECKSUM_ALGORITHMS.flatMap((algorithm) => {
		const value = childText(part, `Checksum${algorithm}`);
		return value === undefined ? [] : [[algorithm, value] as const];
	});
	return { partNumber, etag: etag.replace(/^"|"$/g, ""), checksums: new Map(checksums) };
}

function selectPart(upload: MultipartUpload, listed: ListedPart): UploadedPart {
	const part = upload.parts.get(listed.partNumber);
	const { checksumAlgorithm: algorithm } = upload;
	if (upload.checksumType === "COMPOSITE" && !listed.checksums.has(algorithm)) {
		throw new S3Error("InvalidRequest", {
			message: `The upload was created using a ${algorithm.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part ${listed.partNumber} in the request.`,
		});
	}
	const isSame =
		part !== undefined &&
		part.md5.toString("hex") === listed.etag &&
		[...listed.checksums].every(
			([name, value]) => name === algorithm && value === part.checksumDigest.toString("base64"),
		);
	if (isSame) return part;
	throw new S3Error("InvalidPart", {
		details: { UploadId: upload.uploadId, PartNumber: listed.partNumber, ETag: listed.etag },
	});
}

function checkSize({ partNumber, blob, md5 }: UploadedPart): void {
	if (blob.size >= MIN_PART_BYTES) return;
	throw new S3Error("EntityTooSmall", {
		details: {
			ProposedSize: blob.size,
			MinSizeAllowed: MIN_PART_BYTES,
			PartNumber: partNumber,
			ETag: md5.toString("hex"),
		},
	});
}
