import type { Description } from "./conformance-client.ts";

/** What Amazon's SDKs, in whatever language, answer to HeadObject. */
interface HeadObject {
	readonly ContentType: string;
	readonly CacheControl: string;
	readonly ContentDisposition: string;
	readonly ContentEncoding: string;
	readonly Metadata: Readonly<Record<string, string>>;
}

export function toDescription(answer: HeadObject): Description {
	return {
		contentType: answer.ContentType,
		cacheControl: answer.CacheControl,
		contentDisposition: answer.ContentDisposition,
		contentEncoding: answer.ContentEncoding,
		metadata: answer.Metadata,
	};
}
