import type { StagingError } from "../errors.ts";
import type { Transfer } from "../plan/plan.ts";
import type { ContentCoding, DownloadSpec } from "../spec/spec.ts";
import type { Checksum, RetryEvent, Verification } from "../store/object-facts.ts";

/** A transfer that arrived, verified. */
export interface DoneResult {
	readonly status: "done";
	readonly transfer: Transfer;
	/** Of the object. */
	readonly bytes: number;
	/** Only what is said of the object was changed: its bytes were there already, and none were sent. Default false. */
	readonly isUpdate?: boolean | undefined;
	/** Of an upload that was compressed: what its content is encoded in. */
	readonly coding?: ContentCoding | undefined;
	/** Of an upload that was compressed or packed: the bytes that were read. */
	readonly sourceBytes?: number | undefined;
	readonly etag: string;
	readonly versionId?: string | undefined;
	readonly checksum?: Checksum | undefined;
	readonly contentType?: string | undefined;
	/** Of a download, as the store says it. */
	readonly modifiedMilliseconds?: number | undefined;
	/** As the store says it of a download, and as an upload or a copy asked for it. */
	readonly storageClass?: string | undefined;
	readonly tagsCount?: number | undefined;
	readonly metadata: Readonly<Record<string, string>>;
	/** What proved the bytes. */
	readonly verified: Verification;
	/** Of an archive: the files and links that were put in place. */
	readonly unpackedFiles?: number | undefined;
	readonly milliseconds: number;
}

/**
 * A transfer that did not arrive. What was there before is untouched, but for two that have made their object: a copy
 * that proved to be another than its source, and a move whose source could not be deleted.
 */
export interface FailedResult {
	readonly status: "failed";
	readonly transfer: Transfer;
	/** Code `cancelled` for one that was stopped or never begun because the job was cancelled. */
	readonly error: StagingError;
}

/**
 * An upload or a copy that turned out not to be wanted: it is not to replace anything, and there is an object since the
 * plan was made; or it was to follow others that did not arrive. Or a download that was to become a link, and cannot.
 */
export interface SkippedResult {
	readonly status: "skipped";
	readonly transfer: Transfer;
	/** `raced`: somebody else made the object since the plan was made. */
	readonly cause: "raced" | "others-failed" | "no-link";
	/** One sentence part. */
	readonly reason: string;
}

export type TransferResult = DoneResult | FailedResult | SkippedResult;

/** How far the restore of an entry's archived objects has come. */
export interface RestoreProgress {
	readonly entry: DownloadSpec;
	/** Right after the requests: how many were made, each for one object. */
	readonly asked?: number;
	/** Objects that are not back yet. */
	readonly waiting: number;
	readonly back: number;
}

/** What happens while a plan runs, as values. */
export type TransferEvent =
	| { readonly type: "progress"; readonly bytes: number } // bytes that reached disk or store since the last such event; negative where they have to come again
	| { readonly type: "finished"; readonly result: TransferResult }
	| { readonly type: "retry"; readonly retry: RetryEvent }
	| { readonly type: "restoring"; readonly progress: RestoreProgress }
	| { readonly type: "notice"; readonly text: string }; // what a person has to hear of or do although it is no failure of a transfer
