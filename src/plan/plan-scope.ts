import type { StagingError } from "../errors.ts";
import type { TransferSpec } from "../spec/spec.ts";
import type { ObjectSummary } from "../store/object-facts.ts";
import type { DestinationCheck } from "./destination-check.ts";
import type { LocalBounds } from "./local-bounds.ts";
import type { ArchivedDownload, Skip, Transfer } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";

/** What every entry of a phase is planned with. */
export interface PlanScope {
	readonly context: PlanContext;
	readonly bounds: LocalBounds;
	readonly destinations: DestinationCheck;
}

/** A directory that a marker object asks for. */
export interface MarkedDirectory {
	/** Absolute. */
	readonly path: string;
	/** The same with links resolved. */
	readonly realPath: string;
	/** The marker's URI. */
	readonly source: string;
}

/** What an entry with `prune` found below its prefix. */
export interface PrefixSurvey {
	/** Number of objects below the prefix. */
	readonly listed: number;
	/** Those that this entry would delete, if it were alone in its phase. */
	readonly stale: readonly ObjectSummary[];
	/** Whether the entry never deletes what has this name relative to the base. */
	readonly isProtected: (name: string) => boolean;
	/** Patterns of `protect` that mean a place and name neither what is there nor what is sent: nothing is deleted then. */
	readonly idleProtect: readonly string[];
}

/** What planning one entry brought to light, before the policies of the phase are applied. */
export interface EntryFindings {
	readonly entry: TransferSpec;
	readonly transfers: readonly Transfer[];
	/** See `PlannedEntry.present`: nothing else may go there. */
	readonly present: readonly Transfer[];
	/** See `PlannedEntry.archived`. */
	readonly archived?: readonly ArchivedDownload[];
	readonly skips: readonly Skip[];
	readonly directories: readonly MarkedDirectory[];
	readonly warnings: readonly string[];
	/** Why the entry cannot run. */
	readonly problems: readonly StagingError[];
	/** What to say if there is nothing to transfer. Absent where there always is something. */
	readonly nothingFound?: StagingError;
	/** Absent where nothing is to be deleted. */
	readonly survey?: PrefixSurvey | undefined;
	/** See `PlannedEntry.output`. */
	readonly output: string;
}
