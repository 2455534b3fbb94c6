import { randomBytes } from "node:crypto";
import { hasCustomerKey } from "./customer-key.ts";

/** The ETag of a body written in one piece: its MD5, except under KMS or a key of the client's own, where it is opaque. */
export function toEtag(md5: Buffer, headers: Readonly<Record<string, string>>): string {
	const encryption = new Map(Object.entries(headers)).get("x-amz-server-side-encryption");
	return encryption?.startsWith("aws:kms") === true || hasCustomerKey(headers)
		? randomBytes(16).toString("hex")
		: md5.toString("hex");
}
