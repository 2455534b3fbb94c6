import { RequestWindow } from "./request-window.ts";
import type { Task, TaskSize, TransferTask } from "./task.ts";

/** The tasks of one bucket, waiting and in flight. */
export class BucketQueue {
	readonly window: RequestWindow;
	readonly #calls: Task[] = [];
	readonly #pieces = new TaskLine();
	/** Large transfers not begun; the next one is the last. */
	readonly #transfers: TransferTask[] = [];
	readonly #files = new TaskLine();
	readonly #inFlight = { large: 0, small: 0 };
	#lastSize: TaskSize = "small";
	#isFilled: boolean = false;

	readonly #isHurried: boolean;

	/** `isHurried`: see `Limits`. */
	constructor(maxConcurrency: number, isHurried = false) {
		this.window = new RequestWindow(maxConcurrency);
		this.#isHurried = isHurried;
	}

	get inFlight(): number {
		return this.#inFlight.large + this.#inFlight.small;
	}

	/** Files that are one request each, in order. The iterator is asked only when their turn comes. */
	addFiles(tasks: Iterator<Task>): void {
		this.#files.add(tasks);
	}

	/** Large transfers: the largest begins first (in a hurry the smallest), and none as long as one begun has something to ask for. */
	addTransfers(tasks: readonly TransferTask[]): void {
		this.#transfers.push(...tasks);
		const sign = this.#isHurried ? -1 : 1;
		this.#transfers.sort((left, right) => sign * (left.totalBytes - right.totalBytes));
	}

	/** Pieces of a large transfer that has begun, after those of the transfers that began before. */
	addPieces(tasks: Iterator<Task>): void {
		this.#pieces.add(tasks);
	}

	/** A call of a large transfer that has begun: before all pieces, because something waits for it. */
	addCall(task: Task): void {
		this.#calls.push(task);
	}

	/**
	 * Which size has the next turn. Large work first, so that what takes longest begins first; but while small
	 * work waits at least a quarter of the window is its own, and one turn of two where the window is 1. In a hurry
	 * small work comes first.
	 */
	sizesInTurn(): readonly [TaskSize, TaskSize] {
		if (this.#isHurried) return SMALL_FIRST;
		const share = Math.ceil(this.window.size / 4);
		const isLargeLeftOut = this.#inFlight.large === 0 && this.#lastSize === "small";
		return this.#inFlight.small < share && !isLargeLeftOut ? SMALL_FIRST : LARGE_FIRST;
	}

	/** The next task of this size, the same until it is taken. */
	peek(size: TaskSize): Task | undefined {
		return size === "small"
			? this.#files.peek()
			: (this.#calls[0] ?? this.#pieces.peek() ?? this.#transfers.at(-1));
	}

	/** Counts the task that `peek` gave as in flight. */
	take(size: TaskSize): void {
		this.#inFlight[size] += 1;
		this.#lastSize = size;
		if (size === "small") {
			this.#files.take();
		} else if (this.#calls.shift() === undefined && !this.#pieces.take()) {
			this.#transfers.pop();
		}
	}

	/** Tells that everything has begun that could. */
	settle(): void {
		this.#isFilled = this.inFlight >= this.window.size;
	}

	/** Tells that a task is in flight no more. */
	end(task: Task, size: TaskSize): void {
		this.window.complete(task.bytes, this.#isFilled);
		this.#inFlight[size] -= 1;
	}
}

const SMALL_FIRST = ["small", "large"] as const;
const LARGE_FIRST = ["large", "small"] as const;

/** Tasks that several iterators give, one iterator after the other. */
class TaskLine {
	readonly #sources: Iterator<Task>[] = [];
	#next: Task | undefined;

	add(source: Iterator<Task>): void {
		this.#sources.push(source);
	}

	peek(): Task | undefined {
		while (this.#next === undefined && this.#sources[0] !== undefined) {
			const { done, value } = this.#sources[0].next();
			if (done) {
				this.#sources.shift();
			} else {
				this.#next = value;
			}
		}
		return this.#next;
	}

	/** Whether there was one. */
	take(): boolean {
		const hadOne = this.peek() !== undefined;
		this.#next = undefined;
		return hadOne;
	}
}
