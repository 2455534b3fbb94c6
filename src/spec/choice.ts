import type { CountRange } from "./amounts.ts";

/** Which of the things that an entry finds it takes, in what order it tells of them, and how much it may come to. */
export interface Choice {
	/** How many things the entry has to find. Absent: as `optional` and the step's `if-no-files-found` say. */
	readonly expect?: CountRange;
	/** The most bytes the entry may move in all. Default: any number. */
	readonly maxBytes?: number;
	/** How many of the things the entry finds it takes: the newest. Default: all. */
	readonly newest?: number;
	/** The order of its results. Default: as found, which is by name; with `newest`, the newest first. */
	readonly sort?: SortOrder;
}

export type SortOrder = "name" | "newest" | "oldest" | "largest" | "smallest";
