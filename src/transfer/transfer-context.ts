import type { ObjectStore, RetryEvent } from "../store/object-store.ts";
import type { CreatedDirectories } from "./created-directories.ts";
import type { Limiter } from "./limiter.ts";
import type { DoneResult } from "./result.ts";

/** What every transfer of a phase shares. */
export interface TransferContext {
	readonly store: ObjectStore;
	readonly limiter: Limiter;
	readonly directories: CreatedDirectories;
	readonly signal: AbortSignal;
	/** Told of bytes that reached disk or store; negative when they have to come again. */
	readonly onProgress: (bytes: number) => void;
	readonly onRetry: (retry: RetryEvent) => void;
	/** Told what a person has to hear of although it is not why a transfer failed. */
	readonly onNotice: (text: string) => void;
}

/** What a transfer that arrived has to say for itself. */
export type Arrival = Omit<DoneResult, "status" | "transfer" | "milliseconds">;
