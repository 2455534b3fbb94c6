import type { Encryption } from "../spec/headers.ts";
import type { ObjectHeaders } from "../store/object-facts.ts";

/** Everything an upload or a copy says of its object, each as a short text; a plain header is its value. */
export function headerTexts(headers: Partial<ObjectHeaders>): string[] {
	const { grants = {}, expires, tags = {}, metadata = {}, retention } = headers;
	const named = {
		expires: expires instanceof Date ? expires.toUTCString() : expires,
		redirect: headers.websiteRedirect,
		"storage-class": headers.storageClass,
		acl: headers.acl,
		checksum: headers.checksumAlgorithm,
		locked: retention && `until ${retention.until.toISOString()} (${retention.mode})`,
		encryption: headers.encryption && encryptionText(headers.encryption),
	};
	return [
		headers.contentType,
		...[headers.cacheControl, headers.contentDisposition],
		...[headers.contentEncoding, headers.contentLanguage],
		...Object.entries(named).map(([name, value]) => value && `${name} ${value}`),
		...Object.entries(grants).map(
			([permission, grantees]) => `grant ${permission} to ${grantees?.join(" ")}`,
		),
		...Object.entries(tags).map(([name, value]) => `tag ${name}=${value}`),
		...Object.entries(metadata).map(([name, value]) => `${name}: ${value}`),
		headers.legalHold ? "legal hold" : undefined,
		headers.onlyNew ? "only if there is no object yet" : undefined,
	].filter((text) => text !== undefined);
}

function encryptionText(encryption: Encryption): string {
	if (encryption.type === "AES256") return encryption.type;
	const { type, key, context = {}, bucketKey } = encryption;
	const pairs = Object.entries(context).map(([name, value]) => `${name}=${value}`);
	return [
		type,
		...(key === undefined ? [] : [`with ${key}`]),
		...(pairs.length > 0 ? [`in context ${pairs.join(" ")}`] : []),
		...(bucketKey === undefined ? [] : [`${bucketKey ? "by" : "without"} the bucket's key`]),
	].join(" ");
}
