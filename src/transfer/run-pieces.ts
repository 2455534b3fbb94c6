import { LinkedAbort } from "./linked-abort.ts";
import type { Piece } from "./parts.ts";
import type { Task } from "./task.ts";
import type { TransferContext } from "./transfer-context.ts";

/** The pieces of one file, and what moves one of them. */
export interface PieceWork {
	readonly bucket: string;
	readonly pieces: readonly Piece[];
	/** Of the buffer that `move` is given. */
	readonly bufferBytes: number;
	readonly move: (piece: Piece, buffer: Buffer, signal: AbortSignal) => Promise<void>;
}

/**
 * Moves all pieces when their turns come. The first failure cancels the rest by their signal and is thrown when
 * all that had begun have ended, so that nothing is still running afterwards.
 */
export async function runPieces(
	work: PieceWork,
	{ scheduler, signal }: Pick<TransferContext, "scheduler" | "signal">,
): Promise<void> {
	if (work.pieces.length === 0) {
		return;
	}
	const stop = new LinkedAbort(signal);
	try {
		await new Promise<void>((resolve, reject) => {
			const tasks = toTasks(work, stop, { resolve, reject });
			scheduler.addPieces(work.bucket, tasks);
		});
	} finally {
		stop.unlink();
	}
}

interface Settle {
	resolve(): void;
	reject(error: unknown): void;
}

function* toTasks(work: PieceWork, stop: LinkedAbort, settle: Settle): Generator<Task> {
	const { pieces, bufferBytes, move } = work;
	let [running, ended] = [0, 0];
	let failure: { readonly error: unknown } | undefined;
	const moveOne = async (piece: Piece, buffer: Buffer) => {
		running += 1;
		try {
			stop.signal.throwIfAborted();
			await move(piece, buffer, stop.signal);
		} catch (error) {
			failure ??= { error };
			stop.abort(error);
		}
		running -= 1;
		ended += 1;
		if (failure !== undefined && running === 0) {
			settle.reject(failure.error);
		} else if (ended === pieces.length) {
			settle.resolve();
		}
	};
	for (const piece of pieces) {
		if (failure !== undefined) {
			return;
		}
		yield { bytes: piece.bytes, bufferBytes, run: ({ buffer }) => moveOne(piece, buffer) };
	}
}
