const FIRST_SIZE = 16;
const GROWTH = 1.25;
/** What more requests must bring to be worth it. */
const LEAST_GAIN = 1.03;
/** A round is no shorter, or chance would decide what it shows. */
const LEAST_ROUND_MILLISECONDS = 20;
/** Until a size that brought nothing is tried again: doubled each time it brings nothing. */
const FIRST_PAUSE_MILLISECONDS = 250;
const LAST_PAUSE_MILLISECONDS = 2000;
/** What a request costs beside its bytes, in bytes, so that one figure tells the pace of small and large work. */
const REQUEST_BYTES = 2 ** 18;

/** What a round of requests, as many as the window, amounts to. */
interface Round {
	readonly startedAt: number;
	completions: number;
	fullCompletions: number;
	bytes: number;
	isThrottled: boolean;
}

/**
 * How many requests may be in flight to one bucket. It grows while that brings speed, and goes back to the last
 * size that did. Asked for fewer requests it halves, and recovers one by one.
 *
 * | a round | then |
 * |---|---|
 * | was throttled | half, at least 1; once |
 * | was not, below the size that was throttled | one more |
 * | was the first, or ≥ 3 % faster than before the window grew | × 1.25 |
 * | was not faster | back to the size before, for 0.25 s to 2 s |
 * | did not fill the window | shows nothing |
 */
export class RequestWindow {
	readonly #most: number;
	readonly #now: () => number;
	#size: number;
	#round: Round;
	/** Bytes per millisecond at the size the window last held. */
	#pace = 0;
	/** The size that the present one is compared with. */
	#before: number | undefined;
	/** The size at which the store asked for fewer requests. */
	#throttledSize: number | undefined;
	#pauseMilliseconds = FIRST_PAUSE_MILLISECONDS;
	#growAt = 0;

	/** Never more than `most`, which is at least 1. */
	constructor(most: number, now: () => number = () => performance.now()) {
		this.#most = most;
		this.#now = now;
		this.#size = Math.min(FIRST_SIZE, most);
		this.#round = startRound(now());
	}

	get size(): number {
		return this.#size;
	}

	/** Tells of a request that ended, and whether as many were in flight until then as there may be. */
	complete(bytes: number, wasFull: boolean): void {
		const round = this.#round;
		round.completions += 1;
		round.bytes += bytes;
		if (wasFull) {
			round.fullCompletions += 1;
		}
		const milliseconds = this.#now() - round.startedAt;
		if (round.completions >= this.#size && milliseconds >= LEAST_ROUND_MILLISECONDS) {
			this.#judge(round, milliseconds);
			this.#round = startRound(this.#now());
		}
	}

	/** Tells that the store asked for fewer requests. */
	throttle(): void {
		if (this.#round.isThrottled) {
			return;
		}
		this.#throttledSize ??= this.#before ?? this.#size;
		this.#before = undefined;
		this.#size = Math.max(1, Math.floor(this.#size / 2));
		this.#round = { ...startRound(this.#now()), isThrottled: true };
	}

	#judge(round: Round, milliseconds: number): void {
		if (round.isThrottled) {
			return;
		}
		if (this.#throttledSize !== undefined) {
			this.#recover(this.#throttledSize);
		} else if (round.fullCompletions * 2 >= round.completions) {
			this.#compare((round.bytes + round.completions * REQUEST_BYTES) / milliseconds);
		}
	}

	#recover(throttledSize: number): void {
		this.#size = Math.min(this.#size + 1, throttledSize);
		if (this.#size === throttledSize) {
			this.#throttledSize = undefined;
			this.#pauseMilliseconds = LAST_PAUSE_MILLISECONDS;
			this.#pause();
		}
	}

	#compare(pace: number): void {
		const isTried = this.#before !== undefined;
		if (this.#before !== undefined && pace < this.#pace * LEAST_GAIN) {
			this.#size = this.#before;
			this.#before = undefined;
			this.#pause();
			return;
		}
		this.#pace = pace;
		if (isTried) {
			this.#pauseMilliseconds = FIRST_PAUSE_MILLISECONDS;
		}
		if (isTried || this.#now() >= this.#growAt) {
			this.#grow();
		}
	}

	#grow(): void {
		const larger = Math.max(this.#size + 1, Math.floor(this.#size * GROWTH));
		this.#before = this.#size < this.#most ? this.#size : undefined;
		this.#size = Math.min(larger, this.#most);
	}

	#pause(): void {
		this.#growAt = this.#now() + this.#pauseMilliseconds;
		this.#pauseMilliseconds = Math.min(this.#pauseMilliseconds * 2, LAST_PAUSE_MILLISECONDS);
	}
}

function startRound(startedAt: number): Round {
	return { startedAt, completions: 0, fullCompletions: 0, bytes: 0, isThrottled: false };
}
