import { BucketQueue } from "./bucket-queue.ts";
import { BufferPool } from "./buffer-pool.ts";
import type { Grant, Task, TaskSize, TransferTask } from "./task.ts";

export interface Limits {
	/** Requests in flight at once; at least 1. */
	readonly maxConcurrency: number;
	/** Memory of the process that the buffers' total is chosen for; one buffer is allowed even if it is larger. */
	readonly maxMemoryBytes: number;
	/** There may not be time for everything: small files first, then large ones from the smallest. Default: no. */
	readonly isHurried?: boolean;
}

/** A request of a transfer that has begun. */
export interface Call {
	readonly bucket: string;
	readonly bufferBytes: number;
}

interface Candidate {
	readonly queue: BucketQueue;
	readonly size: TaskSize;
	readonly task: Task;
}

/**
 * The one budget of a phase: every request of every transfer has its turn here. Nothing is made ready before
 * its turn comes, so that a hundred thousand files cost no more than one.
 */
export class Scheduler {
	readonly #maxConcurrency: number;
	readonly #pool: BufferPool;
	readonly #isHurried: boolean;
	readonly #queues = new Map<string, BucketQueue>();
	/** By the bucket that is read: those whose turns its reading takes. */
	readonly #readers = new Map<string, Set<string>>();
	#running = 0;
	/** The task that has waited longest for memory, and how many others got some meanwhile. */
	#starved: { readonly task: Task; overtakes: number } | undefined;
	#willServe: boolean = false;

	constructor(limits: Limits) {
		this.#maxConcurrency = limits.maxConcurrency;
		this.#isHurried = limits.isHurried ?? false;
		this.#pool = new BufferPool(toPoolBytes(limits.maxMemoryBytes));
	}

	/** Begins these files of one request each when their turn comes, in order. */
	addFiles(bucket: string, tasks: Iterator<Task>): void {
		this.#queueOf(bucket).addFiles(tasks);
		this.#serveSoon();
	}

	/** Begins these large transfers when their turn comes, the largest first (in a hurry the smallest). */
	addTransfers(bucket: string, tasks: readonly TransferTask[]): void {
		this.#queueOf(bucket).addTransfers(tasks);
		this.#serveSoon();
	}

	/** Does one request of a transfer that has begun when its turn comes. */
	run<T>(call: Call, work: (grant: Grant) => Promise<T>): Promise<T> {
		return new Promise((resolve, reject) => {
			this.#queueOf(call.bucket).addCall({
				bytes: 0,
				bufferBytes: call.bufferBytes,
				// Async, because a signal that has fired makes work throw at once.
				run: (grant) => (async () => work(grant))().then(resolve, reject),
			});
			this.#serveSoon();
		});
	}

	/** Does these pieces of a large transfer when their turns come, in order. The iterator may end early. */
	addPieces(bucket: string, tasks: Iterator<Task>): void {
		this.#queueOf(bucket).addPieces(tasks);
		this.#serveSoon();
	}

	/** Tells that transfers whose turns are counted for `bucket` read from `source` meanwhile, which is another. */
	readsFrom(bucket: string, source: string): void {
		const readers = this.#readers.get(source);
		if (readers === undefined) this.#readers.set(source, new Set([bucket]));
		else readers.add(bucket);
	}

	/** Tells that the store asked for fewer requests to this bucket. */
	throttle(bucket: string): void {
		for (const one of [bucket, ...(this.#readers.get(bucket) ?? [])]) {
			this.#queues.get(one)?.window.throttle();
		}
	}

	#queueOf(bucket: string): BucketQueue {
		let queue = this.#queues.get(bucket);
		if (queue === undefined) {
			queue = new BucketQueue(this.#maxConcurrency, this.#isHurried);
			this.#queues.set(bucket, queue);
		}
		return queue;
	}

	// Later, so that a transfer that gives a turn back can ask for its next one before others do; and all requests whose
	// turns came meanwhile go out together, because a store that has fallen asleep takes longest to take the first.
	#serveSoon(): void {
		if (!this.#willServe) {
			this.#willServe = true;
			setImmediate(() => {
				this.#willServe = false;
				this.#serve();
			});
		}
	}

	#serve(): void {
		while (this.#running < this.#maxConcurrency && this.#serveOne()) {
			// Whatever begins takes from the budget.
		}
		for (const queue of this.#queues.values()) {
			queue.settle();
		}
	}

	#serveOne(): boolean {
		for (const queue of this.#queuesInTurn()) {
			for (const size of queue.sizesInTurn()) {
				const task = queue.peek(size);
				if (task !== undefined && this.#begin({ queue, size, task })) {
					return true;
				}
			}
		}
		return false;
	}

	// The bucket with the fewest requests in flight first, so that none waits for the others to end.
	#queuesInTurn(): readonly BucketQueue[] {
		const open = [...this.#queues.values()].filter(
			({ inFlight, window }) => inFlight < window.size,
		);
		return open.length > 1 ? open.sort((left, right) => left.inFlight - right.inFlight) : open;
	}

	/** Whether there was memory for it. */
	#begin({ queue, size, task }: Candidate): boolean {
		const buffer = this.#takeBuffer(task);
		if (buffer === undefined) return false;
		queue.take(size);
		this.#running += 1;
		let isReleased = false;
		const release = () => {
			if (!isReleased) {
				isReleased = true;
				this.#running -= 1;
				queue.end(task, size);
				this.#giveBuffer(buffer);
				this.#serveSoon();
			}
		};
		task.run({ buffer, release }).then(release, release);
		return true;
	}

	#takeBuffer(task: Task): Buffer | undefined {
		if (task.bufferBytes === 0) {
			return NO_BUFFER;
		}
		const starved = this.#starved;
		const isOvertaking = starved !== undefined && starved.task !== task;
		// Where nothing is in flight no memory is going to be given back, so there is nothing to wait for.
		const mustWait = this.#running > 0 && (starved?.overtakes ?? 0) >= this.#maxConcurrency;
		if (isOvertaking && mustWait) {
			return undefined;
		}
		const buffer = this.#pool.take(task.bufferBytes);
		if (buffer === undefined) {
			this.#starved ??= { task, overtakes: 0 };
		} else if (isOvertaking) {
			starved.overtakes += 1;
		} else {
			this.#starved = undefined;
		}
		return buffer;
	}

	#giveBuffer(buffer: Buffer): void {
		if (buffer !== NO_BUFFER) {
			this.#pool.give(buffer);
		}
	}
}

const NO_BUFFER = Buffer.alloc(0);

/** What Node, the code, connections and garbage not yet collected take beside the buffers. */
const PROCESS_BYTES = 128 * 2 ** 20;

function toPoolBytes(maxMemoryBytes: number): number {
	return Math.max(maxMemoryBytes - PROCESS_BYTES, Math.floor(maxMemoryBytes / 2));
}
