import { StagingError } from "../errors.ts";
import { isWebOrigin } from "../object-address.ts";
import { toUri } from "../spec/location.ts";
import { compilePattern } from "../spec/pattern.ts";
import type { DownloadSpec, ObjectSelection } from "../spec/spec.ts";
import type { Checksum, ObjectSummary } from "../store/object-facts.ts";

/** An object as it was when the lock was written: these bytes are staged, or none. */
export interface LockedObject extends ObjectSummary {
	readonly isLocked: true;
	/** Absent where the bucket keeps no versions: then it has to be current still. */
	readonly versionId?: string;
	readonly checksum?: Checksum;
}

/** Which objects each FROM stood for, by what it selects. */
export interface Lock {
	/** As the author names it. */
	readonly path: string;
	readonly entries: readonly LockEntry[];
}

export interface LockEntry {
	readonly kind: ObjectSelection["kind"];
	/** `s3://bucket/…` as the entry has it; of a web address without its query. */
	readonly from: string;
	/** Where it goes, of a web address: what differs in the query alone looks the same in `from`. */
	readonly to?: string;
	readonly exclude: readonly string[];
	readonly objects: readonly LockedObject[];
}

/** The objects of an entry by the lock. Fails with `invalid-input` where the lock was written for other entries. */
export function lockedObjects(entry: DownloadSpec, lock: Lock): readonly LockedObject[] {
	const found = lock.entries.find((candidate) => isFor(candidate, entry));
	if (found === undefined) {
		throw new StagingError(
			"invalid-input",
			`\`lock\`: \`${lock.path}\` has nothing about \`${entry.text}\``,
			{ hint: `${ANEW}; its entries and their \`exclude\` have to be those it was written for` },
		);
	}
	const stray = found.objects.find((object) => !isSelected(object, entry.from));
	if (stray === undefined) return found.objects;
	const uri = toUri({ bucket: entry.from.bucket, key: stray.key });
	throw new StagingError(
		"invalid-input",
		`\`lock\`: \`${lock.path}\` names ${uri}, which \`${entry.text}\` does not select`,
		{ hint: ANEW },
	);
}

/** What to do about a lock that does not fit. */
export const ANEW =
	"To lock what is there now, delete the file, run the step and commit the new one";

function isFor({ kind, from, to, exclude }: LockEntry, entry: DownloadSpec): boolean {
	const place = isWebOrigin(entry.from.bucket) ? entry.to.path : undefined;
	const isSame = kind === entry.from.kind && from === toUri(entry.from) && to === place;
	return isSame && exclude.join("\n") === entry.exclude.join("\n");
}

/** The lock may come from somebody who may not name objects in the spec. */
function isSelected({ key }: LockedObject, from: ObjectSelection): boolean {
	if (from.kind === "object") return key === from.key;
	return from.kind === "prefix" ? key.startsWith(from.prefix) : compilePattern(from.pattern)(key);
}
