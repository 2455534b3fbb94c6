import type { ArchiveFacts, ArchivePlace } from "./object-facts.ts";

const NAMES = ["GLACIER", "DEEP_ARCHIVE", "ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"] as const;

const PLACES: ReadonlyMap<string, ArchivePlace> = new Map(NAMES.map((name) => [name, name]));

/**
 * What an answer says of an object that is archived; else nothing. `named` is its `x-amz-archive-status`, else its
 * storage class, and `restore` its `x-amz-restore` (API reference, HeadObject).
 */
export function toArchiveFacts(
	named: string | undefined,
	restore: string | undefined,
): ArchiveFacts | undefined {
	const place = named === undefined ? undefined : PLACES.get(named);
	if (place === undefined) {
		return undefined;
	}
	if (restore === undefined) {
		return { place, state: "archived" };
	}
	return { place, state: /ongoing-request="?true/i.test(restore) ? "restoring" : "restored" };
}
