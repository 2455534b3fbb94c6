import { tmpdir } from "node:os";
import type { Download, Plan } from "../plan/plan.ts";
import type { SecretGuard } from "../secret-files/secret-guard.ts";
import type { ObjectStore } from "../store/object-store.ts";
import { Canaries } from "./canaries.ts";
import { createDirectories } from "./created-directories.ts";
import { DiskPace } from "./disk-pace.ts";
import { Doubts } from "./doubts.ts";
import { EarlyDownloads } from "./early-downloads.ts";
import { LinkedAbort } from "./linked-abort.ts";
import { moveAll } from "./move-all.ts";
import type { TransferEvent, TransferResult } from "./result.ts";
import { type Limits, Scheduler } from "./scheduler.ts";
import { ScratchDirectory } from "./scratch-directory.ts";
import { StoredCheck } from "./stored-check.ts";
import { sweepUploads } from "./sweep-uploads.ts";
import { TargetDirectories } from "./target-directories.ts";
import type { TransferContext } from "./transfer-context.ts";
import { Turns } from "./turns.ts";

/** As many as the thread pool has threads, which does the work. */
const EXPANSIONS = 4;

/** How transfers are run. */
export interface RunOptions extends Limits {
	readonly store: ObjectStore;
	/** The runner's temporary directory. Default: the system's. */
	readonly temporary?: string;
	/** Keeps secrets out of uploads. Default: nothing does. */
	readonly secretGuard?: SecretGuard | undefined;
	readonly onEvent: (event: TransferEvent) => void;
	/** Stops everything: what has not arrived becomes a result with the code `cancelled`. */
	readonly signal: AbortSignal;
}

/** The transfers of a phase. Ends with `finish` or `abandon`. */
export interface Run {
	/**
	 * Fetches downloads of a plan that is still being made: their bytes arrive beside their destinations and are
	 * verified, but none takes its name before `finish`.
	 */
	begin(downloads: readonly Download[]): void;
	/**
	 * Has archived objects of a plan restored: asks for it, and gives the plan as it stands then, in which an entry
	 * that does not wait for its objects cannot run. `finish` waits for the others. Fails with `cancelled`.
	 */
	restore(plan: Plan): Promise<Plan>;
	/**
	 * Moves everything the plan names (what `begin` took only takes its name) and gives one result per transfer,
	 * in the plan's order. What `begin` took and the plan does not name is given up. A transfer that fails is a
	 * result like any other; only a directory that cannot be made fails the run (`disk`).
	 */
	finish(plan: Plan): Promise<readonly TransferResult[]>;
	/** Gives up what `begin` took: stops requests, removes temporary files and the directories made for them. */
	abandon(): Promise<void>;
}

/** Begins a run; no request is made before the first transfer is known. */
export function openRun(options: RunOptions): Run {
	const { store, onEvent } = options;
	const stop = new LinkedAbort(options.signal);
	const { signal } = stop;
	const scheduler = new Scheduler(options);
	const stopWatching = store.watchRetries(({ bucket, isThrottled }) => {
		if (isThrottled) scheduler.throttle(bucket);
	});
	const context = createContext(options, scheduler, signal);
	const early = new EarlyDownloads(context);
	const end = async () => {
		await early.discard();
		await context.directories.close();
		await context.scratch.remove();
		context.doubts.close();
		stopWatching();
		stop.unlink();
	};
	return {
		begin: (downloads) => early.begin(downloads),
		restore: async (plan) => {
			if (plan.entries.every(({ archived }) => archived === undefined)) {
				return plan;
			}
			const { askForRestores } = await import("./ask-for-restores.ts");
			return await askForRestores(plan, context);
		},
		finish: async (plan) => {
			const endSweeps = sweepUploads(plan, context);
			try {
				await createDirectories(plan.directories, signal);
				const results = await moveAll(plan, { early, context, onEvent });
				for (const warning of context.storedCheck.warnings()) context.onNotice(warning);
				return results;
			} finally {
				await endSweeps();
				await end();
			}
		},
		abandon: () => {
			stop.abort();
			return end();
		},
	};
}

function createContext(
	{ store, temporary = tmpdir(), onEvent, secretGuard }: RunOptions,
	scheduler: Scheduler,
	signal: AbortSignal,
): TransferContext {
	const onNotice = (text: string) => onEvent({ type: "notice", text });
	return {
		store,
		canaries: new Canaries(),
		scheduler,
		signal,
		secretGuard,
		directories: new TargetDirectories(),
		pace: new DiskPace(),
		expansions: new Turns(EXPANSIONS),
		scratch: new ScratchDirectory(temporary),
		storedCheck: new StoredCheck(),
		onProgress: (bytes) => onEvent({ type: "progress", bytes }),
		onRetry: (retry) => onEvent({ type: "retry", retry }),
		onRestoring: (progress) => onEvent({ type: "restoring", progress }),
		doubts: new Doubts(onNotice),
		onNotice,
	};
}
