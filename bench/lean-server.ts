import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Network } from "./work.ts";

export interface LeanServerOptions {
	/** The built server. */
	readonly program: string;
	/** The objects it has, as its command line describes them: `NAME=BYTES` or `NAME=COUNTxBYTES`. */
	readonly objects: readonly string[];
	/** Where it writes the certificate to trust. */
	readonly certificate: string;
	readonly network: Network;
}

/** The lean S3 server, in a process of its own. */
export interface LeanServer {
	readonly endpoint: string;
	stop(): Promise<void>;
}

/** Starts the server on 127.0.0.1 and a free port. It ends by itself when this process does. */
export async function startLeanServer(options: LeanServerOptions): Promise<LeanServer> {
	const { latencyMilliseconds = 0, megabytesPerSecond = 0, scheme } = options.network;
	const child = spawn(
		options.program,
		[
			...["-objects", options.objects.join(",")],
			...["-certificate", options.certificate],
			...["-latency", `${latencyMilliseconds}ms`],
			...["-bandwidth", `${megabytesPerSecond}`],
		],
		{ stdio: ["pipe", "pipe", "inherit"] },
	);
	const ended = once(child, "exit");
	const port = await readPort(child, scheme);
	return {
		// The certificate holds for either name; by the address, no resolver takes part.
		endpoint: `${scheme}://127.0.0.1:${port}`,
		stop: async () => {
			child.stdin?.end();
			await ended;
		},
	};
}

async function readPort(child: ChildProcess, scheme: Network["scheme"]): Promise<number> {
	if (child.stdout === null) throw new Error("the server has no output");
	for await (const line of createInterface(child.stdout)) {
		const ports = JSON.parse(line) as { readonly httpPort: number; readonly httpsPort: number };
		return scheme === "http" ? ports.httpPort : ports.httpsPort;
	}
	throw new Error("the server ended before it listened");
}
