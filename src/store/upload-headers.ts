import { encodeMetadataText } from "../metadata-text.ts";
import type { Encryption } from "../spec/headers.ts";
import type { SaidHeaders } from "./object-facts.ts";

/** What the request that makes an object says of it, by the names of the S3 API (PutObject, CopyObject, CreateMultipartUpload). */
export function toUploadHeaders(headers: SaidHeaders): Readonly<Record<string, string>> {
	const { grants = {}, metadata = {}, expires, encryption, retention } = headers;
	const said: Record<string, string | undefined> = {
		"content-type": headers.contentType,
		"cache-control": headers.cacheControl,
		"content-disposition": headers.contentDisposition,
		"content-encoding": headers.contentEncoding,
		"content-language": headers.contentLanguage,
		expires: expires instanceof Date ? expires.toUTCString() : expires,
		"x-amz-website-redirect-location": headers.websiteRedirect,
		"x-amz-tagging": headers.tags && toTagging(headers.tags),
		"x-amz-storage-class": headers.storageClass,
		"x-amz-object-lock-mode": retention?.mode,
		"x-amz-object-lock-retain-until-date": retention?.until.toISOString(),
		"x-amz-object-lock-legal-hold": headers.legalHold && "ON",
		"x-amz-acl": headers.acl,
	};
	for (const [permission, grantees] of Object.entries(grants)) {
		said[`x-amz-grant-${permission}`] = grantees?.map(toGrantee).join(", ");
	}
	for (const [name, value] of Object.entries(metadata)) {
		said[`x-amz-meta-${name}`] = encodeMetadataText(value);
	}
	return withoutAbsent({ ...said, ...(encryption && toEncryptionHeaders(encryption)) });
}

// A space is `%20`: not every store takes a `+` for one.
function toTagging(tags: Readonly<Record<string, string>>): string {
	return new URLSearchParams(tags).toString().replaceAll("+", "%20");
}

function toEncryptionHeaders(encryption: Encryption): Record<string, string | undefined> {
	const type = { "x-amz-server-side-encryption": encryption.type };
	if (encryption.type === "AES256") {
		return type;
	}
	const { key, context, bucketKey } = encryption;
	return {
		...type,
		"x-amz-server-side-encryption-aws-kms-key-id": key,
		"x-amz-server-side-encryption-context":
			context && Buffer.from(JSON.stringify(context)).toString("base64"),
		"x-amz-server-side-encryption-bucket-key-enabled": bucketKey?.toString(),
	};
}

// `id=abc` as the header has it: `id="abc"`.
function toGrantee(grantee: string): string {
	return grantee.replace(/=(.*)$/, '="$1"');
}

function withoutAbsent(
	said: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(said)) {
		if (value !== undefined) {
			headers[name] = value;
		}
	}
	return headers;
}
