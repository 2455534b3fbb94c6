/** What holds for what is sent to a prefix taken as one tree. */
export interface Publishing {
	/** Delete what is below the destination prefix and the source no longer has. Absent: delete nothing. */
	readonly prune?: PruneRules;
	/** `assets-first`: entry pages follow when all else of the entry has arrived. Default: in any order. */
	readonly order?: "assets-first";
	/** The id of a CloudFront distribution that is to forget what changed. Absent: none is. */
	readonly invalidate?: string;
}

/** What may be deleted once everything of the phase has arrived. */
export interface PruneRules {
	/** Patterns on the name relative to the base, as those of `exclude`: never deleted. */
	readonly protect: readonly string[];
	readonly limit: PruneLimit;
}

/** The most that is deleted: a number of objects, or percent of the objects below the prefix. */
export interface PruneLimit {
	readonly unit: "objects" | "percent";
	readonly most: number;
}
