import { objectUri, toBucketId } from "../object-address.ts";
import { checkBucket, toBucket } from "./bucket.ts";
import { checkLabel } from "./check-connections.ts";
import { prefixed, type Reading, refuseKind, reportBlank } from "./fields.ts";
import { type Finding, quoted } from "./finding.ts";
import { checkKeyLength, LABEL_RULE, toUri } from "./location.ts";
import { unknownKey } from "./nearest.ts";
import type { ObjectTarget } from "./spec.ts";
import { type Field, textOf, type Value } from "./value.ts";

const KEYS = ["bucket", "key", "prefix", "connection"] as const;

/** A place on S3 as written; `objects` is absent where it is wrong or not looked at closely. */
interface MappedObjects {
	readonly shown: string;
	readonly objects?: ObjectTarget;
}

/** Reads `{ bucket:, key: }` or `{ bucket:, prefix: }`, over a `connection` or none, where nothing is a pattern. What is wrong is reported. */
export function readObjectMapping(
	mapping: Value & { kind: "map" },
	reading: Reading,
): MappedObjects {
	const fields = new Map(mapping.fields.map((field) => [field.key, field]));
	const unknown = mapping.fields.filter(({ key }) => !KEYS.some((known) => known === key));
	for (const { key, position } of unknown) reading.report(position, unknownKey(key, KEYS));
	// A misspelt key is not missing as well.
	const finding = unknown.length > 0 ? undefined : checkKeys(fields);
	if (finding !== undefined) reading.report(mapping.position, finding);
	const bucket = readPart(fields.get("bucket"), checkBucket, reading);
	const key = readPart(fields.get("key"), checkKeyLength, reading);
	const prefix = readPart(fields.get("prefix"), checkPrefix, reading);
	const connection = fields.get("connection");
	const label = readPart(connection, checkLabelForm, reading);
	if (connection && label) checkLabel(label, connection.value.position, reading);
	const shown = objectUri({
		bucket: toBucketId(label, textAt(fields, "bucket")),
		key: textAt(fields, "key") + textAt(fields, "prefix"),
	});
	const isLost = connection !== undefined && label === undefined;
	if (finding || unknown.length > 0 || bucket === undefined || isLost) return { shown };
	const objects = toTarget(toBucketId(label, toBucket(bucket)), key, prefix);
	return objects === undefined ? { shown } : { shown: toUri(objects), objects };
}

function checkLabelForm(label: string): Finding | undefined {
	if (/^[a-z][a-z0-9-]*$/.test(label)) return undefined;
	return { message: `expected a label, found ${quoted(label)}`, hint: `a label is ${LABEL_RULE}` };
}

function checkKeys(fields: ReadonlyMap<string, Field>): Finding | undefined {
	const hint =
		"write `{ bucket: …, key: … }` for one object, `{ bucket: …, prefix: … }` for all below";
	if (!fields.has("bucket")) return { message: "`bucket` is missing", hint };
	if (fields.has("key") && fields.has("prefix")) {
		return { message: "`key` and `prefix` exclude each other", hint };
	}
	if (fields.has("key") || fields.has("prefix")) return undefined;
	return { message: "`key` or `prefix` is missing", hint };
}

function readPart(
	field: Field | undefined,
	check: (text: string) => Finding | undefined,
	reading: Reading,
): string | undefined {
	if (field === undefined || reportBlank(field, field.value, reading)) return undefined;
	const text = textOf(field.value);
	if (text === undefined) return refuseKind(field, field.value, { expected: "text" }, reading);
	const finding = reading.depth === "full" ? check(text) : undefined;
	if (finding === undefined) return text;
	reading.report(field.value.position, prefixed(field, finding));
	return undefined;
}

function toTarget(
	bucket: string,
	key: string | undefined,
	prefix: string | undefined,
): ObjectTarget | undefined {
	if (key !== undefined) return { kind: "object", bucket, key };
	return prefix === undefined ? undefined : { kind: "prefix", bucket, prefix };
}

function checkPrefix(prefix: string): Finding | undefined {
	if (prefix.endsWith("/")) return checkKeyLength(prefix);
	return {
		message: "a prefix consists of whole segments",
		hint: `end it with \`/\`: \`${prefix}/\``,
	};
}

function textAt(fields: ReadonlyMap<string, Field>, key: string): string {
	const field = fields.get(key);
	return (field && textOf(field.value)) ?? "";
}
