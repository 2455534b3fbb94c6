import type { Host } from "../host/host.ts";
import type { Inputs } from "../host/inputs.ts";
import type { Download, Plan } from "../plan/plan.ts";
import { progressLine, resultLine, retryLine } from "../report/log-lines.ts";
import { totals } from "../report/phase-report.ts";
import { restoreLine } from "../report/restore-lines.ts";
import type { SecretGuard } from "../secret-files/secret-guard.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import type { ObjectStore } from "../store/object-store.ts";
import { openRun, type Run } from "../transfer/open-run.ts";
import type { RestoreProgress, TransferEvent, TransferResult } from "../transfer/result.ts";

/** What a phase works with. */
export interface PhaseContext {
	readonly host: Host;
	readonly inputs: Inputs;
	readonly store: ObjectStore;
	/** Absent where nothing is uploaded. */
	readonly secretGuard?: SecretGuard | undefined;
	readonly signal: AbortSignal;
	/** There may not be time for everything. Default: there is. */
	readonly isHurried?: boolean;
}

const PROGRESS_INTERVAL_MILLISECONDS = 10_000;

/** The transfers of a phase, and what its log tells of them while they go on. */
export class PhaseTransfers {
	readonly #context: PhaseContext;
	readonly #run: Run;
	#startedAt = 0;
	#bytes = 0;
	/** As of the last line. */
	#toldBytes = -1;
	/** Entries whose objects are being restored, which can take hours without a byte. */
	readonly #restoring = new Set<DownloadSpec>();
	/** Absent while the plan is being made. */
	#totalBytes: number | undefined;
	#ticker: NodeJS.Timeout | undefined;
	#end: Promise<unknown> | undefined;

	/** Nothing moves yet. */
	constructor(context: PhaseContext) {
		const { store, signal, inputs, secretGuard, isHurried = false } = context;
		this.#context = context;
		this.#run = openRun({
			store,
			signal,
			secretGuard,
			isHurried,
			temporary: context.host.temporary,
			maxConcurrency: inputs["max-concurrency"],
			maxMemoryBytes: inputs["max-memory"],
			onEvent: (event) => this.#tell(event),
		});
	}

	/** Fetches downloads of a plan that is being made; see `Run.begin`. */
	begin(downloads: readonly Download[]): void {
		// An entry may still be planned when its phase has been given up.
		if (this.#end) return;
		this.#startTicking();
		this.#run.begin(downloads);
	}

	/** Has archived objects restored; see `Run.restore`. */
	restore(plan: Plan): Promise<Plan> {
		return this.#run.restore(plan);
	}

	/** Moves what the plan names; see `Run.finish`. */
	async finish(plan: Plan): Promise<readonly TransferResult[]> {
		this.#totalBytes = totals({ plan, results: [] }).plannedBytes;
		this.#startTicking();
		const results = this.#run.finish(plan);
		this.#end = results;
		return results;
	}

	/** Ends the transfers: what has begun and was not finished is given up. Asking again changes nothing. */
	async close(): Promise<void> {
		clearInterval(this.#ticker);
		this.#end ??= this.#run.abandon();
		await this.#end;
	}

	#startTicking(): void {
		if (this.#ticker) return;
		this.#startedAt = performance.now();
		this.#ticker = setInterval(() => this.#tick(), PROGRESS_INTERVAL_MILLISECONDS);
	}

	#tick(): void {
		if (this.#restoring.size > 0 && this.#bytes === this.#toldBytes) return;
		this.#toldBytes = this.#bytes;
		const milliseconds = performance.now() - this.#startedAt;
		const progress = { bytes: this.#bytes, totalBytes: this.#totalBytes, milliseconds };
		this.#context.host.info(progressLine(progress));
	}

	#tell(event: TransferEvent): void {
		const { host } = this.#context;
		if (event.type === "progress") this.#bytes += event.bytes;
		else if (event.type === "retry") host.info(retryLine(event.retry));
		else if (event.type === "restoring") this.#tellRestore(event.progress);
		else if (event.type === "notice") host.warning(event.text);
		else if (host.hasDebugLog) host.debug(resultLine(event.result));
	}

	#tellRestore(progress: RestoreProgress): void {
		const { entry, waiting } = progress;
		if (waiting > 0) this.#restoring.add(entry);
		else this.#restoring.delete(entry);
		this.#context.host.info(restoreLine(progress));
	}
}
