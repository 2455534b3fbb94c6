import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import type { Measurement } from "./measurement.ts";

/** A process to start. */
export interface Command {
	readonly program: string;
	readonly arguments: readonly string[];
	/** Besides PATH nothing is inherited. */
	readonly environment: Readonly<Record<string, string>>;
	readonly directory: string;
}

/** Ends when its input does; its output is the measurement. */
type MeasuredProcess = ChildProcessByStdio<Writable, Readable, null>;

/** After this long a contender is given up. */
const LIMIT_MILLISECONDS = 15 * 60_000;

/**
 * Runs a command through the program that measures it, its output going to a file. Rejects if it fails, with the end
 * of what it printed.
 */
export async function measureCommand(
	measure: string,
	command: Command,
	logPath: string,
	signal: AbortSignal,
): Promise<Measurement> {
	signal.throwIfAborted();
	const child = start(measure, command, logPath);
	const giveUp = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MILLISECONDS)]);
	const stop = (): void => void child.stdin.end();
	giveUp.addEventListener("abort", stop);
	try {
		const [line] = await Promise.all([text(child.stdout), once(child, "exit")]);
		signal.throwIfAborted();
		return readMeasurement(line, command, logPath);
	} finally {
		giveUp.removeEventListener("abort", stop);
	}
}

function start(measure: string, command: Command, logPath: string): MeasuredProcess {
	const log = openSync(logPath, "w");
	try {
		return spawn(measure, [command.program, ...command.arguments], {
			cwd: command.directory,
			env: { PATH: process.env.PATH ?? "", ...command.environment },
			stdio: ["pipe", "pipe", log],
		}) as MeasuredProcess;
	} finally {
		closeSync(log);
	}
}

function readMeasurement(line: string, command: Command, logPath: string): Measurement {
	const { exitCode, ...measurement } = JSON.parse(line || '{"exitCode":-1}') as Measurement & {
		readonly exitCode: number;
	};
	if (exitCode !== 0) {
		const end = readFileSync(logPath, "utf8").slice(-500);
		throw new Error(`${command.program} ended with ${exitCode}:\n${end}`);
	}
	return measurement;
}
