import type { Reply } from "../protocol/reply.ts";
import { xmlReply } from "../protocol/reply.ts";
import type { Markup } from "../protocol/xml.ts";
import { element, optional, xmlDocument } from "../protocol/xml.ts";
import type { Bucket } from "../store/bucket.ts";
import type { Version } from "../store/object-version.ts";
import { compareUtf8 } from "../store/utf8-order.ts";
import type { Call } from "./call.ts";
import { bucketOf, countFromQuery } from "./call.ts";
import { commonPrefixElements, keyEncoder, listKeys } from "./listing.ts";

/** Where a page of versions starts: after this version of this key. */
interface Marker {
	readonly key: string;
	/** Empty: after all versions of the key. */
	readonly versionId: string;
}

/** Most versions of one page. */
const MAX_KEYS = 1000;

export function listObjectVersions(call: Call): Reply {
	const { query } = call.request;
	const bucket = bucketOf(call);
	const encode = keyEncoder(call);
	const limit = countFromQuery(call, "max-keys", MAX_KEYS);
	const prefix = query.get("prefix") ?? "";
	const delimiter = query.get("delimiter") ?? "";
	const marker = {
		key: query.get("key-marker") ?? "",
		versionId: query.get("version-id-marker") ?? "",
	};
	const listing = listKeys(bucket.keys, { prefix, delimiter, after: "", limit: Infinity });
	const all = listing.keys.flatMap((key) => versionsAfter(bucket, key, marker));
	const page = all.slice(0, limit);
	const next = page.length < all.length ? page.at(-1) : undefined;
	const groups = listing.commonPrefixes.filter((group) => compareUtf8(group, marker.key) > 0);
	return xmlReply(
		xmlDocument(
			"ListVersionsResult",
			element("Name", bucket.facts.name),
			element("Prefix", encode(prefix)),
			element("KeyMarker", encode(marker.key)),
			element("VersionIdMarker", marker.versionId),
			optional("NextKeyMarker", next && encode(next.key)),
			optional("NextVersionIdMarker", next?.versionId),
			element("MaxKeys", limit),
			optional("Delimiter", delimiter === "" ? undefined : encode(delimiter)),
			optional("EncodingType", query.get("encoding-type")),
			element("IsTruncated", next !== undefined),
			...page.map((version) => versionElement(call, version)),
			...commonPrefixElements(groups, encode),
		),
	);
}

function versionsAfter(bucket: Bucket, key: string, marker: Marker): readonly Version[] {
	const order = compareUtf8(key, marker.key);
	const versions = bucket.versions(key);
	if (order !== 0) return order > 0 ? versions : [];
	const at = versions.findIndex(({ versionId }) => versionId === marker.versionId);
	return at < 0 ? [] : versions.slice(at + 1);
}

function versionElement(call: Call, version: Version): Markup {
	const isLatest = bucketOf(call).versions(version.key)[0] === version;
	const shared = [
		element("Key", keyEncoder(call)(version.key)),
		element("VersionId", version.versionId),
		element("IsLatest", isLatest),
		element("LastModified", version.lastModified.toISOString()),
		element("Owner", element("ID", call.settings.ownerId)),
	];
	if (version.isDeleteMarker) return element("DeleteMarker", ...shared);
	return element(
		"Version",
		...shared,
		element("ETag", `"${version.etag}"`),
		element("ChecksumAlgorithm", version.checksum.algorithm),
		element("ChecksumType", version.checksum.type),
		element("Size", version.size),
		element("StorageClass", version.storageClass),
	);
}
