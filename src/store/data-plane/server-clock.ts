/** From which on a store may take a request for too early or too late; S3 itself allows 15 minutes. */
const TOLERATED_MILLISECONDS = 240_000;

/** The time as the store has it, once an answer showed that this machine's clock is wrong. */
export class ServerClock {
	#offset = 0;

	/** What the store's clock is ahead of this machine's, in milliseconds. */
	get offset(): number {
		return this.#offset;
	}

	now(): Date {
		return new Date(Date.now() + this.#offset);
	}

	/**
	 * Learns from the Date header of a refusal. Tells whether the refused request, signed with `usedOffset`, was too
	 * early or too late for that clock.
	 */
	correct(dateHeader: string | undefined, usedOffset: number): boolean {
		const offset = Date.parse(dateHeader ?? "") - Date.now();
		if (!(Math.abs(offset - usedOffset) >= TOLERATED_MILLISECONDS)) {
			return false;
		}
		this.#offset = offset;
		return true;
	}
}
