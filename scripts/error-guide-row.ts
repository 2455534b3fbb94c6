/** What docs/errors.md tells of one kind of failure. Markdown. */
export interface ErrorGuide {
	/** What happened, in general. */
	readonly cause: string;
	/** How its cases are told from one another. */
	readonly signs: string;
	/** What to do, the likeliest first. */
	readonly remedies: readonly string[];
}
