import type { SecretGuard } from "../secret-files/secret-guard.ts";
import type { RetryEvent } from "../store/object-facts.ts";
import type { ObjectStore } from "../store/object-store.ts";
import type { Canaries } from "./canaries.ts";
import type { DiskPace } from "./disk-pace.ts";
import type { Doubts } from "./doubts.ts";
import type { DoneResult, RestoreProgress } from "./result.ts";
import type { Scheduler } from "./scheduler.ts";
import type { ScratchDirectory } from "./scratch-directory.ts";
import type { StoredCheck } from "./stored-check.ts";
import type { TargetDirectories } from "./target-directories.ts";
import type { Turns } from "./turns.ts";

/** What every transfer of a phase shares. */
export interface TransferContext {
	readonly store: ObjectStore;
	/** Tell which requests are in vain. */
	readonly canaries: Canaries;
	readonly scheduler: Scheduler;
	readonly directories: TargetDirectories;
	readonly pace: DiskPace;
	/** Whose turn it is to decode, unpack or compress. */
	readonly expansions: Turns;
	readonly scratch: ScratchDirectory;
	readonly storedCheck: StoredCheck;
	/** Looks at whatever is sent. Absent: nothing is looked at. */
	readonly secretGuard: SecretGuard | undefined;
	readonly signal: AbortSignal;
	/** Told of bytes that reached disk or store; negative when they have to come again. */
	readonly onProgress: (bytes: number) => void;
	readonly onRetry: (retry: RetryEvent) => void;
	/** Told how far the restore of archived objects has come. */
	readonly onRestoring: (progress: RestoreProgress) => void;
	/** Told what cannot be applied to a file. */
	readonly doubts: Doubts;
	/** Told what a person has to hear of although it is not why a transfer failed. */
	readonly onNotice: (text: string) => void;
}

/** What a transfer that arrived has to say for itself. */
export type Arrival = Omit<DoneResult, "status" | "transfer" | "milliseconds">;
