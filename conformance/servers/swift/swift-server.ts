import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ConformanceServer, RunningServer } from "../conformance-server.ts";
import { endDaemon, freePort, isAnswering, runCommand, waitUntil } from "../daemons.ts";
import {
	proxyConfig,
	STORAGE_KINDS,
	SWIFT_CONFIG,
	type SwiftPlace,
	storageConfig,
} from "./swift-config.ts";

/** OpenStack Swift with its S3 API, from Debian's packages. */
export const SWIFT: ConformanceServer = {
	name: "OpenStack Swift",
	dialect: "swift",
	needs: [
		"swift-proxy-server",
		...STORAGE_KINDS.map((kind) => `swift-${kind}-server`),
		"swift-ring-builder",
		"memcached",
	],
	needsRoot: true,
	installation:
		"apt-get install --no-install-recommends swift-proxy swift-account swift-container swift-object memcached",
	start: startSwift,
};

async function startSwift(): Promise<RunningServer> {
	const directory = mkdtempSync(path.join(tmpdir(), "swift-"));
	const place = { directory, proxyPort: await freePort(), cachePort: await freePort() };
	const endpoint = `http://127.0.0.1:${place.proxyPort}`;
	const daemons: ChildProcess[] = [];
	const stop = async () => {
		await Promise.all(daemons.map(endDaemon));
		rmSync(directory, { recursive: true, force: true });
	};
	try {
		for (const part of ["devices", "devices/d1", "cache"]) mkdirSync(path.join(directory, part));
		const storage = await Promise.all(STORAGE_KINDS.map((kind) => storageCommand(kind, place)));
		const commands = [cacheCommand(place), ...storage, proxyCommand(place)];
		for (const [program, ...parameters] of commands) {
			daemons.push(spawn(program, parameters, { stdio: "ignore" }));
		}
		await waitUntil(() => isAnswering(`${endpoint}/healthcheck`));
	} catch (error) {
		await stop();
		throw error;
	}
	const keys = { accessKeyId: "test:tester", secretAccessKey: "testing" };
	return { endpoint, region: "us-east-1", ...keys, stop };
}

/** A program and what it is started with. */
type Command = readonly [program: string, ...parameters: readonly string[]];

function cacheCommand({ cachePort }: SwiftPlace): Command {
	return ["memcached", "-u", "nobody", "-l", "127.0.0.1", "-p", String(cachePort)];
}

function proxyCommand(place: SwiftPlace): Command {
	const file = path.join(place.directory, "proxy-server.conf");
	writeFileSync(file, proxyConfig(place));
	writeFileSync(path.join(place.directory, "swift.conf"), SWIFT_CONFIG);
	return ["swift-proxy-server", file];
}

async function storageCommand(
	kind: (typeof STORAGE_KINDS)[number],
	place: SwiftPlace,
): Promise<Command> {
	const port = await freePort();
	const ring = path.join(place.directory, `${kind}.builder`);
	const build = (...parameters: string[]) =>
		runCommand("swift-ring-builder", [ring, ...parameters], process.env);
	await build("create", "4", "1", "1");
	await build("add", `r1z1-127.0.0.1:${port}/d1`, "1");
	await build("rebalance");
	const file = path.join(place.directory, `${kind}-server.conf`);
	writeFileSync(file, storageConfig(kind, place, port));
	return [`swift-${kind}-server`, file];
}
