import { isNotModified } from "../protocol/conditions.ts";
import { checkCustomerKey } from "../protocol/customer-key.ts";
import type { ByteRange } from "../protocol/ranges.ts";
import { readRange } from "../protocol/ranges.ts";
import type { Reply } from "../protocol/reply.ts";
import { S3Error } from "../protocol/s3-error.ts";
import type { Restore } from "../store/archive.ts";
import type { Bucket } from "../store/bucket.ts";
import type { ObjectVersion } from "../store/object-version.ts";
import type { Call } from "./call.ts";
import { bucketOf, keyOf } from "./call.ts";
import { checkReadable, findObject, versionHeader } from "./object-lookup.ts";
import { checksumHeaders } from "./put-object.ts";

type ReplyHeaders = Readonly<Record<string, string | undefined>>;

/** Query names that override a response header of a signed GET. */
const OVERRIDES = [
	"response-cache-control",
	"response-content-disposition",
	"response-content-encoding",
	"response-content-language",
	"response-content-type",
	"response-expires",
];

/** GetObject and HeadObject; the server leaves the body of a HEAD unsent. */
export function getObject(call: Call): Reply {
	const { headers: asked, query } = call.request;
	const bucket = bucketOf(call);
	const object = findObject(bucket, keyOf(call), query.get("versionId"));
	checkCustomerKey(asked, object.headers);
	const headers = describe(call, bucket, object);
	if (isNotModified(asked, object)) {
		return {
			status: 304,
			headers: pick(
				headers,
				"etag",
				"last-modified",
				"cache-control",
				"expires",
				"x-amz-version-id",
			),
		};
	}
	if (call.request.method === "GET") checkReadable(object);
	const range = partRange(call, object) ?? readRange(asked.get("range"), object.size);
	const { start, end } = range ?? { start: 0, end: object.size };
	return {
		status: range === undefined ? 200 : 206,
		headers: { ...headers, ...rangeHeaders(call, object, range) },
		body: call.store.blobs.read(object.blobs, start, end),
	};
}

function describe(call: Call, bucket: Bucket, object: ObjectVersion): ReplyHeaders {
	const isStandard = object.storageClass === "STANDARD";
	return {
		"accept-ranges": "bytes",
		etag: `"${object.etag}"`,
		"last-modified": object.lastModified.toUTCString(),
		...object.headers,
		"x-amz-storage-class": isStandard ? undefined : object.storageClass,
		"x-amz-archive-status": object.archiveTier,
		"x-amz-restore": object.restore && restoreHeader(object.restore),
		"x-amz-tagging-count": object.tags.size > 0 ? String(object.tags.size) : undefined,
		"x-amz-version-id": versionHeader(bucket, object),
		...readOverrides(call),
	};
}

function restoreHeader({ expiresAt }: Restore): string {
	const expiry = expiresAt && `, expiry-date="${expiresAt.toUTCString()}"`;
	return `ongoing-request="${expiresAt === undefined}"${expiry ?? ""}`;
}

function readOverrides(call: Call): ReplyHeaders {
	const given = OVERRIDES.filter((name) => call.request.query.has(name));
	if (given.length > 0 && call.identity.isAnonymous) {
		throw new S3Error("InvalidRequest", {
			message: "Request specific response headers cannot be used for anonymous GET requests.",
		});
	}
	return Object.fromEntries(
		given.map((name) => [name.slice("response-".length), call.request.query.get(name)]),
	);
}

function partRange(call: Call, object: ObjectVersion): ByteRange | undefined {
	const text = call.request.query.get("partNumber");
	if (text === undefined) return undefined;
	if (call.request.headers.has("range")) {
		throw new S3Error("InvalidRequest", {
			message: "Cannot specify both Range header and partNumber",
		});
	}
	const parts = object.parts ?? [object];
	const part = parts[Number(text) - 1];
	if (part === undefined) throw new S3Error("InvalidPartNumber");
	const earlier = parts.slice(0, Number(text) - 1);
	const start = earlier.reduce((total, { size }) => total + size, 0);
	return { start, end: start + part.size };
}

function rangeHeaders(
	call: Call,
	object: ObjectVersion,
	range: ByteRange | undefined,
): ReplyHeaders {
	const isPart = call.request.query.has("partNumber");
	const partsCount = object.parts?.length;
	const isWhole = range === undefined || range.end - range.start === object.size;
	const isAsked = call.request.headers.get("x-amz-checksum-mode") === "ENABLED";
	return {
		...(range && { "content-range": contentRange(range, object.size) }),
		...(isPart && { "x-amz-mp-parts-count": partsCount?.toString() }),
		...(isWhole && isAsked && checksumHeaders(object.checksum)),
	};
}

function contentRange(range: ByteRange, size: number): string {
	return `bytes ${range.start}-${range.end - 1}/${size}`;
}

function pick(headers: ReplyHeaders, ...names: readonly string[]): ReplyHeaders {
	return Object.fromEntries(names.map((name) => [name, headers[name]]));
}
