import { setTimeout as sleep } from "node:timers/promises";
import { ERROR_CODES, StagingError } from "../errors.ts";
import { objectUri } from "../object-address.ts";
import type { WantedPiece } from "./reception.ts";
import type { TransferContext } from "./transfer-context.ts";

/** Bodies in a row that may break without a single byte having come. */
const MAX_FRUITLESS = 5;
/** Bodies that may break in all, so that nothing goes on for ever. */
const MAX_BREAKS = 100;
const BASE_MILLISECONDS = 100;

/** Whether, and how soon, a body that broke is asked for again. */
export class Resumption {
	readonly #wanted: Pick<WantedPiece, "location" | "signal">;
	readonly #context: Pick<TransferContext, "onRetry">;
	#breaks = 0;
	#fruitless = 0;

	constructor(
		wanted: Pick<WantedPiece, "location" | "signal">,
		context: Pick<TransferContext, "onRetry">,
	) {
		this.#wanted = wanted;
		this.#context = context;
	}

	/** Settles when the rest may be asked for; throws `error` when it is one that will not pass or came too often. */
	async allow(error: unknown, cameForward: boolean): Promise<void> {
		this.#breaks += 1;
		this.#fruitless = cameForward ? 0 : this.#fruitless + 1;
		const isOverdone = this.#fruitless > MAX_FRUITLESS || this.#breaks > MAX_BREAKS;
		const canPass = error instanceof StagingError && ERROR_CODES[error.code].retryable;
		if (!canPass || isOverdone || this.#wanted.signal.aborted) {
			throw error;
		}
		const ceiling = this.#fruitless === 0 ? 0 : BASE_MILLISECONDS * 2 ** (this.#fruitless - 1);
		const delayMilliseconds = Math.round(ceiling * Math.random());
		const { bucket } = this.#wanted.location;
		this.#context.onRetry({
			operation: "GetObject",
			location: objectUri(this.#wanted.location),
			bucket,
			isThrottled: false,
			attempt: this.#fruitless + 1,
			maxAttempts: MAX_FRUITLESS + 1,
			delayMilliseconds,
			reason: `the body broke off: ${error.code}`,
		});
		await sleep(delayMilliseconds, undefined, { signal: this.#wanted.signal });
	}
}
