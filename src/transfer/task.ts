/** Large: a part, a range, or a call that belongs to them. Small: a whole file. */
export type TaskSize = "large" | "small";

/** What a task has for its own until it ends. */
export interface Grant {
	/** At least as large as the task asked for, with whatever was in it last; empty for 0. */
	readonly buffer: Buffer;
	/**
	 * Gives the turn and the buffer back before the task has ended: a large transfer takes a turn for each of its
	 * requests. May be called again.
	 */
	release(): void;
}

/** One request, with what belongs to it, that waits for its turn. */
export interface Task {
	/** What it is about to move; 0 for a call without a body. */
	readonly bytes: number;
	readonly bufferBytes: number;
	/** Never rejects. */
	run(grant: Grant): Promise<void>;
}

/** What begins a transfer. */
export interface TransferTask extends Task {
	/** What the transfer is about to move with this request and all others. */
	readonly totalBytes: number;
}
