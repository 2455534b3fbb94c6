import type { StagingError } from "../errors.ts";
import type { DownloadSpec, UploadSpec } from "../spec/spec.ts";
import type { DestinationCheck } from "./destination-check.ts";
import type { LocalBounds } from "./local-bounds.ts";
import type { Skip, Transfer } from "./plan.ts";
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

/** What planning one entry brought to light, before the policies of the phase are applied. */
export interface EntryFindings {
	readonly entry: DownloadSpec | UploadSpec;
	readonly transfers: readonly Transfer[];
	/** See `PlannedEntry.present`: nothing else may go there. */
	readonly present: readonly Transfer[];
	readonly skips: readonly Skip[];
	readonly directories: readonly MarkedDirectory[];
	readonly warnings: readonly string[];
	/** Why the entry cannot run. */
	readonly problems: readonly StagingError[];
	/** What to say if there is nothing to transfer. Absent where there always is something. */
	readonly nothingFound?: StagingError;
	/** See `PlannedEntry.output`. */
	readonly output: string;
}
