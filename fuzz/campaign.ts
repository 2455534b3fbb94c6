import { Worker } from "node:worker_threads";
import type { Failure } from "./failure.ts";
import type { FuzzerOutcome } from "./fuzzer.ts";
import { LastInput } from "./last-input.ts";

/** How one target is to be tried. */
export interface Campaign {
	/** Of the target. */
	readonly name: string;
	readonly seed: number;
	readonly seconds: number;
	readonly executions: number;
	readonly findings: number;
	readonly isGuided: boolean;
}

export interface WorkerOrder extends Campaign {
	readonly memory: SharedArrayBuffer;
}

/** What became of it. A thread that had to be ended knows neither blocks nor corpus. */
export interface CampaignOutcome extends Campaign, Partial<FuzzerOutcome> {
	readonly executions: number;
	readonly failures: readonly Failure[];
}

const HANG_MILLISECONDS = 15_000;
const MOST_HEAP_MEGABYTES = 1_024;

/** Tries one target in a thread. Where an input hangs it or takes all of its memory, that is what was found. */
export async function runCampaign(campaign: Campaign): Promise<CampaignOutcome> {
	const input = new LastInput();
	const order: WorkerOrder = { ...campaign, memory: input.memory };
	const worker = new Worker(new URL("./worker.ts", import.meta.url), {
		workerData: order,
		resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MEGABYTES },
	});
	const hang = watch(input);
	try {
		const told = await Promise.race([toMessage(worker), hang.happens]);
		return { ...campaign, ...told, failures: told.failures.map(asSent) };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const failure = { name: "lost", message, input: input.read() };
		return { ...campaign, executions: input.count, failures: [failure] };
	} finally {
		hang.stop();
		await worker.terminate();
	}
}

function toMessage(worker: Worker): Promise<FuzzerOutcome> {
	return new Promise((resolve, reject) => {
		worker.once("message", (outcome: FuzzerOutcome) => resolve(outcome));
		worker.once("error", reject);
		worker.once("exit", () => reject(new Error("the thread ended before its time")));
	});
}

/** Fails when the same input has been tried for long. */
function watch(input: LastInput): { readonly happens: Promise<never>; readonly stop: () => void } {
	const { promise, reject } = Promise.withResolvers<never>();
	let known = -1;
	const timer = setInterval(() => {
		if (input.count > 0 && input.count === known) {
			reject(new Error(`an input takes more than ${HANG_MILLISECONDS / 1_000} seconds`));
		}
		known = input.count;
	}, HANG_MILLISECONDS);
	return { happens: promise, stop: () => clearInterval(timer) };
}

/** Threads send buffers as plain bytes. */
function asSent(failure: Failure): Failure {
	return { ...failure, input: Buffer.from(failure.input) };
}
