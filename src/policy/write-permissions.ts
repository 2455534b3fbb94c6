import { headerRights } from "../header-rights.ts";
import { labelOf } from "../object-address.ts";
import { partitionOf } from "../partition.ts";
import type { WriteSpec } from "../spec/copy-spec.ts";
import type { UploadSpec } from "../spec/spec.ts";
import { variantsOf } from "./entry-variants.ts";
import { exactly, keysOf, literalText } from "./key-pattern.ts";
import { kmsPermission } from "./kms-permission.ts";
import type { ObjectPermission, Permission, PolicyFacts } from "./permission.ts";

/** What parts of an upload take besides: an upload that fails is aborted, and looked after until no part of it is left. */
export const MULTIPART_ACTIONS = [
	"s3:AbortMultipartUpload",
	"s3:ListMultipartUploadParts",
] as const;

/** To make the objects of an upload or a copy, whatever else it may want of its destination. */
function* makingPermissions(entry: WriteSpec, facts: PolicyFacts): Generator<Permission> {
	const label = labelOf(entry.to.bucket);
	const { region } = facts.storeOf(label);
	const variants = writeVariants(entry);
	const actions = variants.flatMap(makingActions);
	yield { ...destinationOf(entry), purpose: "Write", actions };
	// To find those that nobody goes on with.
	if (!variants.every(isInline)) yield { kind: "uploads", bucket: entry.to.bucket };
	for (const { headers } of variants) {
		const key = kmsPermission(headers.encryption, label, region);
		if (key !== undefined) yield key;
	}
}

/** All that an upload or a copy asks of its destination. */
export function* writePermissions(entry: WriteSpec, facts: PolicyFacts): Generator<Permission> {
	const { to, prune, invalidate } = entry;
	const destination = destinationOf(entry);
	yield* makingPermissions(entry, facts);
	if (isRead(entry, facts)) {
		yield { ...destination, purpose: "Read", actions: readActions(entry) };
	}
	// What is to be pruned is listed, and the listing tells what is there.
	if (to.kind === "prefix" && prune !== undefined) {
		yield { kind: "list", bucket: to.bucket, prefix: exactly(to.prefix) };
		yield { ...destination, purpose: "Delete", actions: ["s3:DeleteObject"] };
	} else if (looksFirst(entry)) {
		yield { kind: "list", bucket: to.bucket, prefix: destination.keys };
	}
	if (invalidate !== undefined) yield invalidation(invalidate, entry, facts);
}

function destinationOf({ to }: WriteSpec): Omit<ObjectPermission, "purpose" | "actions"> {
	return { kind: "objects", bucket: to.bucket, keys: keysOf(to) };
}

function writeVariants(entry: WriteSpec): readonly WriteSpec[] {
	return entry.direction === "upload" ? variantsOf<UploadSpec>(entry) : variantsOf(entry);
}

function makingActions(entry: WriteSpec): string[] {
	// A copy takes the tags of its source along, and an update those of the object.
	const mayTag = entry.direction === "copy" || isUpdated(entry);
	return [
		"s3:PutObject",
		...(isInline(entry) ? [] : MULTIPART_ACTIONS),
		...(mayTag ? ["s3:PutObjectTagging"] : []),
		...headerRights(entry.headers),
	];
}

/** Text of a spec goes with one request. */
function isInline(entry: WriteSpec): boolean {
	return entry.direction === "upload" && "text" in entry.from;
}

function isUpdated(entry: WriteSpec): boolean {
	return entry.direction === "upload" && entry.compare === "headers";
}

function readActions(entry: WriteSpec): readonly string[] {
	const isTagged = writeVariants(entry).some(isUpdated);
	return ["s3:GetObject", ...(isTagged ? ["s3:GetObjectTagging"] : [])];
}

function looksFirst(entry: WriteSpec): boolean {
	return writeVariants(entry).some(({ overwrite = "always" }) => overwrite !== "always");
}

/** Whether anybody reads at the destination: to compare, for links, for conditions of deletions, to see what arrived. */
function isRead(entry: WriteSpec, facts: PolicyFacts): boolean {
	const { presignSeconds, prune, direction, to } = entry;
	if (presignSeconds !== undefined || prune !== undefined || looksFirst(entry)) return true;
	// Other stores take no notice of options that they do not know; one look tells.
	if (direction === "upload") return !facts.storeOf(labelOf(to.bucket)).isAmazon;
	return labelOf(entry.from.bucket) === labelOf(to.bucket);
}

function invalidation(distribution: string, { to }: WriteSpec, facts: PolicyFacts): Permission {
	const label = labelOf(to.bucket);
	const partition = partitionOf(facts.storeOf(label).region);
	return {
		kind: "resource",
		purpose: "InvalidateCaches",
		label,
		actions: ["cloudfront:CreateInvalidation"],
		resource: `arn:${partition}:cloudfront::*:distribution/${literalText(distribution)}`,
	};
}
