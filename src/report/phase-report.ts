import type { StagingError } from "../errors.ts";
import type { Plan, PlannedEntry, Skip, Transfer } from "../plan/plan.ts";
import type { DoneResult, TransferResult } from "../transfer/result.ts";

/** Everything there is to say about a phase once it is over, or planned when nothing was to move. */
export interface PhaseReport {
	readonly plan: Plan;
	/** In plan order; empty in a dry run. */
	readonly results: readonly TransferResult[];
	readonly dryRun: boolean;
	readonly milliseconds: number;
}

/** One thing that went wrong, with how the entry it belongs to wants it taken. */
export interface Failure {
	readonly what: string;
	readonly error: StagingError;
	readonly onError: "fail" | "warn" | undefined;
}

export interface Totals {
	readonly planned: number;
	readonly plannedBytes: number;
	readonly transferred: number;
	readonly bytes: number;
	readonly skipped: number;
	readonly failed: number;
}

export function plannedTransfers(plan: Plan): readonly Transfer[] {
	return plan.entries.flatMap((entry) => entry.transfers);
}

export function skips(plan: Plan): readonly Skip[] {
	return plan.entries.flatMap((entry) => entry.skips);
}

export function totals({ plan, results }: Pick<PhaseReport, "plan" | "results">): Totals {
	const planned = plannedTransfers(plan);
	const done = results.filter(isDone);
	return {
		planned: planned.length,
		plannedBytes: planned.reduce((sum, transfer) => sum + transferBytes(transfer), 0),
		transferred: done.length,
		bytes: done.reduce((sum, result) => sum + result.bytes, 0),
		skipped: skips(plan).length,
		failed: results.length - done.length + failedEntries(plan).length,
	};
}

/** Entries that could not run and transfers that did not arrive, in spec order. */
export function failures({ plan, results }: Pick<PhaseReport, "plan" | "results">): Failure[] {
	const ofEntries = failedEntries(plan).map(({ entry, failure }) => ({
		what: entry.text,
		error: failure,
		onError: entry.onError,
	}));
	const ofTransfers = results.flatMap((result) =>
		result.status === "failed"
			? [
					{
						what: transferSource(result.transfer),
						error: result.error,
						onError: result.transfer.entry.onError,
					},
				]
			: [],
	);
	return [...ofEntries, ...ofTransfers];
}

export function isDone(result: TransferResult): result is DoneResult {
	return result.status === "done";
}

export function transferBytes(transfer: Transfer): number {
	return transfer.direction === "download" ? transfer.object.bytes : transfer.bytes;
}

export function transferUri(transfer: Transfer): string {
	const { bucket, key } = transferLocation(transfer);
	return `s3://${bucket}/${key}`;
}

export function transferSource(transfer: Transfer): string {
	return transfer.direction === "download" ? transferUri(transfer) : transfer.path;
}

export function transferDestination(transfer: Transfer): string {
	return transfer.direction === "download" ? transfer.path : transferUri(transfer);
}

export function transferLocation(transfer: Transfer): { bucket: string; key: string } {
	if (transfer.direction === "upload") return transfer.location;
	return { bucket: transfer.bucket, key: transfer.object.key };
}

function failedEntries(plan: Plan): (PlannedEntry & { failure: StagingError })[] {
	return plan.entries.filter(
		(entry): entry is PlannedEntry & { failure: StagingError } => entry.failure !== undefined,
	);
}
