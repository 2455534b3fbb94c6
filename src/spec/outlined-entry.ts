import type { OutlinedDestination } from "./outline-destination.ts";
import type { Direction, JobStatus, SourcePosition } from "./spec.ts";

/**
 * What the main step can know of an entry of `after`, whose values may still change: expressions on
 * later steps are empty until the post step evaluates them again.
 */
export interface OutlinedEntry {
	readonly name?: string;
	readonly position: SourcePosition;
	/** As written; empty where an expression has no value yet. A list is joined with `, `. */
	readonly from: string;
	readonly to: string;
	readonly when: readonly JobStatus[];
	/** Absent where an end is not known yet. */
	readonly direction?: Direction;
	/** Where it writes to a store. Absent of a download, and where TO is still empty. */
	readonly destination?: OutlinedDestination;
}
