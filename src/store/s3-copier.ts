import type { ObjectStore } from "./object-store.ts";
import { copyObject, copyPart } from "./s3-copy.ts";
import { deleteObject } from "./s3-delete.ts";
import { beginCopy } from "./s3-multipart.ts";
import type { S3Session } from "./s3-session.ts";
import { readTags } from "./s3-tags.ts";

/** The part of the store that copies; a phase without copies does without it. */
export type ObjectCopier = Pick<
	ObjectStore,
	"copy" | "beginCopy" | "copyPart" | "tags" | "deleteObject"
>;

export function openCopier(session: S3Session): ObjectCopier {
	return {
		copy: (copy, signal) => copyObject(session, copy, signal),
		beginCopy: (copy, signal) => beginCopy(session, copy, signal),
		copyPart: (upload, part, signal) => copyPart(session, upload, part, signal),
		tags: (location, signal) => readTags(session, location, signal),
		deleteObject: (location, etag, signal) => deleteObject(session, location, etag, signal),
	};
}
