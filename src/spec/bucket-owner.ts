import { type Reading, text } from "./fields.ts";
import { type Finding, quoted } from "./finding.ts";
import type { Field } from "./value.ts";

/** Reads the account that has to own a bucket. */
export function readBucketOwner(field: Field, reading: Reading): string | undefined {
	const isNumber = field.value.kind === "number";
	return text((written) => checkAccount(written, isNumber))(field, reading);
}

function checkAccount(written: string, isNumber: boolean): Finding | undefined {
	if (/^\d{12}$/.test(written)) return undefined;
	const message = `expected the 12 digits of an account, found ${quoted(written)}`;
	if (isNumber) {
		const hint = "a number loses the zeros before it: write the account in quotes";
		return { message, hint };
	}
	const isGrouped = /^\d{4}[- ]\d{4}[- ]\d{4}$/.test(written);
	return isGrouped ? { message, hint: "write the digits alone" } : { message };
}
