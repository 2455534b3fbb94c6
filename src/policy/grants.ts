import { groupBy } from "./group-by.ts";
import { covers, type KeyPattern, patternText } from "./key-pattern.ts";
import type {
	Condition,
	ListPermission,
	ObjectPermission,
	Permission,
	UploadListPermission,
} from "./permission.ts";
import { bucketArn, isDirectoryBucket, objectArn } from "./resource-name.ts";

/** What statements with its actions are called, in the order in which people read them. */
export const TITLES = [
	"UseDirectoryBuckets",
	"ListBuckets",
	"ListUploads",
	"ReadObjects",
	"WriteObjects",
	"DeleteObjects",
	"UseKeys",
	"InvalidateCaches",
] as const;

/** Actions on one resource. */
export interface Grant {
	readonly title: (typeof TITLES)[number];
	readonly actions: readonly string[];
	/** An ARN. */
	readonly resource: string;
	readonly condition?: Condition;
}

/** Permissions with the names of resources, each resource once under each title and condition, nothing said twice. */
export function toGrants(permissions: readonly Permission[], region: string): readonly Grant[] {
	const lists: ListPermission[] = [];
	const objects: ObjectPermission[] = [];
	const grants: Grant[] = [];
	for (const permission of permissions) {
		if (permission.kind === "resource") grants.push({ ...permission, title: permission.purpose });
		else if (isDirectoryBucket(permission.bucket)) grants.push(sessionGrant(permission, region));
		else if (permission.kind === "uploads") grants.push(uploadListGrant(permission, region));
		else if (permission.kind === "list") lists.push(permission);
		else objects.push(permission);
	}
	const byBucket = groupBy(lists, ({ bucket }) => bucketArn(bucket, region));
	const byPurpose = groupBy(objects, ({ purpose, bucket }) => `${purpose} ${bucket}`);
	return [
		...joined(grants),
		...byBucket.map((some) => listGrant(some, region)),
		...byPurpose.flatMap(withoutRepetition).map((one) => objectGrant(one, region)),
	];
}

function sessionGrant({ bucket }: { readonly bucket: string }, region: string): Grant {
	const actions = ["s3express:CreateSession"];
	return { title: "UseDirectoryBuckets", actions, resource: bucketArn(bucket, region) };
}

function uploadListGrant({ bucket }: UploadListPermission, region: string): Grant {
	const actions = ["s3:ListBucketMultipartUploads"];
	return { title: "ListUploads", actions, resource: bucketArn(bucket, region) };
}

/** To list all of a bucket takes no condition: an empty prefix is often not sent. */
function listGrant(permissions: readonly ListPermission[], region: string): Grant {
	const patterns = permissions.map(({ prefix }) => prefix);
	const resource = bucketArn(permissions[0]?.bucket ?? "", region);
	const grant = { title: "ListBuckets", actions: ["s3:ListBucket"], resource } as const;
	if (patterns.some(({ start, end = "" }) => start === "" && end === "")) return grant;
	const needed = patterns.filter((pattern) => !isRepeated(pattern, patterns));
	const operator = needed.some(({ isOpen }) => isOpen) ? "StringLike" : "StringEquals";
	const prefixes = sorted(needed.map(patternText));
	return { ...grant, condition: { [operator]: { "s3:prefix": prefixes } } };
}

function isRepeated(pattern: KeyPattern, all: readonly KeyPattern[]): boolean {
	return all.some((other) => covers(other, pattern) && !covers(pattern, other));
}

/** Permissions for one purpose in one bucket, without what others of them say of more keys. */
function withoutRepetition(permissions: readonly ObjectPermission[]): readonly ObjectPermission[] {
	const groups = groupBy(permissions, ({ keys }) => patternText(keys));
	const merged = groups.flatMap(([first, ...others]) => {
		const actions = [first, ...others].flatMap((one) => one?.actions ?? []);
		return first ? [{ ...first, actions: sorted(actions) }] : [];
	});
	return merged.flatMap((one) => {
		const wider = merged.filter((other) => other !== one && covers(other.keys, one.keys));
		const said = new Set(wider.flatMap(({ actions }) => actions));
		const actions = one.actions.filter((action) => !said.has(action));
		return actions.length === 0 ? [] : [{ ...one, actions }];
	});
}

function objectGrant({ purpose, bucket, keys, actions }: ObjectPermission, region: string): Grant {
	return { title: `${purpose}Objects`, actions, resource: objectArn(bucket, keys, region) };
}

function joined(grants: readonly Grant[]): readonly Grant[] {
	const nameOf = ({ title, resource, condition }: Grant) =>
		JSON.stringify([title, resource, condition]);
	return groupBy(grants, nameOf).flatMap(([first, ...others]) => {
		const actions = [first, ...others].flatMap((one) => one?.actions ?? []);
		return first ? [{ ...first, actions: sorted(actions) }] : [];
	});
}

/** Each text once, in an order that no locale changes. */
export function sorted(texts: Iterable<string>): readonly string[] {
	return [...new Set(texts)].sort();
}
