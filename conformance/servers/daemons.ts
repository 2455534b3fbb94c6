import { type ChildProcess, execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** What a command printed. Fails with what it said when it does not end well within half a minute. */
export async function runCommand(
	command: string,
	parameters: readonly string[],
	environment: NodeJS.ProcessEnv,
): Promise<string> {
	const { stdout } = await execute(command, parameters, { env: environment, timeout: 30_000 });
	return stdout;
}

/** A port of loopback that nothing listens on. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (address === null || typeof address === "string") throw new Error("there is no port");
	return address.port;
}

/** Asks again and again until the answer is yes, for a minute; a question that fails has no answer yet. */
export async function waitUntil(isReady: () => Promise<boolean>): Promise<void> {
	const end = Date.now() + 60_000;
	for (;;) {
		try {
			if (await isReady()) return;
		} catch (error) {
			if (Date.now() > end) throw error;
		}
		if (Date.now() > end) throw new Error("it did not get ready within 60 s");
		await pause(50);
	}
}

/** Ends a daemon, at once when it does not go by itself within two seconds. */
export async function endDaemon(daemon: ChildProcess): Promise<void> {
	if (daemon.exitCode !== null || daemon.signalCode !== null) return;
	const isOver = once(daemon, "exit");
	daemon.kill();
	const timer = setTimeout(() => daemon.kill("SIGKILL"), 2_000);
	await isOver;
	clearTimeout(timer);
}

/** Whether something answers HTTP there, whatever it says. */
export async function isAnswering(url: string): Promise<boolean> {
	const answer = await fetch(url);
	await answer.body?.cancel();
	return true;
}
