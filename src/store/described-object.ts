import type { Encryption } from "../spec/headers.ts";
import type { HttpHeaders } from "./http/http-exchange.ts";
import type { ObjectDescription, SaidHeaders } from "./object-facts.ts";
import { headerOf, toObjectInfo } from "./s3-object-info.ts";

/** What a HEAD says of an object, with all that can be said of a copy of it. */
export function toDescription(key: string, headers: HttpHeaders): ObjectDescription {
	const info = toObjectInfo(key, headers);
	const said = {
		contentType: info.contentType,
		cacheControl: headerOf(headers, "cache-control"),
		contentDisposition: headerOf(headers, "content-disposition"),
		contentEncoding: headerOf(headers, "content-encoding"),
		contentLanguage: headerOf(headers, "content-language"),
		expires: headerOf(headers, "expires"),
		metadata: info.metadata,
		websiteRedirect: headerOf(headers, "x-amz-website-redirect-location"),
		storageClass: headerOf(headers, "x-amz-storage-class"),
		encryption: toEncryption(headers),
	} satisfies { readonly [Name in keyof SaidHeaders]: SaidHeaders[Name] | undefined };
	const told = Object.entries(said).filter(([, value]) => value !== undefined);
	return {
		...info,
		headers: Object.fromEntries(told),
		hasCustomerKey: headerOf(headers, CUSTOMER_ALGORITHM) !== undefined,
		...toObjectLock(headers),
		untoldMetadata: Number(headerOf(headers, "x-amz-missing-meta") ?? 0),
	};
}

const CUSTOMER_ALGORITHM = "x-amz-server-side-encryption-customer-algorithm";

function toObjectLock(headers: HttpHeaders): Pick<ObjectDescription, "retention" | "legalHold"> {
	const mode = headerOf(headers, "x-amz-object-lock-mode");
	const until = new Date(headerOf(headers, "x-amz-object-lock-retain-until-date") ?? Number.NaN);
	const isRetained = mode === "GOVERNANCE" || mode === "COMPLIANCE";
	return {
		...(isRetained && !Number.isNaN(until.getTime()) && { retention: { mode, until } }),
		...(headerOf(headers, "x-amz-object-lock-legal-hold") === "ON" && { legalHold: true }),
	};
}

function toEncryption(headers: HttpHeaders): Encryption | undefined {
	const type = headerOf(headers, "x-amz-server-side-encryption");
	if (type === "AES256") {
		return { type };
	}
	if (type !== "aws:kms" && type !== "aws:kms:dsse") {
		return undefined;
	}
	const key = headerOf(headers, "x-amz-server-side-encryption-aws-kms-key-id");
	const bucketKey = headerOf(headers, "x-amz-server-side-encryption-bucket-key-enabled");
	return {
		type,
		...(key !== undefined && { key }),
		...(bucketKey !== undefined && { bucketKey: bucketKey === "true" }),
	};
}
