import { boolean, type Reading, refuseKind, reportBlank, text, word } from "./fields.ts";
import { anyOf, type Finding, quoted } from "./finding.ts";
import { checkHeaderValue } from "./header-values.ts";
import type { Encryption } from "./headers.ts";
import { nearest, unknownKey } from "./nearest.ts";
import {
	type CustomerEncryption,
	readCustomerKey,
	WRITE_CUSTOMER_KEY,
} from "./read-customer-key.ts";
import { readTextMap } from "./text-map.ts";
import { type Field, textOf } from "./value.ts";

/** Amazon S3 user guide, "Protecting data with server-side encryption". */
const STORE_TYPES = ["AES256", "aws:kms", "aws:kms:dsse"] as const;

/** What a mapping can name besides: a key of the author's own comes with it. */
const TYPES = [...STORE_TYPES, "customer"] as const;

const KEYS = ["type", "key", "context", "bucket-key"] as const;

type KmsEncryption = Exclude<Encryption, { readonly type: "AES256" }>;

/** Reads how the store is to encrypt: a type, or a mapping with the type and what belongs to its key. */
export function readEncryption(
	field: Field,
	reading: Reading,
): Encryption | CustomerEncryption | undefined {
	if (field.value.kind !== "map") {
		if (textOf(field.value) === "customer") {
			const message = "`encryption`: `customer` needs the key";
			reading.report(field.value.position, { message, hint: WRITE_CUSTOMER_KEY });
			return undefined;
		}
		return readType(field, reading);
	}
	const { fields, position } = field.value;
	const find = (key: (typeof KEYS)[number]) => fields.find((candidate) => candidate.key === key);
	for (const { key, position: place } of fields) {
		if (!KEYS.some((known) => known === key)) reading.report(place, unknownKey(key, KEYS));
	}
	const typeField = find("type");
	if (typeField === undefined) {
		reading.report(position, { message: "`encryption`: `type` is missing", hint: WRITE_TYPE });
		return undefined;
	}
	const type = word(TYPES)(typeField, reading);
	if (type === undefined) return undefined;
	const [key, context, bucketKey] = [find("key"), find("context"), find("bucket-key")];
	if (type === "aws:kms:dsse" && bucketKey !== undefined) {
		const message = "`bucket-key` is for `aws:kms` alone: S3 has none for `aws:kms:dsse`";
		reading.report(bucketKey.position, { message });
	}
	if (type === "customer") return readCustomer({ key, context, bucketKey }, field, reading);
	if (type !== "AES256") return { type, ...readKms({ key, context, bucketKey }, reading) };
	const stray = key ?? context ?? bucketKey;
	if (stray !== undefined) {
		const message = `${quoted(stray.key)} belongs to a KMS key, and \`AES256\` uses none`;
		reading.report(stray.position, { message });
	}
	return { type };
}

function readType(
	field: Field,
	reading: Reading,
): { readonly type: (typeof STORE_TYPES)[number] } | undefined {
	const { value } = field;
	if (reportBlank(field, value, reading)) return undefined;
	const written = textOf(value) ?? "";
	const type = STORE_TYPES.find((one) => one === written);
	if (type !== undefined) return { type };
	const close = nearest(written, STORE_TYPES);
	const hint = close === undefined ? undefined : `did you mean \`${close}\`?`;
	const expected = `${anyOf(STORE_TYPES)}, or a mapping whose \`type\` is one of these or \`customer\``;
	return refuseKind(field, value, { expected, hint }, reading);
}

const WRITE_TYPE = "write `encryption: { type: aws:kms, key: … }`";

interface KmsFields {
	readonly key: Field | undefined;
	readonly context: Field | undefined;
	readonly bucketKey: Field | undefined;
}

function readCustomer(
	{ key, context, bucketKey }: KmsFields,
	{ value }: Field,
	reading: Reading,
): CustomerEncryption | undefined {
	const stray = context ?? bucketKey;
	if (stray !== undefined) {
		const message = `${quoted(stray.key)} belongs to a KMS key, and \`customer\` uses none`;
		reading.report(stray.position, { message });
	}
	if (key === undefined) {
		const message = "`encryption`: `key` is missing";
		reading.report(value.position, { message, hint: WRITE_CUSTOMER_KEY });
		return undefined;
	}
	const found = readCustomerKey(key, reading);
	return found && { type: "customer", key: found };
}

function readKms(
	{ key, context, bucketKey }: KmsFields,
	reading: Reading,
): Omit<KmsEncryption, "type"> {
	const keyId = key && text(checkHeaderValue)(key, reading);
	const pairs = context && readTextMap(context, reading, CONTEXT_RULES);
	const usesBucketKey = bucketKey && boolean(bucketKey, reading);
	return {
		...(keyId !== undefined && { key: keyId }),
		...(pairs !== undefined && { context: Object.fromEntries(pairs) }),
		...(usesBucketKey !== undefined && { bucketKey: usesBucketKey }),
	};
}

const CONTEXT_RULES = {
	example: "context: { name: value }",
	checkPair: (name: string): Finding | undefined =>
		name === "" ? { message: "a pair of the context needs a name" } : undefined,
};
