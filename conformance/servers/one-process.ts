import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ConformanceServer, OwnerKeys, RunningServer } from "./conformance-server.ts";
import { endDaemon, freePort, isAnswering, waitUntil } from "./daemons.ts";

/** A server that is one process over one directory. */
interface ProcessServer extends Omit<ConformanceServer, "needs" | "start"> {
	readonly program: string;
	readonly keys: OwnerKeys;
	/** What `program` is started with. */
	parameters(place: { readonly directory: string; readonly port: number }): readonly string[];
}

/** The server whose process listens on a free port of loopback. */
export function oneProcess({
	program,
	keys,
	parameters,
	...rest
}: ProcessServer): ConformanceServer {
	const start = async (): Promise<RunningServer> => {
		const directory = mkdtempSync(path.join(tmpdir(), `${program}-`));
		const port = await freePort();
		const endpoint = `http://127.0.0.1:${port}`;
		const daemon = spawn(program, parameters({ directory, port }), { stdio: "ignore" });
		const stop = async () => {
			await endDaemon(daemon);
			rmSync(directory, { recursive: true, force: true });
		};
		try {
			await waitUntil(() => isAnswering(endpoint));
		} catch (error) {
			await stop();
			throw error;
		}
		return { endpoint, region: "us-east-1", ...keys, stop };
	};
	return { ...rest, needs: [program], start };
}
