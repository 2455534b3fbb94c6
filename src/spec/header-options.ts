import { given } from "./given.ts";
import type { HeaderOptions } from "./headers.ts";
import { toRetention } from "./object-lock.ts";
import type { SomeOptions } from "./read-options.ts";

/** What an entry's options ask its objects to say of themselves. */
export function toHeaderOptions(values: SomeOptions): HeaderOptions {
	const { encryption } = values;
	return given({
		contentType: values["content-type"],
		cacheControl: values["cache-control"],
		contentDisposition: values["content-disposition"],
		contentEncoding: values["content-encoding"],
		contentLanguage: values["content-language"],
		expires: values.expires,
		metadata: values.metadata,
		websiteRedirect: values["website-redirect"],
		tags: values.tags,
		storageClass: values["storage-class"],
		retention: toRetention(values),
		legalHold: values["legal-hold"] === true ? true : undefined,
		checksumAlgorithm: values["checksum-algorithm"],
		acl: values.acl,
		grants: values.grants,
		// A customer key goes with every request, not with one alone.
		encryption: encryption?.type === "customer" ? undefined : encryption,
	} satisfies {
		readonly [Name in keyof Required<HeaderOptions>]: HeaderOptions[Name] | undefined;
	});
}
