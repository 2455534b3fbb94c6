import type { SaidHeaders } from "./object-facts.ts";

/**
 * The IAM actions that an upload or a copy needs besides `s3:PutObject`, for what it says of its object (Service
 * Authorization Reference, Amazon S3).
 */
export function toExtraRights(headers: SaidHeaders): { readonly rights?: readonly string[] } {
	const { acl, grants, tags, retention, legalHold, encryption } = headers;
	const isOfKms = encryption !== undefined && encryption.type !== "AES256";
	if (!(acl || grants || tags || retention || legalHold || isOfKms)) return {};
	return {
		rights: [
			...(acl || grants ? ["s3:PutObjectAcl"] : []),
			...(tags ? ["s3:PutObjectTagging"] : []),
			...(retention ? ["s3:PutObjectRetention"] : []),
			...(legalHold ? ["s3:PutObjectLegalHold"] : []),
			...(isOfKms ? ["kms:GenerateDataKey", "kms:Decrypt"] : []),
		],
	};
}
