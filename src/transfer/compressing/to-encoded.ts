import type { Upload } from "../../plan/plan.ts";
import type { ContentCoding } from "../../spec/spec.ts";

/** An upload whose object says that its content is encoded. */
export function toEncoded<Planned extends Upload>(upload: Planned, coding: ContentCoding): Planned {
	const { headers, headersWith } = upload;
	return {
		...upload,
		headers: { ...headers, contentEncoding: coding },
		...(headersWith && {
			headersWith: (sha256: string) => ({ ...headersWith(sha256), contentEncoding: coding }),
		}),
	};
}
