import { headerRights } from "../header-rights.ts";
import type { SaidHeaders } from "./object-facts.ts";

/** The IAM actions that an upload or a copy needs besides `s3:PutObject`, those on a KMS key included. */
export function toExtraRights(headers: SaidHeaders): { readonly rights?: readonly string[] } {
	const { encryption } = headers;
	const isOfKms = encryption !== undefined && encryption.type !== "AES256";
	const ofKey = isOfKms ? ["kms:GenerateDataKey", "kms:Decrypt"] : [];
	const rights = [...headerRights(headers), ...ofKey];
	return rights.length === 0 ? {} : { rights };
}
