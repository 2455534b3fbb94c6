import type { StagingError } from "../errors.ts";
import { objectUri } from "../object-address.ts";
import type { Copy, Download, Plan, PlannedEntry, Skip, Transfer } from "../plan/plan.ts";
import type { PresignedLink } from "../store/object-facts.ts";
import type { InvalidationResult } from "../transfer/invalidate-changed.ts";
import type { PruneResult } from "../transfer/prune-result.ts";
import type { DoneResult, TransferResult } from "../transfer/result.ts";

/** Everything there is to say about a phase once it is over, or planned when nothing was to move. */
export interface PhaseReport {
	readonly plan: Plan;
	/** In plan order; empty in a dry run. */
	readonly results: readonly TransferResult[];
	/** To objects whose transfers are done, where their entries ask for it. Secrets. */
	readonly links?: ReadonlyMap<Transfer, PresignedLink>;
	/** One for each entry that had something to delete; none in a dry run. Default: none. */
	readonly prunes?: readonly PruneResult[];
	/** One for each distribution that was to forget something. Default: none. */
	readonly invalidations?: readonly InvalidationResult[];
	/** Absent where none was asked for. */
	readonly manifest?: ManifestObject;
	readonly dryRun: boolean;
	readonly milliseconds: number;
}

/** What became of the object that tells of the phase. */
export interface ManifestObject {
	readonly uri: string;
	/** Why it was not to be written, as a sentence part. */
	readonly heldBack?: string;
	readonly error?: StagingError;
}

/** One thing that went wrong, with how the entry it belongs to wants it taken. */
export interface Failure {
	readonly what: string;
	readonly error: StagingError;
	readonly onError: "fail" | "warn" | undefined;
	/** It is about what follows when files have arrived. Default false. */
	readonly isAfterwards?: boolean;
}

export interface Totals {
	readonly planned: number;
	readonly plannedBytes: number;
	readonly transferred: number;
	readonly bytes: number;
	readonly skipped: number;
	readonly failed: number;
}

/** All transfers in plan order: those that `results` tell of. */
export function* plannedTransfers(plan: Plan): Generator<Transfer> {
	for (const { transfers } of plan.entries) yield* transfers;
}

/** Whether anything was left out for lack of credentials. */
export function isAnyWithheld({ plan }: Pick<PhaseReport, "plan">): boolean {
	return plan.entries.some(({ isOff }) => isOff === "without-credentials");
}

export function skips(plan: Plan): readonly Skip[] {
	return plan.entries.flatMap((entry) => entry.skips);
}

export function totals({ plan, results }: Pick<PhaseReport, "plan" | "results">): Totals {
	const sums = { planned: 0, plannedBytes: 0, transferred: 0, bytes: 0 };
	for (const transfer of plannedTransfers(plan)) {
		sums.planned++;
		sums.plannedBytes += movedBytes(transfer);
	}
	let [failed, skipped] = [failedEntries(plan).length, skips(plan).length];
	for (const result of results) {
		if (result.status === "failed") failed++;
		else if (result.status === "skipped") skipped++;
		else {
			sums.transferred++;
			sums.bytes += result.isUpdate ? 0 : result.bytes;
		}
	}
	return { ...sums, skipped, failed };
}

/** Entries that could not run, transfers that did not arrive, then what could not be deleted, each in spec order. */
export function failures({
	plan,
	results,
	prunes = [],
	invalidations = [],
	manifest,
}: Pick<PhaseReport, "plan" | "results" | "prunes" | "invalidations" | "manifest">): Failure[] {
	const found: Failure[] = failedEntries(plan).map(({ entry, failure }) => ({
		what: entry.text,
		error: failure,
		onError: entry.onError,
	}));
	for (const result of results) {
		if (result.status !== "failed") continue;
		const { transfer, error } = result;
		found.push({ what: transferSource(transfer), error, onError: transfer.entry.onError });
	}
	for (const { entry, pruning, error } of prunes) {
		if (error === undefined) continue;
		const what = objectUri({ bucket: pruning.bucket, key: pruning.prefix });
		found.push({ what, error, onError: entry.onError, isAfterwards: true });
	}
	for (const { distribution, error, onError } of invalidations) {
		if (error !== undefined) found.push({ what: distribution, error, onError, isAfterwards: true });
	}
	if (manifest?.error !== undefined) {
		const { uri: what, error } = manifest;
		found.push({ what, error, onError: undefined, isAfterwards: true });
	}
	return found;
}

export function isDone(result: TransferResult): result is DoneResult {
	return result.status === "done";
}

export function transferBytes(transfer: Transfer): number {
	return transfer.direction === "upload" ? transfer.bytes : transfer.object.bytes;
}

/** What is to move of it: nothing where only what its object says is to change. */
export function movedBytes(transfer: Transfer): number {
	const isUpdate = transfer.direction === "upload" && transfer.update !== undefined;
	return isUpdate ? 0 : transferBytes(transfer);
}

export function transferUri(transfer: Transfer): string {
	return objectUri(transferLocation(transfer));
}

export function transferSource(transfer: Transfer): string {
	if (transfer.direction !== "upload") return objectUri(sourceLocation(transfer));
	return "path" in transfer ? transfer.path : transfer.source;
}

/** Absolute; absent where no file on the disk takes part. */
export function transferPath(transfer: Transfer): string | undefined {
	return "path" in transfer ? transfer.path : undefined;
}

export function transferDestination(transfer: Transfer): string {
	return transfer.direction === "download" ? transfer.path : transferUri(transfer);
}

/** Of a download the object it reads, else the one it makes. */
export function transferLocation(transfer: Transfer): { bucket: string; key: string } {
	return transfer.direction === "download" ? sourceLocation(transfer) : transfer.location;
}

export function sourceLocation({ bucket, object }: Download | Copy): {
	bucket: string;
	key: string;
} {
	return { bucket, key: object.key };
}

function failedEntries(plan: Plan): (PlannedEntry & { failure: StagingError })[] {
	return plan.entries.filter(
		(entry): entry is PlannedEntry & { failure: StagingError } => entry.failure !== undefined,
	);
}
