/** How archived objects are restored. */
export interface RestoreOptions {
	/** How long the restored copies stay; at least 1. */
	readonly days: number;
	readonly tier: RestoreTier;
	/** The longest to wait until they are restored. 0: not at all. */
	readonly waitMilliseconds: number;
}

/** API reference, RestoreObject, `Tier`. */
export type RestoreTier = "Standard" | "Bulk" | "Expedited";
