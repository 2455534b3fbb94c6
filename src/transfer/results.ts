import type { TransferEvent, TransferResult } from "./result.ts";

/** The results of a plan's transfers, which come in any order. */
export class Results {
	/** In the plan's order. */
	readonly list: TransferResult[];
	/** Settles when all are there. */
	readonly complete: Promise<void>;
	readonly #onEvent: (event: TransferEvent) => void;
	#missing: number;
	#finish: () => void = () => undefined;

	constructor(count: number, onEvent: (event: TransferEvent) => void) {
		this.list = new Array(count);
		this.#missing = count;
		this.#onEvent = onEvent;
		this.complete = new Promise((resolve) => {
			this.#finish = resolve;
		});
		this.#finishIfComplete();
	}

	settle(index: number, result: TransferResult): void {
		this.list[index] = result;
		this.#missing -= 1;
		this.#onEvent({ type: "finished", result });
		this.#finishIfComplete();
	}

	#finishIfComplete(): void {
		if (this.#missing === 0) {
			this.#finish();
		}
	}
}
