import { spawn } from "node:child_process";
import { once } from "node:events";
import { truncateSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "@jest/globals";
import type { Transfer } from "../../src/plan/plan.ts";
import type { Limits } from "../../src/transfer/scheduler.ts";
import { startCarelessStore } from "./careless-store.ts";
import { MIB, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();

interface Needs {
	readonly failures: readonly string[];
	readonly mebibytes: number;
	readonly addedMebibytes: number;
}

async function move(
	transfers: readonly Transfer[],
	limits: Limits,
	endpoint = bench.sandbox.endpoint,
): Promise<Needs> {
	const { region, credential } = bench.sandbox;
	const settings = {
		endpoint,
		region,
		credentials: credential,
		pathStyle: true,
		anonymous: false,
		dialect: "aws",
		maxConnections: limits.maxConcurrency,
	};
	const child = spawn(process.execPath, [path.join(import.meta.dirname, "move-bytes.ts")]);
	child.stdin.end(JSON.stringify({ settings, transfers, limits }));
	const [output] = await Promise.all([text(child.stdout), once(child, "exit")]);
	return JSON.parse(output);
}

const POOL_BYTES = 32 * MIB;
/** What a process needs for 8 connections, the SDK's code and garbage not yet collected. */
const OVERHEAD_MEBIBYTES = 100;

test("memory depends neither on the size nor on the number of files", async () => {
	bench.file("large", Buffer.alloc(200 * MIB, "large"));
	const small = Array.from({ length: 200 }, (_, at) => {
		bench.file(`small${at}`, Buffer.alloc(MIB, "small"));
		return bench.upload(`small${at}`);
	});
	const uploads = [bench.upload("large"), ...small];
	const limits = { maxConcurrency: 8, maxMemoryBytes: POOL_BYTES };
	const most = POOL_BYTES / MIB + OVERHEAD_MEBIBYTES;
	const up = await move(uploads, limits);
	expect(up.failures).toEqual([]);
	expect(up.addedMebibytes).toBeLessThan(most);
	const downloads = uploads.map(({ location: { key } }) => bench.download(key, `in/${key}`));
	const down = await move(downloads, limits);
	expect(down.failures).toEqual([]);
	expect(down.addedMebibytes).toBeLessThan(most);
}, 120_000);

test("the whole process stays below 300 MB at its defaults, however large a file is", async () => {
	truncateSync(bench.file("large", ""), 5 * 1024 * MIB);
	const limits = { maxConcurrency: 32, maxMemoryBytes: 256 * MIB };
	// What comes down takes room on the disk: enough for every buffer to be in use from beginning to end.
	const bytes = 1024 * MIB;
	await using store = await startCarelessStore(bytes);
	const up = await move([bench.upload("large")], limits, store.endpoint);
	expect(up.failures).toEqual([]);
	expect(up.mebibytes).toBeLessThan(286);
	const object = { key: "large", bytes, etag: store.etag };
	const download = { ...bench.download("large", "in/large"), object };
	const down = await move([download], limits, store.endpoint);
	expect(down.failures).toEqual([]);
	expect(down.mebibytes).toBeLessThan(286);
}, 120_000);
