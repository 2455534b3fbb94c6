import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { ContenderName } from "./work.ts";

/** A contender that is installed or not. */
export type PeerName = Extract<ContenderName, "aws-cli" | "s5cmd" | "rclone">;

interface Lookup {
	readonly command: string;
	/** Names its path where it is not on the PATH, or another one is. */
	readonly variable: string;
	readonly versionArgument: string;
}

const LOOKUPS: Readonly<Record<PeerName, Lookup>> = {
	"aws-cli": { command: "aws", variable: "BENCH_AWS_CLI", versionArgument: "--version" },
	s5cmd: { command: "s5cmd", variable: "BENCH_S5CMD", versionArgument: "version" },
	rclone: { command: "rclone", variable: "BENCH_RCLONE", versionArgument: "version" },
};

/** A peer that is installed. */
export interface Peer {
	readonly name: PeerName;
	readonly program: string;
	/** The first line of what it says of itself. */
	readonly version: string;
}

/** The peers of this machine. */
export async function findPeers(environment: NodeJS.ProcessEnv): Promise<readonly Peer[]> {
	const peers: Peer[] = [];
	for (const name of ["aws-cli", "s5cmd", "rclone"] as const) {
		const { command, variable, versionArgument } = LOOKUPS[name];
		const program = environment[variable] ?? findProgram(command, environment.PATH ?? "");
		if (program !== undefined) {
			const { stdout } = await promisify(execFile)(program, [versionArgument]);
			peers.push({ name, program, version: stdout.split("\n")[0] ?? "" });
		}
	}
	return peers;
}

/** How to have a peer take part that was not found. */
export function installHint(name: PeerName): string {
	const { command, variable } = LOOKUPS[name];
	return `no ${command} on the PATH; ${variable} can name it`;
}

function findProgram(command: string, searchPath: string): string | undefined {
	return searchPath
		.split(path.delimiter)
		.map((directory) => path.join(directory, command))
		.find((candidate) => {
			try {
				accessSync(candidate, constants.X_OK);
				return true;
			} catch {
				return false;
			}
		});
}
