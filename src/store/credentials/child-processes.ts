import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** The processes that are started while somebody watches. */
export interface ChildProcesses {
	/** Whether one was started. */
	isAnyStarted(): boolean;
	/** Whether one of them still runs. */
	isAnyRunning(): boolean;
	/** Ends every one of them, also those that are still to come; this process does not wait for them. */
	endAll(): void;
	/** Ends the watch. */
	stop(): void;
}

/** Watches for processes that this one starts, also where a library hides them (Node.js, "Built-in Channels"). */
export function watchChildProcesses(): ChildProcesses {
	const children: ChildProcess[] = [];
	let isOver = false;
	const onStart = (message: unknown) => {
		const { process: child } = message as { readonly process: ChildProcess };
		children.push(child);
		if (isOver) {
			child.once("spawn", () => endProcess(child));
		}
	};
	subscribe(CHANNEL, onStart);
	return {
		isAnyStarted: () => children.length > 0,
		isAnyRunning: () => children.some(isRunning),
		endAll: () => {
			isOver = true;
			children.filter(isRunning).forEach(endProcess);
		},
		stop: () => unsubscribe(CHANNEL, onStart),
	};
}

const CHANNEL = "child_process";

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
	return exitCode === null && signalCode === null;
}

function endProcess(child: ChildProcess): void {
	child.kill();
	child.unref();
	// What a shell started may live on and hold the other ends of these.
	for (const stream of [child.stdin, child.stdout, child.stderr]) {
		stream?.destroy();
	}
}
