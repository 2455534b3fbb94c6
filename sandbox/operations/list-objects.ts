import type { Reply } from "../protocol/reply.ts";
import { xmlReply } from "../protocol/reply.ts";
import { S3Error } from "../protocol/s3-error.ts";
import type { Markup } from "../protocol/xml.ts";
import { element, optional, xmlDocument } from "../protocol/xml.ts";
import type { Bucket } from "../store/bucket.ts";
import type { Call } from "./call.ts";
import { bucketOf, countFromQuery } from "./call.ts";
import type { Listing } from "./listing.ts";
import { commonPrefixElements, keyEncoder, listKeys } from "./listing.ts";

/** Most entries of one page. */
const MAX_KEYS = 1000;

export function listObjectsV2(call: Call): Reply {
	const { query } = call.request;
	if (query.get("list-type") !== "2") throw new S3Error("InvalidArgument");
	const token = query.get("continuation-token");
	const startAfter = query.get("start-after");
	const listing = list(call, token === undefined ? startAfter : readToken(token));
	const encode = keyEncoder(call);
	const entries = contents(call, listing, query.get("fetch-owner") === "true");
	return xmlReply(
		xmlDocument(
			"ListBucketResult",
			...frame(call, listing),
			element("KeyCount", listing.keys.length + listing.commonPrefixes.length),
			optional("ContinuationToken", token),
			optional("NextContinuationToken", listing.isTruncated ? writeToken(listing) : undefined),
			optional("StartAfter", startAfter && encode(startAfter)),
			...entries,
		),
	);
}

/** The first version of ListObjects; it names a NextMarker only when keys are grouped. */
export function listObjects(call: Call): Reply {
	const { query } = call.request;
	const marker = query.get("marker") ?? "";
	const listing = list(call, marker);
	const encode = keyEncoder(call);
	const hasNextMarker = listing.isTruncated && (query.get("delimiter") ?? "") !== "";
	return xmlReply(
		xmlDocument(
			"ListBucketResult",
			...frame(call, listing),
			element("Marker", encode(marker)),
			optional("NextMarker", hasNextMarker ? encode(listing.last) : undefined),
			...contents(call, listing, true),
		),
	);
}

function list(call: Call, after = ""): Listing {
	const { query } = call.request;
	const bucket = bucketOf(call);
	const limit = countFromQuery(call, "max-keys", MAX_KEYS);
	const delimiter = query.get("delimiter") ?? "";
	return listKeys(liveKeys(bucket), { prefix: query.get("prefix") ?? "", delimiter, after, limit });
}

// Only where deletes leave markers behind can a key have no object.
function liveKeys(bucket: Bucket): readonly string[] {
	if (bucket.versioning === "Off") return bucket.keys;
	return bucket.keys.filter((key) => bucket.object(key) !== undefined);
}

function frame(call: Call, listing: Listing): readonly (Markup | undefined)[] {
	const { query, bucket } = call.request;
	const encode = keyEncoder(call);
	const delimiter = query.get("delimiter");
	return [
		element("Name", bucket),
		element("Prefix", encode(query.get("prefix") ?? "")),
		optional("Delimiter", delimiter && encode(delimiter)),
		element("MaxKeys", countFromQuery(call, "max-keys", MAX_KEYS)),
		optional("EncodingType", query.get("encoding-type")),
		element("IsTruncated", listing.isTruncated),
	];
}

function contents(call: Call, listing: Listing, showsOwner: boolean): readonly Markup[] {
	const encode = keyEncoder(call);
	const owner = showsOwner ? element("Owner", element("ID", call.settings.ownerId)) : undefined;
	const bucket = bucketOf(call);
	const objects = listing.keys.flatMap((key) => bucket.object(key) ?? []);
	return [
		...objects.map((object) =>
			element(
				"Contents",
				element("Key", encode(object.key)),
				element("LastModified", object.lastModified.toISOString()),
				element("ETag", `"${object.etag}"`),
				element("ChecksumAlgorithm", object.checksum.algorithm),
				element("ChecksumType", object.checksum.type),
				element("Size", object.size),
				owner,
				element("StorageClass", object.storageClass),
			),
		),
		...commonPrefixElements(listing.commonPrefixes, encode),
	];
}

function writeToken(listing: Listing): string {
	return Buffer.from(`1${listing.last}`).toString("base64url");
}

// The leading 1 tells a token from any other text a client might send.
function readToken(token: string): string {
	const text = Buffer.from(token, "base64url").toString();
	if (text.startsWith("1")) return text.slice(1);
	throw new S3Error("InvalidArgument", {
		message: "The continuation token provided is incorrect",
		details: { ArgumentName: "continuation-token" },
	});
}
