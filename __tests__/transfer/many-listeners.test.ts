import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { ACTION, reach, useWorld } from "../support/action.ts";

const run = promisify(execFile);
const world = useWorld();
const MIB = 2 ** 20;

/** A Node that warns of more than ten listeners of one signal, beside the one that runs the tests. */
const OLD_NODE = "/usr/bin/node";
const withOldNode = (await isOldNode()) ? test : test.skip;

async function isOldNode(): Promise<boolean> {
	if (!existsSync(OLD_NODE)) return false;
	return /^v20\./.test((await run(OLD_NODE, ["--version"])).stdout);
}

/** Runs the shipped step with the old Node. */
async function stage(before: string): Promise<string> {
	const inputs = {
		...reach(world.sandbox),
		before,
		"max-concurrency": "20",
		"max-memory": "16MiB",
	};
	const given = Object.entries(inputs).map(([name, value]) => [
		`INPUT_${name.toUpperCase()}`,
		value,
	]);
	const env = {
		...Object.fromEntries(given),
		RUNNER_TEMP: world.temp,
		GITHUB_WORKSPACE: world.workspace,
	};
	const script = path.join(ACTION, "dist/index.js");
	const { stdout, stderr } = await run(OLD_NODE, [script], { env, cwd: world.workspace });
	return stdout + stderr;
}

withOldNode(
	"Node 20 warns of no leaking listeners when many ranges or parts are under way at once",
	async () => {
		const content = Buffer.alloc(160 * MIB, "x");
		await world.sandbox.putObject("bucket", "k", content);
		const log = await stage("s3://bucket/k -> k\n");
		expect(readFileSync(world.at("k")).equals(content)).toBe(true);
		expect(world.sandbox.recorder.count("GetObject")).toBe(20);
		expect(log).not.toMatch(/MaxListeners/);
		expect(await stage("k -> s3://bucket/copy\n")).not.toMatch(/MaxListeners/);
		expect(world.sandbox.recorder.count("UploadPart")).toBe(20);
	},
	30_000,
);
