import type { ObjectVersion } from "./object-version.ts";

/** The tiers of INTELLIGENT_TIERING whose objects have to be restored. */
export type ArchiveTier = "ARCHIVE_ACCESS" | "DEEP_ARCHIVE_ACCESS";

/** A restore of an archived object, as far as it has come. */
export interface Restore {
	/** 0 for an object of INTELLIGENT_TIERING, which moves back itself. */
	readonly days: number;
	readonly tier: string;
	/** Absent as long as it goes on. */
	readonly expiresAt?: Date;
}

const ARCHIVE_CLASSES = ["GLACIER", "DEEP_ARCHIVE"];

/** Archived objects are listed and described; their bytes are read from a restored copy, if there is one. */
export function isArchived({ storageClass, archiveTier, isInTier }: ObjectVersion): boolean {
	if (isInTier) return false;
	return ARCHIVE_CLASSES.includes(storageClass) || archiveTier !== undefined;
}

/** Whether it takes twelve hours and more to restore the object. */
export function isDeepArchived({ storageClass, archiveTier }: ObjectVersion): boolean {
	return storageClass === "DEEP_ARCHIVE" || archiveTier === "DEEP_ARCHIVE_ACCESS";
}

export function isReadable(object: ObjectVersion): boolean {
	return !isArchived(object) || object.restore?.expiresAt !== undefined;
}

/** The object once its restore is over. One of INTELLIGENT_TIERING moves back to where it can be read. */
export function finishRestore(object: ObjectVersion, now: Date): ObjectVersion {
	const { restore, archiveTier, ...rest } = object;
	if (restore === undefined) throw new Error(`${object.key} is not being restored`);
	if (archiveTier !== undefined) return rest;
	return { ...rest, restore: { ...restore, expiresAt: toExpiry(now, restore.days) } };
}

// S3 rounds up to the next midnight UTC.
export function toExpiry(now: Date, days: number): Date {
	return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days + 1));
}
