import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "@jest/globals";
import type { Transfer } from "../../src/plan/plan.ts";
import { MIB, useTransferBench } from "./transfer-bench.ts";

const bench = useTransferBench();
const POOL_BYTES = 32 * MIB;
/** What a process needs for 8 connections, the SDK's code and garbage not yet collected. */
const OVERHEAD_MEBIBYTES = 100;

async function move(
	transfers: readonly Transfer[],
): Promise<{ failed: number; mebibytes: number }> {
	const { endpoint, region, credential } = bench.sandbox;
	const settings = {
		endpoint,
		region,
		credentials: credential,
		pathStyle: true,
		anonymous: false,
		dialect: "aws",
		maxConnections: 8,
	};
	const child = spawn(process.execPath, [path.join(import.meta.dirname, "move-bytes.ts")]);
	child.stdin.end(JSON.stringify({ settings, transfers, maxMemoryBytes: POOL_BYTES }));
	const [output] = await Promise.all([text(child.stdout), once(child, "exit")]);
	return JSON.parse(output);
}

test("memory depends neither on the size nor on the number of files", async () => {
	bench.file("large", Buffer.alloc(200 * MIB, "large"));
	const small = Array.from({ length: 200 }, (_, at) => {
		bench.file(`small${at}`, Buffer.alloc(MIB, "small"));
		return bench.upload(`small${at}`);
	});
	const uploads = [bench.upload("large"), ...small];
	const most = POOL_BYTES / MIB + OVERHEAD_MEBIBYTES;
	const up = await move(uploads);
	expect(up.failed).toBe(0);
	expect(up.mebibytes).toBeLessThan(most);
	const down = await move(uploads.map(({ location: { key } }) => bench.download(key, `in/${key}`)));
	expect(down.failed).toBe(0);
	expect(down.mebibytes).toBeLessThan(most);
}, 120_000);
