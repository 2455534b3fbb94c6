import { setMaxListeners } from "node:events";
import { StagingError } from "../errors.ts";
import type { Plan, Transfer } from "../plan/plan.ts";
import type { ObjectStore } from "../store/object-store.ts";
import { CreatedDirectories, makeDirectory } from "./created-directories.ts";
import { toDiskError } from "./disk-errors.ts";
import { downloadObject } from "./download.ts";
import { Limiter, type Limits } from "./limiter.ts";
import type { TransferEvent, TransferResult } from "./result.ts";
import { runConcurrently } from "./run-concurrently.ts";
import type { TransferContext } from "./transfer-context.ts";
import { uploadFile } from "./upload.ts";

/** How a plan is run. */
export interface RunOptions extends Limits {
	readonly store: ObjectStore;
	readonly onEvent: (event: TransferEvent) => void;
	/** Stops everything: what has not arrived becomes a result with the code `cancelled`. */
	readonly signal: AbortSignal;
}

/**
 * Moves everything the plan names and gives one result for each transfer, in the plan's order. A transfer
 * that fails is a result like any other; only a directory that cannot be made fails the run (`disk`).
 */
export async function runPlan(plan: Plan, options: RunOptions): Promise<readonly TransferResult[]> {
	const { store, onEvent, signal } = options;
	// Every request and everyone who waits for one listens to it.
	setMaxListeners(0, signal);
	const context: TransferContext = {
		store,
		signal,
		limiter: new Limiter(options),
		directories: new CreatedDirectories(),
		onProgress: (bytes) => onEvent({ type: "progress", bytes }),
		onRetry: (retry) => onEvent({ type: "retry", retry }),
		onNotice: (text) => onEvent({ type: "notice", text }),
	};
	await createDirectories(plan.directories, signal);
	const transfers = plan.entries.flatMap((entry) => entry.transfers);
	const results: TransferResult[] = [];
	const runOne = async ([index, transfer]: [number, Transfer]) => {
		const result = await runTransfer(transfer, context);
		results[index] = result;
		onEvent({ type: "finished", result });
	};
	// Not the job's signal: a cancelled transfer is a result as well.
	const never = new AbortController().signal;
	await runConcurrently(transfers.entries(), options.maxConcurrency, never, runOne);
	await context.directories.removeEmpty();
	return results;
}

async function createDirectories(paths: readonly string[], signal: AbortSignal): Promise<void> {
	for (const path of signal.aborted ? [] : paths) {
		await makeDirectory(path).catch((error: unknown) => {
			throw toDiskError(error, "create", path);
		});
	}
}

async function runTransfer(transfer: Transfer, context: TransferContext): Promise<TransferResult> {
	const startedAt = performance.now();
	try {
		context.signal.throwIfAborted();
		const arrival =
			transfer.direction === "download"
				? await downloadObject(transfer, context)
				: await uploadFile(transfer, context);
		const milliseconds = Math.round(performance.now() - startedAt);
		return { status: "done", transfer, ...arrival, milliseconds };
	} catch (error) {
		return { status: "failed", transfer, error: toError(error, transfer, context.signal) };
	}
}

function toError(error: unknown, transfer: Transfer, signal: AbortSignal): StagingError {
	if (error instanceof StagingError && !(signal.aborted && error.code !== "cancelled")) {
		return error;
	}
	const what =
		transfer.direction === "download"
			? `download s3://${transfer.bucket}/${transfer.object.key}`
			: `upload ${transfer.path}`;
	return signal.aborted
		? new StagingError("cancelled", `Could not ${what}: cancelled`, { cause: error })
		: new StagingError("internal", `Could not ${what}: ${String(error)}`, { cause: error });
}
