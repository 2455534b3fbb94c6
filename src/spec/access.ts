import { type Reading, refuseKind, reportBlank, texts } from "./fields.ts";
import { type Finding, quoted } from "./finding.ts";
import { checkHeaderValue } from "./header-values.ts";
import type { Grants } from "./headers.ts";
import { unknownKey } from "./nearest.ts";
import type { Field } from "./value.ts";

/** Amazon S3 user guide, "Access control list (ACL) overview", canned ACLs of objects. */
export const CANNED_ACLS = [
	"private",
	"public-read",
	"public-read-write",
	"authenticated-read",
	"aws-exec-read",
	"bucket-owner-read",
	"bucket-owner-full-control",
] as const;

/** What may be granted on an object (API reference, PutObject, `x-amz-grant-*`). */
const PERMISSIONS = ["read", "read-acp", "write-acp", "full-control"] as const;

/** Reads a mapping of permissions to grantees: one, or a list. */
export function readGrants(field: Field, reading: Reading): Grants | undefined {
	const { value } = field;
	if (value.kind !== "map") {
		if (reportBlank(field, value, reading)) return undefined;
		const hint = 'write `grants: { read: "id=…" }`';
		return refuseKind(field, value, { expected: "a mapping of permissions", hint }, reading);
	}
	const grants: { -readonly [Permission in keyof Grants]: Grants[Permission] } = {};
	for (const pair of value.fields) {
		const permission = PERMISSIONS.find((known) => known === pair.key);
		const grantees = texts(checkGrantee)(pair, reading);
		if (permission === undefined) reading.report(pair.position, unknownKey(pair.key, PERMISSIONS));
		else if (grantees !== undefined) grants[permission] = grantees;
	}
	return grants;
}

function checkGrantee(grantee: string): Finding | undefined {
	const finding = checkHeaderValue(grantee);
	if (finding !== undefined) return finding;
	if (/^(?:id|uri|emailAddress)=[^",\s]+$/.test(grantee)) return undefined;
	return {
		message: `${quoted(grantee)} is nobody that access can be granted to`,
		hint: "write `id=<canonical user id>`, `uri=<group>` or `emailAddress=<address>`",
	};
}
