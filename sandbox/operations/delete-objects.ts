import { toDelete } from "../iam/needed-actions.ts";
import { checkDelete } from "../protocol/conditions.ts";
import { readDeclaredChecksum } from "../protocol/declared-checksum.ts";
import { checkUnlocked } from "../protocol/object-lock.ts";
import type { Reply } from "../protocol/reply.ts";
import { xmlReply } from "../protocol/reply.ts";
import { S3Error } from "../protocol/s3-error.ts";
import type { Markup } from "../protocol/xml.ts";
import { element, optional, xmlDocument } from "../protocol/xml.ts";
import type { XmlElement } from "../protocol/xml-parser.ts";
import { children, childText, parseXml } from "../protocol/xml-parser.ts";
import type { Bucket } from "../store/bucket.ts";
import type { Call } from "./call.ts";
import { bucketOf, keyOf } from "./call.ts";

/** One object of a delete. */
interface Target {
	readonly key: string;
	readonly versionId?: string | undefined;
	/** The ETag the object must still have. */
	readonly ifMatch?: string | undefined;
}

interface Deletion {
	readonly isDeleteMarker: boolean;
	/** The version removed, or the delete marker made. */
	readonly versionId?: string;
}

/** Most keys of one request (S3 API Reference, DeleteObjects). */
const MAX_KEYS = 1000;

export function deleteObject(call: Call): Reply {
	const { headers, query } = call.request;
	const target = {
		key: keyOf(call),
		versionId: query.get("versionId"),
		ifMatch: headers.get("if-match"),
	};
	const deletion = deleteOne(bucketOf(call), target, call.settings.now());
	return {
		status: 204,
		headers: {
			"x-amz-delete-marker": deletion.isDeleteMarker ? "true" : undefined,
			"x-amz-version-id": deletion.versionId,
		},
	};
}

/** Deletes up to 1,000 keys; the body must be protected by Content-MD5 or a checksum. */
export async function deleteObjects(call: Call): Promise<Reply> {
	const bucket = bucketOf(call);
	const declared = readDeclaredChecksum(call.request.headers);
	if (declared === undefined && !call.request.headers.has("content-md5")) {
		throw new S3Error("InvalidRequest", {
			message: "Missing required header for this request: Content-MD5",
		});
	}
	const document = parseXml(await call.body.text(declared), "Delete");
	const targets = children(document, "Object").map(readTarget);
	if (targets.length === 0 || targets.length > MAX_KEYS) throw new S3Error("MalformedXML");
	const isQuiet = childText(document, "Quiet")?.trim() === "true";
	const results = targets.map((target) => deleteListed(call, bucket, target));
	const shown = results.filter(({ isError }) => isError || !isQuiet);
	return xmlReply(xmlDocument("DeleteResult", ...shown.map(({ markup }) => markup)));
}

function readTarget(object: XmlElement): Target {
	const key = childText(object, "Key");
	if (key === undefined || key === "") throw new S3Error("MalformedXML");
	const versionId = childText(object, "VersionId");
	return { key, versionId, ifMatch: childText(object, "ETag") };
}

function deleteListed(
	{ faults, settings, permits }: Call,
	bucket: Bucket,
	target: Target,
): { readonly isError: boolean; readonly markup: Markup } {
	const named = [element("Key", target.key), optional("VersionId", target.versionId)];
	const place = { operation: "DeleteObject", bucket: bucket.facts.name, key: target.key };
	const fault = faults.meet(place).actions.find(({ kind }) => kind === "error");
	if (fault?.kind === "error") {
		const { code, message = code } = fault;
		const reason = [element("Code", code), element("Message", message)];
		return { isError: true, markup: element("Error", ...named, ...reason) };
	}
	try {
		permits.demand(toDelete(bucket.facts.name, target));
		const { isDeleteMarker, versionId } = deleteOne(bucket, target, settings.now());
		const marker = isDeleteMarker && [
			element("DeleteMarker", true),
			optional("DeleteMarkerVersionId", versionId),
		];
		return { isError: false, markup: element("Deleted", ...named, ...(marker || [])) };
	} catch (error) {
		if (!(error instanceof S3Error)) throw error;
		const reason = [element("Code", error.code), element("Message", error.message)];
		return { isError: true, markup: element("Error", ...named, ...reason) };
	}
}

function deleteOne(bucket: Bucket, target: Target, now: Date): Deletion {
	checkDelete(target.ifMatch, bucket.object(target.key));
	if (target.versionId !== undefined) {
		const { versionId } = target;
		const version = bucket.versions(target.key).find((one) => one.versionId === versionId);
		if (version?.isDeleteMarker === false) checkUnlocked(version.headers, now);
		const removed = bucket.remove(target.key, target.versionId);
		return { isDeleteMarker: removed?.isDeleteMarker === true, versionId: target.versionId };
	}
	const marker = bucket.delete(target.key, now);
	return marker === undefined
		? { isDeleteMarker: false }
		: { isDeleteMarker: true, versionId: marker.versionId };
}
