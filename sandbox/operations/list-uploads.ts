import type { Reply } from "../protocol/reply.ts";
import { xmlReply } from "../protocol/reply.ts";
import type { Markup } from "../protocol/xml.ts";
import { element, optional, xmlDocument } from "../protocol/xml.ts";
import type { MultipartUpload, UploadedPart } from "../store/multipart-upload.ts";
import { compareUtf8 } from "../store/utf8-order.ts";
import type { Call } from "./call.ts";
import { bucketOf, countFromQuery } from "./call.ts";
import { commonPrefixElements, keyEncoder, listKeys } from "./listing.ts";
import { findUpload } from "./uploads.ts";

/** Most entries of one page. */
const PAGE_SIZE = 1000;

export function listParts(call: Call): Reply {
	const upload = findUpload(call);
	const { query, bucket } = call.request;
	const marker = Number(query.get("part-number-marker") ?? "0");
	const limit = countFromQuery(call, "max-parts", PAGE_SIZE);
	const all = [...upload.parts.values()]
		.filter((part) => part.partNumber > marker)
		.sort((left, right) => left.partNumber - right.partNumber);
	const page = all.slice(0, limit);
	const chosen = upload.isChecksumChosen ? upload : undefined;
	return xmlReply(
		xmlDocument(
			"ListPartsResult",
			element("Bucket", bucket),
			element("Key", keyEncoder(call)(upload.key)),
			element("UploadId", upload.uploadId),
			...ownerElements(call, upload),
			element("StorageClass", upload.storageClass),
			element("PartNumberMarker", marker),
			element("NextPartNumberMarker", page.at(-1)?.partNumber ?? 0),
			element("MaxParts", limit),
			element("IsTruncated", page.length < all.length),
			optional("ChecksumAlgorithm", chosen?.checksumAlgorithm),
			optional("ChecksumType", chosen?.checksumType),
			...page.map((part) => partElement(upload, part)),
		),
	);
}

export function listMultipartUploads(call: Call): Reply {
	const { query } = call.request;
	const bucket = bucketOf(call);
	const encode = keyEncoder(call);
	const limit = countFromQuery(call, "max-uploads", PAGE_SIZE);
	const prefix = query.get("prefix") ?? "";
	const delimiter = query.get("delimiter") ?? "";
	const marker = {
		key: query.get("key-marker") ?? "",
		uploadId: query.get("upload-id-marker") ?? "",
	};
	const all = [...bucket.uploads.values()]
		.filter((upload) => upload.key.startsWith(prefix) && isAfter(upload, marker))
		.sort(byKeyThenStart);
	const isGrouped = (upload: MultipartUpload): boolean =>
		delimiter !== "" && upload.key.includes(delimiter, prefix.length);
	const plain = all.filter((upload) => !isGrouped(upload));
	const grouped = all.filter(isGrouped).map(({ key }) => key);
	const groups = listKeys(grouped, { prefix, delimiter, after: "", limit });
	const page = plain.slice(0, limit);
	const last = page.at(-1);
	const isTruncated = page.length < plain.length;
	return xmlReply(
		xmlDocument(
			"ListMultipartUploadsResult",
			element("Bucket", bucket.facts.name),
			element("KeyMarker", encode(marker.key)),
			element("UploadIdMarker", marker.uploadId),
			optional("NextKeyMarker", isTruncated ? encode(last?.key ?? "") : undefined),
			optional("NextUploadIdMarker", isTruncated ? last?.uploadId : undefined),
			element("Prefix", encode(prefix)),
			optional("Delimiter", delimiter === "" ? undefined : encode(delimiter)),
			element("MaxUploads", limit),
			optional("EncodingType", query.get("encoding-type")),
			element("IsTruncated", isTruncated),
			...page.map((upload) => uploadElement(call, upload)),
			...commonPrefixElements(groups.commonPrefixes, encode),
		),
	);
}

function partElement(upload: MultipartUpload, part: UploadedPart): Markup {
	const checksum = upload.isChecksumChosen ? part.checksumDigest.toString("base64") : undefined;
	return element(
		"Part",
		element("PartNumber", part.partNumber),
		element("LastModified", part.lastModified.toISOString()),
		element("ETag", `"${part.md5.toString("hex")}"`),
		element("Size", part.blob.size),
		optional(`Checksum${upload.checksumAlgorithm}`, checksum),
	);
}

function uploadElement(call: Call, upload: MultipartUpload): Markup {
	const chosen = upload.isChecksumChosen ? upload : undefined;
	return element(
		"Upload",
		element("Key", keyEncoder(call)(upload.key)),
		element("UploadId", upload.uploadId),
		...ownerElements(call, upload),
		element("StorageClass", upload.storageClass),
		element("Initiated", upload.startedAt.toISOString()),
		optional("ChecksumAlgorithm", chosen?.checksumAlgorithm),
		optional("ChecksumType", chosen?.checksumType),
	);
}

function ownerElements({ settings }: Call, { initiator }: MultipartUpload): readonly Markup[] {
	const name = initiator.startsWith("arn:") ? initiator.replace(/^[^/]*\//, "") : undefined;
	return [
		element("Initiator", element("ID", initiator), optional("DisplayName", name)),
		element("Owner", element("ID", settings.ownerId)),
	];
}

function isAfter(
	upload: MultipartUpload,
	marker: { readonly key: string; readonly uploadId: string },
): boolean {
	const order = compareUtf8(upload.key, marker.key);
	if (order !== 0) return order > 0;
	return marker.uploadId !== "" && upload.uploadId > marker.uploadId;
}

function byKeyThenStart(left: MultipartUpload, right: MultipartUpload): number {
	const byKey = compareUtf8(left.key, right.key);
	if (byKey !== 0) return byKey;
	return left.uploadId < right.uploadId ? -1 : 1;
}
