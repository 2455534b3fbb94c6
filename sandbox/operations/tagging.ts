import { readDeclaredChecksum } from "../protocol/declared-checksum.ts";
import type { Reply } from "../protocol/reply.ts";
import { xmlReply } from "../protocol/reply.ts";
import type { Tags } from "../protocol/tags.ts";
import { readTaggingDocument } from "../protocol/tags.ts";
import { element, xmlDocument } from "../protocol/xml.ts";
import { parseXml } from "../protocol/xml-parser.ts";
import type { Call } from "./call.ts";
import { bucketOf, keyOf } from "./call.ts";
import { findObject, versionHeader } from "./object-lookup.ts";

export function getObjectTagging(call: Call): Reply {
	const bucket = bucketOf(call);
	const object = findObject(bucket, keyOf(call), call.request.query.get("versionId"));
	const tags = [...object.tags].map(([key, value]) =>
		element("Tag", element("Key", key), element("Value", value)),
	);
	return xmlReply(xmlDocument("Tagging", element("TagSet", ...tags)), {
		"x-amz-version-id": versionHeader(bucket, object),
	});
}

export async function putObjectTagging(call: Call): Promise<Reply> {
	const text = await call.body.text(readDeclaredChecksum(call.request.headers));
	return setTags(call, readTaggingDocument(parseXml(text, "Tagging")), 200);
}

export function deleteObjectTagging(call: Call): Reply {
	return setTags(call, new Map(), 204);
}

function setTags(call: Call, tags: Tags, status: number): Reply {
	const bucket = bucketOf(call);
	const object = findObject(bucket, keyOf(call), call.request.query.get("versionId"));
	bucket.replace({ ...object, tags });
	return { status, headers: { "x-amz-version-id": versionHeader(bucket, object) } };
}
