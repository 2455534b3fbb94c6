import { below, commonDirectory, EVERY_KEY, type KeyPattern } from "./key-pattern.ts";
import { anyKeyPermission } from "./kms-permission.ts";
import type { Permission, StoreFacts } from "./permission.ts";
import { isUnnamed, toPolicy } from "./policies.ts";
import type { Statement } from "./statements.ts";

/** STS API reference, AssumeRole, "Policy": in plain text. */
const MOST_SESSION_CHARACTERS = 2048;

/** What a session is narrowed to. */
export interface SessionPolicy {
	/** As JSON, at most 2,048 characters of ASCII. */
	readonly text: string;
	/** `exact`: what is needed; `directories`, `buckets`: everything in those that hold it. */
	readonly reach: "exact" | "directories" | "buckets";
}

/** The narrowest policy that allows what is needed and that STS takes; undefined where even whole buckets are too many. */
export function toSessionPolicy(
	needed: readonly Permission[],
	{ region, isAmazon }: StoreFacts,
): SessionPolicy | undefined {
	// Nobody can say of an object what is not known of its bucket.
	if (needed.some(isUnnamed)) return undefined;
	const named = needed.filter((one) => one.kind !== "resource" || one.purpose !== "UseKeys");
	const keys = isAmazon ? named.flatMap(toKeys) : [];
	const all = [...named, ...keys.slice(0, 1)];
	// To sweep is no reason to let a session do more.
	const permissions = all.filter(({ kind }) => kind !== "uploads");
	const reaches = [
		["exact", all],
		["exact", permissions],
		["directories", widened(permissions, (some) => below(commonDirectory(some)))],
		["buckets", widened(permissions, () => EVERY_KEY)],
	] as const;
	for (const [reach, some] of reaches) {
		const text = compact(toPolicy(some, region).Statement);
		if (text.length <= MOST_SESSION_CHARACTERS) return { text, reach };
	}
	return undefined;

	function toKeys(permission: Permission): Permission[] {
		return permission.kind === "objects" ? [anyKeyPermission(undefined, region)] : [];
	}
}

/** Permissions in which all keys of a bucket that serve one purpose are those of `widen`. */
function widened(
	permissions: readonly Permission[],
	widen: (all: readonly KeyPattern[]) => KeyPattern,
): readonly Permission[] {
	const patterns = new Map<string, KeyPattern[]>();
	for (const permission of permissions) {
		if (!hasKeys(permission)) continue;
		const name = nameOf(permission);
		patterns.set(name, [...(patterns.get(name) ?? []), patternOf(permission)]);
	}
	return permissions.map((permission) => {
		if (!hasKeys(permission)) return permission;
		const keys = widen(patterns.get(nameOf(permission)) ?? []);
		return permission.kind === "list" ? { ...permission, prefix: keys } : { ...permission, keys };
	});
}

type KeyPermission = Extract<Permission, { readonly kind: "list" | "objects" }>;

function hasKeys(permission: Permission): permission is KeyPermission {
	return permission.kind === "list" || permission.kind === "objects";
}

function nameOf(permission: KeyPermission): string {
	const what = permission.kind === "list" ? "List" : permission.purpose;
	return `${what} ${permission.bucket}`;
}

function patternOf(permission: KeyPermission): KeyPattern {
	return permission.kind === "list" ? permission.prefix : permission.keys;
}

/** Without what IAM does not need, and in the characters that STS takes. */
function compact(statements: readonly Statement[]): string {
	const Statement = statements.map(({ Sid: _, ...rest }) => rest);
	const only = (_: string, value: unknown) =>
		Array.isArray(value) && value.length === 1 && typeof value[0] === "string" ? value[0] : value;
	const text = JSON.stringify({ Version: "2012-10-17", Statement }, only);
	return text.replaceAll(
		/[^ -~]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}
