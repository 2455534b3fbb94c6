import { CUSTOMER_KEY_BYTES, type CustomerKey, parseCustomerKey } from "./customer-key.ts";
import type { Reading } from "./fields.ts";
import type { Finding } from "./finding.ts";
import { type Field, isBlank } from "./value.ts";

/** What an upload or a download says that brings its own key. */
export interface CustomerEncryption {
	readonly type: "customer";
	readonly key: CustomerKey;
}

export const WRITE_CUSTOMER_KEY = "write `encryption: { type: customer, key: … }`";

/** Reads a customer key. Nothing that is said of a wrong one shows it. */
export function readCustomerKey(
	{ value }: Field,
	{ depth, report }: Reading,
): CustomerKey | undefined {
	if (value.kind === "broken" || depth === "outline") return undefined;
	if (isBlank(value)) {
		const hint = "is the secret defined, and may this job see it?";
		report(value.position, { message: "`encryption`: `key` is empty", hint });
		return undefined;
	}
	const written = value.kind === "text" ? value.content.text.trim() : "";
	const key = parseCustomerKey(written);
	if (key === undefined) report(value.position, describeWrongKey(written));
	return key;
}

function describeWrongKey(written: string): Finding {
	const expected = `\`encryption\`: \`key\`: expected ${CUSTOMER_KEY_BYTES} bytes in base64, which are 44 characters`;
	const message = written === "" ? expected : `${expected}, found ${written.length} characters`;
	const isHexadecimal = /^[\da-f]{64}$/i.test(written);
	const hint = isHexadecimal
		? "the 64 characters look hexadecimal: write the same bytes in base64"
		: "`openssl rand -base64 32` makes a key";
	return { message, hint };
}
