import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { encodeState } from "../../src/report/state.ts";
import { ACTION, reach, useWorld } from "../support/action.ts";
import { everything, shownError } from "../support/refusal.ts";

const world = useWorld();
const MIB = 1024 ** 2;
const ALWAYS = Number.POSITIVE_INFINITY;

/** How long a cancelled stage may take (docs/semantics.md, "Cancellation"). */
const MOST_MILLISECONDS = 5000;

describe("a cancelled job", () => {
	test("leaves the old file and no half one, in the middle of a download in ranges", async () => {
		await world.sandbox.putObject("bucket", "k", randomBytes(40 * MIB));
		world.files({ k: "old" });
		const stall = { kind: "stall", afterBytes: 1000 } as const;
		world.sandbox.fault({ operation: "GetObject", action: stall, times: ALWAYS });
		const controller = new AbortController();
		const before = "s3://bucket/k -> k\ns3://bucket/k -> new/deep/k";
		const running = world.stage({ before }, { signal: controller.signal });
		await world.sandbox.recorder.waitFor("GetObject", 3);
		const cancelledAt = performance.now();
		controller.abort();
		const job = await running;
		expect(performance.now() - cancelledAt).toBeLessThan(MOST_MILLISECONDS);
		expect(shownError(job.main("stage"), world)).toBe(
			"The job was cancelled: 2 transfers of `before` did not arrive",
		);
		expect(everything(world.workspace)).toEqual(["k"]);
		expect(readFileSync(world.at("k"), "utf8")).toBe("old");
		expect(job.status).toBe("cancelled");
	});

	test("stops while it is still planning", async () => {
		const { promise: until, resolve: open } = Promise.withResolvers<void>();
		const hold = { kind: "hold", until } as const;
		world.sandbox.fault({ operation: "ListObjectsV2", action: hold });
		const controller = new AbortController();
		const running = world.stage({ before: "s3://bucket/ -> k/" }, { signal: controller.signal });
		await world.sandbox.recorder.waitFor("ListObjectsV2");
		controller.abort();
		const job = await running;
		open();
		expect(shownError(job.main("stage"), world)).toBe(
			"The job was cancelled before anything was transferred",
		);
	});
});

describe("the process", () => {
	/** A stage as a process of its own, nobody reading its output yet. */
	function start(
		script: "index.js" | "post.js",
		inputs: Record<string, string>,
		environment: Record<string, string> = {},
	): ChildProcess {
		const given = Object.entries({ ...reach(world.sandbox), ...inputs });
		const texts = given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
		return spawn(process.execPath, [path.join(ACTION, "dist", script)], {
			cwd: world.workspace,
			env: {
				PATH: process.env.PATH,
				GITHUB_WORKSPACE: world.workspace,
				RUNNER_TEMP: world.temp,
				...Object.fromEntries(texts),
				...environment,
			},
			stdio: ["ignore", "pipe", "ignore"],
		});
	}

	async function readAll(child: ChildProcess): Promise<{ text: string; lastAt: number }> {
		let text = "";
		let lastAt = 0;
		for await (const chunk of child.stdout ?? []) {
			text += chunk;
			lastAt = performance.now();
		}
		return { text, lastAt };
	}

	test.each(["SIGTERM", "SIGINT"] as const)("stops by itself on %s", async (signal) => {
		await world.sandbox.putObject("bucket", "k", randomBytes(MIB));
		const stall = { kind: "stall", afterBytes: 1000 } as const;
		world.sandbox.fault({ operation: "GetObject", action: stall, times: ALWAYS });
		const child = start("index.js", { before: "s3://bucket/k -> new/k" });
		const exited = once(child, "exit");
		await world.sandbox.recorder.waitFor("GetObject");
		const signalledAt = performance.now();
		child.kill(signal);
		const { text } = await readAll(child);
		expect(await exited).toEqual([1, null]);
		expect(performance.now() - signalledAt).toBeLessThan(MOST_MILLISECONDS);
		expect(text.match(/^::error /gm)).toHaveLength(1);
		expect(everything(world.workspace)).toEqual([]);
	});

	// The runner does not cancel a post step whose `post-if` still holds, but it is stopped like any process.
	test.each(["SIGTERM", "SIGINT"] as const)("aborts its multipart upload on %s", async (signal) => {
		world.files({ f: randomBytes(40 * MIB) });
		const { promise: until, resolve: open } = Promise.withResolvers<void>();
		const hold = { kind: "hold", until } as const;
		world.sandbox.fault({ operation: "UploadPart", action: hold, times: ALWAYS });
		const state = {
			STATE_main: encodeState({ accepted: true, completed: true }),
		};
		const child = start("post.js", { after: "f -> s3://bucket/f" }, state);
		const exited = once(child, "exit");
		await world.sandbox.recorder.waitFor("UploadPart", 2);
		const signalledAt = performance.now();
		child.kill(signal);
		const { text } = await readAll(child);
		expect(await exited).toEqual([1, null]);
		expect(performance.now() - signalledAt).toBeLessThan(MOST_MILLISECONDS);
		open();
		expect(text.match(/^::error .*$/gm)).toEqual([
			"::error title=s3-staging::The job was cancelled: 1 transfer of `after` did not arrive",
		]);
		expect(world.sandbox.uploads("bucket")).toEqual([]);
		expect(world.sandbox.keys("bucket")).toEqual([]);
	});

	test.each([
		["s3://bucket/k -> k", 0],
		["s3://bucket/k -> k\ns3://bucket/none -> none", 1],
	])("ends when its work does, whatever connections are open: %j", async (before, code) => {
		await world.sandbox.putObject("bucket", "k", "new");
		const child = start("index.js", { before });
		const exited = once(child, "exit").then(([exitCode]) => ({ exitCode, at: performance.now() }));
		const { lastAt } = await readAll(child);
		const { exitCode, at } = await exited;
		expect(exitCode).toBe(code);
		// Idle connections would keep it for 4 s; without them it is a few milliseconds.
		expect(at - lastAt).toBeLessThan(1000);
	});

	test("waits for a reader that comes late, and loses no line to it", async () => {
		const keys = Array.from({ length: 120 }, (_, index) => `p/${"long-name-".repeat(20)}${index}`);
		for (const key of keys) await world.sandbox.putObject("bucket", key, "x");
		const corrupt = { kind: "corrupt", atByte: 0 } as const;
		world.sandbox.fault({ operation: "GetObject", key: keys[7] ?? "", action: corrupt });
		// The debug log names every transfer: more than a pipe holds.
		const child = start("index.js", { before: "s3://bucket/p/ -> out/" }, { RUNNER_DEBUG: "1" });
		const exited = once(child, "exit");
		await world.sandbox.recorder.waitFor("GetObject", keys.length);
		const { text } = await readAll(child);
		expect(await exited).toEqual([1, null]);
		expect(Buffer.byteLength(text)).toBeGreaterThan(70_000);
		expect(text.trimEnd().split("\n").at(-1)).toMatch(
			/^::error title=s3-staging::Could not download/,
		);
	});

	test.each([
		["s3://bucket/k -> k", 0],
		["s3://bucket/k -> k\ns3://bucket/none -> none", 1],
	])("does its work and ends with its code when nobody reads the log: %j", async (before, code) => {
		await world.sandbox.putObject("bucket", "k", "new");
		const child = start("index.js", { before });
		child.stdout?.destroy();
		expect(await once(child, "exit")).toEqual([code, null]);
		expect(everything(world.workspace)).toEqual(code === 0 ? ["k"] : []);
	});
});
