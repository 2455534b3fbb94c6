import type { Download } from "../plan/plan.ts";
import { BreathingSpace } from "./breathing-space.ts";
import { LinkedAbort } from "./linked-abort.ts";
import { type FetchResult, fetchTransfer } from "./move-transfer.ts";
import type { TransferContext } from "./transfer-context.ts";
import { isLarge, schedule, type Turn } from "./transfer-tasks.ts";
import { giveUpPlace } from "./unpacked-place.ts";

/** Is told of the end of a download. */
type EndListener = (result: FetchResult, index: number) => void;

/** A download that was begun before the plan was whole. */
interface EarlyDownload {
	state: "waiting" | "running" | "ended" | "given up";
	result: FetchResult | undefined;
	/** Who wants the result, and where the plan has the download. */
	onEnd: EndListener | undefined;
	index: number;
	/** Stops it while it runs. Absent for one that is not worth stopping. */
	stop: LinkedAbort | undefined;
}

/**
 * Downloads that are fetched while the plan is still being made, and wait for their names. Nothing is kept of those
 * whose results were handed over.
 */
export class EarlyDownloads {
	readonly #context: TransferContext;
	readonly #records = new Map<Download, EarlyDownload>();

	constructor(context: TransferContext) {
		this.#context = context;
	}

	/** Fetches them when their turns come. */
	begin(downloads: readonly Download[]): void {
		for (const download of downloads) {
			this.#records.set(download, toRecord());
		}
		const move = (turn: Turn<Download>) => this.#fetch(turn);
		schedule({ transfers: downloads, indices: downloads.keys(), move }, this.#context);
	}

	/**
	 * Its result if it has one, `coming` if `onEnd` will be told of it, nothing if it was never begun. `index` is what
	 * `onEnd` knows it by.
	 */
	claim(download: Download, index: number, onEnd: EndListener): FetchResult | "coming" | undefined {
		const record = this.#records.get(download);
		if (record === undefined) {
			return undefined;
		}
		if (record.result !== undefined) {
			this.#records.delete(download);
			return record.result;
		}
		record.onEnd = onEnd;
		record.index = index;
		return "coming";
	}

	/** Gives up all that nobody has claimed: settles when nothing of it is left. */
	async discard(): Promise<void> {
		const unclaimed = [...this.#records.values()].filter(({ onEnd }) => onEnd === undefined);
		const ends = unclaimed.map(giveUp);
		const space = new BreathingSpace();
		for (const end of ends) {
			const result = await end;
			if (result?.status === "fetched") {
				await giveUpPlace(result.file, this.#context);
			}
			await space.pause();
		}
	}

	async #fetch({ transfer, grant }: Turn<Download>): Promise<void> {
		const record = this.#records.get(transfer);
		if (record?.state === "waiting") {
			record.state = "running";
			const stop = isLarge(transfer) ? new LinkedAbort(this.#context.signal) : undefined;
			record.stop = stop;
			const context = stop ? { ...this.#context, signal: stop.signal } : this.#context;
			const result = await fetchTransfer(transfer, grant, context);
			stop?.unlink();
			record.state = "ended";
			if (record.onEnd === undefined) {
				record.result = result;
			} else {
				this.#records.delete(transfer);
				record.onEnd(result, record.index);
			}
		}
	}
}

function toRecord(): EarlyDownload {
	return { state: "waiting", result: undefined, onEnd: undefined, index: -1, stop: undefined };
}

function giveUp(record: EarlyDownload): FetchResult | undefined | Promise<FetchResult> {
	if (record.state === "running") {
		return new Promise((resolve) => {
			record.onEnd = resolve;
			record.stop?.abort();
		});
	}
	record.state = "given up";
	record.onEnd = () => undefined;
	return record.result;
}
