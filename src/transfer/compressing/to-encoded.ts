import type { Upload } from "../../plan/plan.ts";
import type { ContentCoding } from "../../spec/spec.ts";

/** An upload whose object says that its content is encoded. */
export function toEncoded<Planned extends Upload>(upload: Planned, coding: ContentCoding): Planned {
	return { ...upload, headers: { ...upload.headers, contentEncoding: coding } };
}
