import { type ChildProcess, spawn } from "node:child_process";

/** How long a cancelled process is given before the next, harder signal. */
export interface Grace {
	/** Milliseconds between SIGINT and SIGTERM. */
	readonly interrupt: number;
	/** Milliseconds between SIGTERM and SIGKILL of the whole process tree. */
	readonly terminate: number;
}

/** actions/runner src/Runner.Sdk/ProcessInvoker.cs */
export const RUNNER_GRACE: Grace = { interrupt: 7500, terminate: 2500 };

/** After the process itself has ended, others may hold its output open this long. */
const OUTPUT_GRACE_MILLISECONDS = 5000;

export interface ProcessOptions {
	readonly command: string;
	readonly arguments: readonly string[];
	readonly directory: string;
	readonly environment: Readonly<Record<string, string>>;
	readonly grace: Grace;
	readonly signal: AbortSignal;
	readonly onText: (text: string, stream: "stdout" | "stderr") => void;
	/** Is told the id of the process as soon as it runs. */
	readonly onStart?: ((id: number) => void) | undefined;
}

/** How a process ended; `exitCode` is null when a signal ended it. */
export interface ProcessEnd {
	readonly exitCode: number | null;
	readonly signal: NodeJS.Signals | null;
}

/**
 * Runs one process as the runner does: stdin closed, output piped, no terminal, and on abort
 * SIGINT to it alone, then SIGTERM, then SIGKILL to it and its children. Rejects if it cannot start.
 */
export async function runProcess(options: ProcessOptions): Promise<ProcessEnd> {
	const child = spawn(options.command, [...options.arguments], {
		cwd: options.directory,
		env: options.environment,
		stdio: ["ignore", "pipe", "pipe"],
		// A group of its own, so that the last signal reaches its children and nobody else.
		detached: process.platform !== "win32",
	});
	forwardText(child, options);
	if (child.pid !== undefined) {
		options.onStart?.(child.pid);
	}
	const timers = new Set<NodeJS.Timeout>();
	const onAbort = (): void => stopInSteps(child, options.grace, timers);
	const { promise, resolve, reject } = Promise.withResolvers<ProcessEnd>();
	child.once("error", reject);
	child.once("exit", () => {
		clearTimers(timers);
		timers.add(setTimeout(() => killTree(child), OUTPUT_GRACE_MILLISECONDS));
	});
	child.once("close", (exitCode, signal) => resolve({ exitCode, signal }));
	options.signal.addEventListener("abort", onAbort, { once: true });
	if (options.signal.aborted) {
		onAbort();
	}
	try {
		return await promise;
	} finally {
		clearTimers(timers);
		options.signal.removeEventListener("abort", onAbort);
	}
}

function forwardText(child: ChildProcess, options: ProcessOptions): void {
	for (const stream of ["stdout", "stderr"] as const) {
		child[stream]?.setEncoding("utf8").on("data", (text: string) => options.onText(text, stream));
	}
}

function stopInSteps(child: ChildProcess, grace: Grace, timers: Set<NodeJS.Timeout>): void {
	child.kill("SIGINT");
	timers.add(
		setTimeout(() => {
			child.kill("SIGTERM");
			timers.add(setTimeout(() => killTree(child), grace.terminate));
		}, grace.interrupt),
	);
}

function killTree(child: ChildProcess): void {
	if (child.pid === undefined || process.platform === "win32") {
		child.kill("SIGKILL");
		return;
	}
	try {
		process.kill(-child.pid, "SIGKILL");
	} catch {
		// No group to reach any more; the process itself may still be there.
		child.kill("SIGKILL");
	}
}

function clearTimers(timers: Set<NodeJS.Timeout>): void {
	for (const timer of timers) {
		clearTimeout(timer);
	}
	timers.clear();
}
