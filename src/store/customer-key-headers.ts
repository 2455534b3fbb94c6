import { hash } from "node:crypto";
import { StagingError } from "../errors.ts";
import type { CustomerKey } from "../spec/customer-key.ts";
import type { Endpoint } from "./endpoint.ts";
import { isLoopback } from "./http/loopback.ts";

/** Of the object a request is about, or of the one that it copies. */
type KeyPrefix =
	| "x-amz-server-side-encryption-customer-"
	| "x-amz-copy-source-server-side-encryption-customer-";

/** What brings a customer key to the store (API reference, PutObject and CopyObject). */
export function toCustomerKeyHeaders(
	{ base64 }: CustomerKey,
	prefix: KeyPrefix = "x-amz-server-side-encryption-customer-",
): Readonly<Record<string, string>> {
	return {
		[`${prefix}algorithm`]: "AES256",
		[`${prefix}key`]: base64,
		[`${prefix}key-md5`]: hash("md5", Buffer.from(base64, "base64"), "base64"),
	};
}

/** Fails with `invalid-input` where a customer key would be readable on its way to the store. */
export function assertConfidential({ url, name }: Endpoint, uri: string): void {
	if (url === undefined) {
		return;
	}
	const { protocol, hostname } = new URL(url);
	if (protocol === "https:" || isLoopback(hostname)) {
		return;
	}
	throw new StagingError(
		"invalid-input",
		`Could not use the customer key for ${uri}: at ${name} it would go over the network unencrypted`,
		{
			hint: "Give an `endpoint` that begins with `https://`; this machine alone may have `http://`",
		},
	);
}
