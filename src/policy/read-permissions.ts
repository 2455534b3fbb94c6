import { isWebOrigin } from "../object-address.ts";
import type { CopySpec } from "../spec/copy-spec.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import { exactly, type KeyPattern, keysOf } from "./key-pattern.ts";
import type { Permission, PolicyFacts } from "./permission.ts";

/** What a download asks for. */
export function* downloadPermissions(
	entry: DownloadSpec,
	facts: PolicyFacts,
): Generator<Permission> {
	const { from, restore } = entry;
	if (isWebOrigin(from.bucket)) return;
	const isLocked = facts.hasLock && entry.versionId === undefined;
	yield* selectionPermissions(entry, facts);
	yield {
		kind: "objects",
		purpose: "Read",
		bucket: from.bucket,
		keys: keysOf(from),
		actions: [
			...readActions("s3:GetObject", entry),
			// The lock names versions, those of buckets that keep none excepted.
			...(isLocked ? ["s3:GetObjectVersion"] : []),
			...(restore === undefined ? [] : ["s3:RestoreObject"]),
		],
	};
}

/** What a copy asks of its source. */
export function* copySourcePermissions(entry: CopySpec, facts: PolicyFacts): Generator<Permission> {
	const { from } = entry;
	const source = { kind: "objects", bucket: from.bucket, keys: keysOf(from) } as const;
	// Its own tags take the place of the source's, in every file that a rule leaves alone as well.
	const saysTags = entry.headers.tags !== undefined;
	yield* selectionPermissions(entry, facts);
	yield {
		...source,
		purpose: "Read",
		actions: [
			...readActions("s3:GetObject", entry),
			...(saysTags ? [] : readActions("s3:GetObjectTagging", entry)),
		],
	};
	if (entry.move) {
		yield { ...source, purpose: "Delete", actions: ["s3:DeleteObject"] };
		// The condition that the object is unchanged takes the right to read it, in its current version.
		yield { ...source, purpose: "Read", actions: ["s3:GetObject"] };
	}
}

/** Of one version most actions have a name of their own (Service Authorization Reference, Amazon S3). */
function readActions(action: string, { versionId }: DownloadSpec | CopySpec): readonly string[] {
	return [versionId === undefined ? action : action.replace("Object", "ObjectVersion")];
}

/** To find what FROM names: a listing of its constant part, or an answer where there may be nothing. */
function* selectionPermissions(
	{ from, optional }: DownloadSpec | CopySpec,
	{ mayFindNothing }: PolicyFacts,
): Generator<Permission> {
	const list = (prefix: KeyPattern) => ({ kind: "list", bucket: from.bucket, prefix }) as const;
	if (from.kind !== "object") yield list(exactly(from.prefix));
	else if (optional || mayFindNothing) yield list(exactly(from.key));
}
