import { setTimeout as sleep } from "node:timers/promises";
import type { ArchivedDownload } from "../plan/plan.ts";
import { sourceObject } from "../source-object.ts";
import type { DownloadSpec } from "../spec/spec.ts";
import { stillRestoringError } from "./restore-errors.ts";
import { runLanes } from "./run-lanes.ts";
import type { TransferContext } from "./transfer-context.ts";

/** An archived object's download, and where the plan has it. */
export interface Waiting {
	readonly download: ArchivedDownload;
	readonly index: number;
}

/** Hears what becomes of each download that waits: one of the two, once. */
export interface RestoreListener {
	/** Their bytes can be read. */
	onBack(indices: readonly number[]): void;
	onLost(waiting: Waiting, error: unknown): void;
}

/** A round asks for this many objects; those behind them are asked for when some of them are back. */
const MOST_ASKED = 1_000;

const FIRST_PAUSE_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 300_000;

/**
 * Asks after the restored objects of one entry, in pauses that grow from a second to five minutes, until all are back
 * or the entry's `wait` is over, or the signal fires. Never rejects.
 */
export async function awaitRestores(
	entry: DownloadSpec,
	waiting: readonly Waiting[],
	context: TransferContext,
	listener: RestoreListener,
): Promise<void> {
	const deadline = performance.now() + (entry.restore?.waitMilliseconds ?? 0);
	const queue = [...waiting];
	let pause = FIRST_PAUSE_MILLISECONDS;
	let back = 0;
	while (queue.length > 0 && !context.signal.aborted) {
		const left = deadline - performance.now();
		if (left <= 0) break;
		await rest(Math.min(left, jittered(pause)), context.signal);
		const count = await askAfter(queue, context, listener);
		back += count;
		const isNews = count > 0 || pause >= LONGEST_PAUSE_MILLISECONDS;
		if (isNews) context.onRestoring({ entry, waiting: queue.length, back });
		// Where one is back the others are not far.
		pause = count > 0 ? FIRST_PAUSE_MILLISECONDS : Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
	}
	if (queue.length === 0) return;
	const downloads = queue.map(({ download }) => download);
	const error = stillRestoringError(entry, downloads, true);
	for (const lost of queue) listener.onLost(lost, error);
}

/** Takes out of the queue what is back or lost, and gives how many are back. */
async function askAfter(
	queue: Waiting[],
	context: TransferContext,
	listener: RestoreListener,
): Promise<number> {
	let count = 0;
	for (let unasked = queue.length; unasked > 0; unasked -= MOST_ASKED) {
		const asked = queue.splice(0, Math.min(unasked, MOST_ASKED));
		const back: number[] = [];
		await runLanes(asked, async (waiting) => {
			const state = await lookUp(waiting, context, listener);
			if (state === "back") back.push(waiting.index);
			else if (state === "waiting") queue.push(waiting);
		});
		if (back.length === 0) break;
		listener.onBack(back.sort((first, second) => first - second));
		count += back.length;
	}
	return count;
}

async function lookUp(
	waiting: Waiting,
	{ scheduler, store, signal }: TransferContext,
	listener: RestoreListener,
): Promise<"back" | "waiting" | "lost"> {
	const { download } = waiting;
	const { bucket } = download;
	try {
		const call = { bucket, bufferBytes: 0 };
		const { archive } = await scheduler.run(call, () => store.head(sourceObject(download), signal));
		return archive === undefined || archive.state === "restored" ? "back" : "waiting";
	} catch (error) {
		listener.onLost(waiting, error);
		return "lost";
	}
}

// So that jobs which began together do not ask together.
function jittered(milliseconds: number): number {
	return milliseconds * (0.75 + Math.random() / 4);
}

/** Settles early, and without a failure, when the signal fires. */
async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
	await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
