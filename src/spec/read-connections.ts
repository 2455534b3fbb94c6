import { toIdentity } from "../identity.ts";
import type { Connection } from "./connection.ts";
import { findContradictions } from "./connection-contradictions.ts";
import {
	CONNECTION_KEYS,
	CONNECTION_OPTIONS,
	type ConnectionKey,
	type ConnectionValues,
	isConnectionKey,
} from "./connection-options.ts";
import type { Reading } from "./fields.ts";
import { quoted, type Report } from "./finding.ts";
import { given } from "./given.ts";
import { LABEL_RULE } from "./location.ts";
import { unknownKey } from "./nearest.ts";
import { describe, type Field, isBlank, type Value } from "./value.ts";

/** Reads a mapping of labels to connections, and says of all that is wrong where it stands. `origin`: what holds it. */
export function readConnections(
	value: Value | undefined,
	origin: string,
	report: Report,
): readonly { readonly field: Field; readonly connection: Connection }[] {
	if (value === undefined || value.kind === "broken" || isBlank(value)) return [];
	if (value.kind !== "map") {
		const hint = "write a label for each, such as `site: { access: [read, write] }`";
		// What stands there may be a secret.
		const found = value.kind === "text" ? "a text" : describe(value);
		const message = `${origin}: expected a mapping of labels to connections, found ${found}`;
		report(value.position, { message, hint });
		return [];
	}
	return value.fields.map((field) => ({ field, connection: readConnection(field, report) }));
}

function readConnection(field: Field, report: Report): Connection {
	const label = field.key;
	if (!/^[a-z][a-z0-9-]*$/.test(label)) {
		const hint = `a label is ${LABEL_RULE}`;
		report(field.position, { message: `${quoted(label)} cannot be a label`, hint });
	}
	const fields = fieldsOf(field, report);
	const reading: Reading = { report, depth: "full" };
	const values: ConnectionValues = {};
	for (const one of fields) {
		if (!isConnectionKey(one.key)) report(one.position, unknownKey(one.key, CONNECTION_KEYS));
		else if (!isBlank(one.value)) readInto(values, one.key, one, reading);
	}
	for (const [key, finding] of findContradictions(fields, values)) {
		const place = fields.find((one) => one.key === key) ?? field;
		report(place.position, finding);
	}
	return toConnection(label, fields, values);
}

function fieldsOf({ key, value }: Field, report: Report): readonly Field[] {
	if (value.kind === "map") return value.fields;
	if (value.kind === "broken" || isBlank(value)) return [];
	const found = value.kind === "text" ? "a text" : describe(value);
	const message = `${quoted(key)}: expected a mapping, found ${found}`;
	report(value.position, {
		message,
		hint: `known here: ${CONNECTION_KEYS.map(quoted).join(", ")}`,
	});
	return [];
}

function readInto<Key extends ConnectionKey>(
	values: ConnectionValues,
	key: Key,
	field: Field,
	reading: Reading,
): void {
	const value = CONNECTION_OPTIONS[key](field, reading);
	if (value !== undefined) Object.assign(values, { [key]: value });
}

function toConnection(
	label: string,
	fields: readonly Field[],
	values: ConnectionValues,
): Connection {
	const accessKeyId = values["aws-access-key-id"];
	const secretAccessKey = values["aws-secret-access-key"];
	const sessionToken = values["aws-session-token"];
	const credentials =
		accessKeyId !== undefined && secretAccessKey !== undefined
			? { accessKeyId, secretAccessKey, ...given({ sessionToken }) }
			: undefined;
	const blanks = fields.filter(({ value }) => isBlank(value));
	return {
		label,
		access: values.access ?? ["read"],
		anonymous: values.anonymous ?? false,
		pathStyle: values["path-style"] ?? "auto",
		dialect: values.dialect ?? "auto",
		blanks: blanks.map(({ key, value: { position } }) => ({ key, position })),
		network: given({
			useAccelerate: values["use-accelerate"],
			useDualStack: values["use-dualstack"],
			useFips: values["use-fips"],
			caBundle: values["ca-bundle"],
		}),
		...given({
			allow: values.allow,
			endpoint: values.endpoint,
			region: values["aws-region"],
			credentials,
			identity: toIdentity(values),
		}),
	};
}
