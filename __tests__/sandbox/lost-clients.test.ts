import { once } from "node:events";
import { mkdtemp, readdir, readlink, rm } from "node:fs/promises";
import type { Socket } from "node:net";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { FaultAction } from "../../sandbox/faults.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { startSandbox } from "../../sandbox/sandbox.ts";
import { sendRaw } from "./support/raw-request.ts";

const CONTENT = Buffer.alloc(8_000_000, "content ");
const CLIENTS = 4;
const FOREVER = new Promise<void>(() => undefined);
// Only Linux tells a process which files it has open.
const testOnLinux = process.platform === "linux" ? test : test.skip;

let directory: string;
let sandbox: Sandbox;

beforeEach(async () => {
	directory = await mkdtemp(join(tmpdir(), "sandbox-test-"));
	sandbox = await startSandbox({ directory });
	sandbox.createBucket("bucket", { publicRead: true });
	await sandbox.putObject("bucket", "key", CONTENT);
});

afterEach(async () => {
	await sandbox.stop();
	await rm(directory, { recursive: true });
});

describe("a client that dies leaves no file open", () => {
	testOnLinux.each<{ readonly fate: string; readonly more: readonly FaultAction[] }>([
		{ fate: "plainly answered", more: [] },
		{ fate: "stalled", more: [{ kind: "stall", afterBytes: 300_000 }] },
		{ fate: "cut", more: [{ kind: "cut", afterBytes: 300_000 }] },
		{ fate: "dropped", more: [{ kind: "drop-answer" }] },
		{ fate: "reset", more: [{ kind: "reset" }] },
	])("while its request is held, to be $fate", async ({ more }) => {
		const { promise, resolve } = Promise.withResolvers<void>();
		for (const action of [{ kind: "hold", until: promise } as const, ...more]) {
			sandbox.fault({ operation: "GetObject", times: CLIENTS, action });
		}
		await loseClients();
		resolve();
		await sandbox.stop();
		expect(await openFiles()).toEqual([]);
	});

	testOnLinux("while its request is delayed", async () => {
		sandbox.fault({ times: CLIENTS + 1, action: { kind: "delay", milliseconds: 100 } });
		await loseClients();
		// Delayed after the others, so the others have been served by then.
		const headers = { range: "bytes=0-99999" };
		const answer = await fetch(`${sandbox.endpoint}/bucket/key`, { headers });
		expect(await answer.bytes()).toHaveLength(100_000);
		await sandbox.stop();
		expect(await openFiles()).toEqual([]);
	});

	testOnLinux("while its answer waits behind another of the connection", async () => {
		sandbox.fault({ action: { kind: "stall", afterBytes: 10 } });
		const client = get(CLIENTS);
		await sandbox.recorder.waitFor("GetObject", CLIENTS);
		await until(async () => (await openFiles()).length === CLIENTS - 1);
		client.destroy();
		await sandbox.stop();
		expect(await openFiles()).toEqual([]);
	});
});

describe("a sandbox that stops", () => {
	testOnLinux("has closed its files when it says so", async () => {
		await sandbox.putObject("bucket", "large", Buffer.alloc(32_000_000));
		const headers = { "x-amz-copy-source": "/bucket/large" };
		const copy = sendRaw(sandbox, { method: "PUT", path: "/bucket/copy", headers });
		await until(async () => (await openFiles()).length === 2);
		await Promise.all([expect(copy).rejects.toMatchObject({ code: "ECONNRESET" }), sandbox.stop()]);
		expect(await openFiles()).toEqual([]);
	});

	test.each<FaultAction>([
		{ kind: "hold", until: FOREVER },
		{ kind: "delay", milliseconds: 3_600_000 },
	])("waits for no $kind to end", async (action) => {
		sandbox.fault({ action });
		const client = get();
		await sandbox.recorder.waitFor("GetObject");
		const timers = activeTimers();
		await Promise.all([once(client, "close"), sandbox.stop()]);
		expect(await readdir(directory)).toEqual([]);
		// Those of connections may end meanwhile as well.
		expect(activeTimers()).toBeLessThanOrEqual(timers - (action.kind === "delay" ? 1 : 0));
	});

	test("carries out nothing that was held until then", async () => {
		const { promise, resolve } = Promise.withResolvers<void>();
		sandbox.fault({ action: { kind: "hold", until: promise } });
		const deletion = sendRaw(sandbox, { method: "DELETE", path: "/bucket/key" });
		await sandbox.recorder.waitFor("DeleteObject");
		await Promise.all([
			expect(deletion).rejects.toMatchObject({ code: "ECONNRESET" }),
			sandbox.stop(),
		]);
		resolve();
		await new Promise((turn) => setImmediate(turn));
		expect(sandbox.keys("bucket")).toEqual(["key"]);
	});
});

/** Sends requests for the object, all at once, on a connection of its own. */
function get(times = 1): Socket {
	const socket = connect(sandbox.port, "127.0.0.1");
	socket.on("error", () => undefined);
	socket.write(`GET /bucket/key HTTP/1.1\r\nHost: 127.0.0.1:${sandbox.port}\r\n\r\n`.repeat(times));
	return socket.resume();
}

/** Returns when the sandbox has their requests and has noticed that they are gone. */
async function loseClients(): Promise<void> {
	const clients = Array.from({ length: CLIENTS }, () => get());
	await sandbox.recorder.waitFor("GetObject", CLIENTS);
	for (const client of clients) client.destroy();
	await until(() => sandbox.recorder.requests.length === CLIENTS);
}

/** The files of the sandbox that this process has open; removed ones too. */
async function openFiles(): Promise<string[]> {
	const descriptors = await readdir("/proc/self/fd");
	const targets = descriptors.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => ""));
	return (await Promise.all(targets)).filter((target) => target.startsWith(directory));
}

function activeTimers(): number {
	return process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
