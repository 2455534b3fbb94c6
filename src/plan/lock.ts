import { isDeepStrictEqual } from "node:util";
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

/** Which objects each entry stood for. */
export interface Lock {
	/** As the author names it. */
	readonly path: string;
	readonly entries: readonly LockEntry[];
}

export interface LockEntry {
	readonly selection: LockedSelection;
	readonly objects: readonly LockedObject[];
}

/** Everything that decides which objects an entry stands for, as a lock file has it: each entry is known by it. */
export interface LockedSelection {
	readonly kind: ObjectSelection["kind"];
	/** `s3://bucket/…` as the entry has it; of a web address without its query. */
	readonly from: string;
	/** Where it goes, of a web address: what differs in the query alone looks the same in `from`. */
	readonly to?: string;
	readonly exclude: readonly string[];
	readonly "version-id"?: string;
	readonly newest?: number;
}

export function lockedSelection(entry: DownloadSpec): LockedSelection {
	const { from, to, exclude, versionId, newest } = entry;
	return {
		kind: from.kind,
		from: toUri(from),
		...(isWebOrigin(from.bucket) && { to: to.path }),
		exclude,
		...(versionId !== undefined && { "version-id": versionId }),
		...(newest !== undefined && { newest }),
	};
}

/** The objects of an entry by the lock. Fails with `invalid-input` where the lock was written for other entries. */
export function lockedObjects(entry: DownloadSpec, lock: Lock): readonly LockedObject[] {
	const wanted = lockedSelection(entry);
	const found = lock.entries.find(({ selection }) => isDeepStrictEqual(selection, wanted));
	if (found === undefined) {
		throw new StagingError(
			"invalid-input",
			`\`lock\`: \`${lock.path}\` has nothing about \`${entry.text}\``,
			{
				hint: `${ANEW}; its entries and what they choose by (\`exclude\`, \`version-id\`, \`newest\`) have to be those it was written for`,
			},
		);
	}
	const isSelected = toSelector(entry.from);
	const stray = found.objects.find(({ key }) => !isSelected(key));
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

/** The lock may come from somebody who may not name objects in the spec. */
function toSelector(from: ObjectSelection): (key: string) => boolean {
	if (from.kind === "object") return (key) => key === from.key;
	return from.kind === "prefix"
		? (key) => key.startsWith(from.prefix)
		: compilePattern(from.pattern);
}
