import type { KeyFinding } from "./check-values.ts";
import { type Finding, quoted } from "./finding.ts";
import type { ReadOptions, SomeOptions } from "./read-options.ts";
import type { Direction } from "./spec.ts";

/** What is wrong with the encryption of an entry. `values` are its own over the defaults. */
export function* checkEncryption(
	own: ReadOptions,
	values: SomeOptions,
	direction: Direction,
): Generator<KeyFinding> {
	const { encryption } = own.values;
	// Of defaults, what only uploads can mean is for uploads.
	if (direction === "download" && encryption !== undefined && encryption.type !== "customer") {
		const message = `the store decrypts ${quoted(encryption.type)} by itself: a download says \`customer\` or nothing`;
		yield { key: "encryption", finding: { message, hint: "leave it out" } };
	}
	if (values.encryption?.type === "customer" && values.presign !== undefined) {
		const key = own.fields.has("presign") ? "presign" : "encryption";
		yield { key, finding: NO_LINK };
	}
}

/** What is wrong with the encryption that a rule asks for, where `values` hold without it. */
export function* checkRuleEncryption(
	rule: ReadOptions,
	values: SomeOptions,
): Generator<KeyFinding> {
	const { encryption } = rule.values;
	if (encryption === undefined) return;
	const types = [encryption.type, values.encryption?.type];
	if (types.includes("customer")) yield { key: "encryption", finding: WHOLE_ENTRY };
}

const NO_LINK: Finding = {
	message: "`presign` and a customer key exclude each other: a link cannot carry the key",
};

const WHOLE_ENTRY: Finding = {
	message: "a customer key is for all files of an entry: a rule neither gives nor replaces one",
	hint: "write two entries",
};
