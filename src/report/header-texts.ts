import type { ObjectHeaders } from "../store/object-store.ts";

/** Everything an upload says of its object, each as a short text; a plain header is its value. */
export function headerTexts(headers: ObjectHeaders): string[] {
	const { encryption, grants = {}, expires, tags = {} } = headers;
	const named = {
		expires: expires?.toUTCString(),
		redirect: headers.websiteRedirect,
		"storage-class": headers.storageClass,
		acl: headers.acl,
		encryption: encryption?.type,
	};
	return [
		headers.contentType,
		...[headers.cacheControl, headers.contentDisposition],
		...[headers.contentEncoding, headers.contentLanguage],
		...Object.entries(named).map(([name, value]) => value && `${name} ${value}`),
		...Object.entries(grants).map(
			([permission, grantees]) => `${permission} ${grantees?.join(" ")}`,
		),
		...Object.entries(tags).map(([name, value]) => `tag ${name}=${value}`),
		...Object.entries(headers.metadata).map(([name, value]) => `${name}: ${value}`),
	].filter((text) => text !== undefined);
}
