import type { LimitsByLabel } from "../connection-limits.ts";
import type { SecretGuard } from "../secret-files/secret-guard.ts";
import type { DownloadSpec, JobStatus, ObjectLocation, Phase, TransferSpec } from "../spec/spec.ts";
import type { ObjectStore } from "../store/object-store.ts";
import type { Lock } from "./lock.ts";
import type { Download, PlannedEntry } from "./plan.ts";

/** What names a disk can hold: `darwin` differs from `posix` in not telling upper from lower case. */
export type Platform = "posix" | "darwin" | "win32";

/** What planning a phase depends on besides its entries. */
export interface PlanContext {
	readonly phase: Phase;
	/** How the job stands. Default: success. */
	readonly jobStatus: JobStatus | undefined;
	readonly store: ObjectStore;
	/** Absolute; relative paths of a spec resolve against it. */
	readonly workspace: string;
	/** Absolute path of the runner's temporary directory. */
	readonly temporary: string;
	/** More local directories that transfers may read and write, absolute or relative to the workspace. */
	readonly allowPaths: readonly string[];
	/** Take files whose name starts with a dot although only a pattern or a directory names them. */
	readonly includeHiddenFiles: boolean;
	/** What an entry does that finds nothing to transfer and is not `optional`. */
	readonly ifNoFilesFound: "error" | "warn" | "ignore";
	/** What `provenance: true` adds to the metadata of an upload. Default: nothing. */
	readonly provenance?: Readonly<Record<string, string>>;
	/** Most requests in flight at once. Default and at most: 16. */
	readonly maxConcurrency?: number;
	/** What downloads are held to. Default: they take what is there now. */
	readonly lock?: Lock | undefined;
	/** Where the lock is or will be, which is no place for a download: absolute, links resolved. Default: nowhere. */
	readonly lockPath?: string | undefined;
	/** Default: where the program runs. */
	readonly platform?: Platform;
	/** Default: nobody. */
	readonly listener?: PlanListener;
	/** The object that the phase itself writes last. Default: none. */
	readonly manifest?: ObjectLocation | undefined;
	/** What connections are for, by their labels. Default: there are none. */
	readonly connections?: LimitsByLabel;
	/** Why an entry is left out that nobody could ask for. Default: none is. */
	readonly withheld?: ((entry: TransferSpec) => string | undefined) | undefined;
	/** Keeps secrets out of uploads. Default: nothing does. */
	readonly secretGuard?: SecretGuard | undefined;
	readonly signal: AbortSignal;
}

/** Hears of a plan while it is made. */
export interface PlanListener {
	/**
	 * An entry's listing goes on, and of what came so far these are final: the plan will hold these very objects, or
	 * nothing of the entry when something speaks against it later.
	 */
	onPlaced(entry: DownloadSpec, downloads: readonly Download[]): void;
	/** An entry cannot run. */
	onFailed(planned: PlannedEntry): void;
}

export function currentPlatform(): Platform {
	return process.platform === "win32" || process.platform === "darwin" ? process.platform : "posix";
}
