import { readDeclaredChecksum } from "../protocol/declared-checksum.ts";
import type { Reply } from "../protocol/reply.ts";
import { S3Error } from "../protocol/s3-error.ts";
import { children, childText, parseXml, type XmlElement } from "../protocol/xml-parser.ts";
import { isArchived, isDeepArchived, toExpiry } from "../store/archive.ts";
import type { ObjectVersion } from "../store/object-version.ts";
import type { Call } from "./call.ts";
import { bucketOf, keyOf } from "./call.ts";
import { findObject, versionHeader } from "./object-lookup.ts";

const TIERS = ["Standard", "Bulk", "Expedited"];

/** Begins a restore, which a test ends when it likes; of one that is over, sets how long its copy stays. */
export async function restoreObject(call: Call): Promise<Reply> {
	const text = await call.body.text(readDeclaredChecksum(call.request.headers));
	const asked = parseXml(text, "RestoreRequest");
	const bucket = bucketOf(call);
	const object = findObject(bucket, keyOf(call), call.request.query.get("versionId"));
	if (!isArchived(object)) {
		throw new S3Error("InvalidObjectState", {
			message: "Restore is not allowed for the object's current storage class",
			details: { StorageClass: object.storageClass },
		});
	}
	const days = readDays(asked, object);
	const tier = readTier(asked, object);
	const { restore } = object;
	if (restore !== undefined && restore.expiresAt === undefined) {
		throw new S3Error("RestoreAlreadyInProgress");
	}
	const expiresAt = restore && toExpiry(call.settings.now(), days);
	bucket.replace({ ...object, restore: { days, tier, ...(expiresAt && { expiresAt }) } });
	const headers = { "x-amz-version-id": versionHeader(bucket, object) };
	return { status: restore === undefined ? 202 : 200, headers };
}

// INTELLIGENT_TIERING moves the object itself, so that no copy of it expires.
function readDays(asked: XmlElement, { archiveTier }: ObjectVersion): number {
	const text = childText(asked, "Days");
	if (archiveTier !== undefined && text === undefined) return 0;
	if (archiveTier !== undefined) {
		throw new S3Error("InvalidArgument", {
			message: "Days must not be specified for an object of INTELLIGENT_TIERING",
		});
	}
	if (text === undefined || !/^[1-9]\d{0,8}$/.test(text)) throw new S3Error("MalformedXML");
	return Number(text);
}

function readTier(asked: XmlElement, object: ObjectVersion): string {
	const [parameters] = children(asked, "GlacierJobParameters");
	const tier =
		(parameters && childText(parameters, "Tier")) ?? childText(asked, "Tier") ?? "Standard";
	if (!TIERS.includes(tier)) throw new S3Error("MalformedXML");
	if (tier === "Expedited" && isDeepArchived(object)) {
		throw new S3Error("InvalidArgument", {
			message: "Retrieval option is not supported by this storage class",
		});
	}
	return tier;
}
