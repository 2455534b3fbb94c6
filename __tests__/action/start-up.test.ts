import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ACTION, reach, useWorld } from "../support/action.ts";

const run = promisify(execFile);
const DIST = path.join(ACTION, "dist");

let scratch = "";
beforeEach(() => {
	scratch = mkdtempSync(path.join(tmpdir(), "start-up-"));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

/** What the runner gives a step, with files that take what the step writes. */
function stepEnvironment(inputs: Record<string, string>): Record<string, string> {
	const files = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"].map((name) => {
		const file = path.join(scratch, name);
		writeFileSync(file, "");
		return [name, file];
	});
	const given = Object.entries(inputs).map(([name, value]) => [
		`INPUT_${name.toUpperCase()}`,
		value,
	]);
	return {
		...Object.fromEntries([...files, ...given]),
		RUNNER_TEMP: scratch,
		GITHUB_WORKSPACE: scratch,
	};
}

describe("a step with nothing to do", () => {
	const MOST_MILLISECONDS = 25;
	/** What an empty program costs on the machine that the limit is meant for; a slower one takes longer for both. */
	const EMPTY_MILLISECONDS = 23;
	const RUNS = 11;
	const ROUNDS = 3;

	/** User and system time of one Node process, in milliseconds. */
	async function cpuOf(script: string): Promise<number> {
		const figure = path.join(scratch, "cpu");
		const env = { ...stepEnvironment({ before: "", after: "", spec: "" }), FIGURE: figure };
		await run(process.execPath, ["--require", path.join(scratch, "measure.cjs"), script], { env });
		return Number(readFileSync(figure, "utf8")) / 1_000;
	}

	/** How much more one script costs than the other, at the speed of that machine: medians of runs that take turns. */
	async function extraCost(script: string, empty: string): Promise<number> {
		const scripts: number[] = [];
		const empties: number[] = [];
		for (let count = 0; count < RUNS; count++) {
			empties.push(await cpuOf(empty));
			scripts.push(await cpuOf(script));
		}
		const slowness = Math.max(1, median(empties) / EMPTY_MILLISECONDS);
		return (median(scripts) - median(empties)) / slowness;
	}

	test.each(["index.js", "post.js"])(
		`costs at most ${MOST_MILLISECONDS} ms of CPU more than an empty program (%s)`,
		async (door) => {
			writeFileSync(path.join(scratch, "empty.js"), "");
			writeFileSync(
				path.join(scratch, "measure.cjs"),
				`process.on("exit", () => {
					const { userCPUTime, systemCPUTime } = process.resourceUsage();
					require("node:fs").writeFileSync(process.env.FIGURE, String(userCPUTime + systemCPUTime));
				});`,
			);
			const costs: number[] = [];
			// Another process on the machine can spoil a round, but it cannot make one cheaper.
			while (costs.length < ROUNDS && Math.min(...costs) > MOST_MILLISECONDS) {
				costs.push(await extraCost(path.join(DIST, door), path.join(scratch, "empty.js")));
			}
			expect(Math.min(...costs)).toBeLessThanOrEqual(MOST_MILLISECONDS);
			expect(Math.min(...costs)).toBeGreaterThan(0);
		},
		60_000,
	);

	function median(figures: readonly number[]): number {
		return [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;
	}
});

describe("the bundle", () => {
	const world = useWorld();
	const scripts = readdirSync(DIST).filter((name) => name.endsWith(".js"));

	test("needs nothing but itself", async () => {
		cpSync(DIST, path.join(scratch, "dist"), { recursive: true });
		cpSync(path.join(ACTION, "action.yml"), path.join(scratch, "action.yml"));
		world.files({ "out.txt": "x" });
		await world.sandbox.putObject("bucket", "in", "x");
		const lists = { before: "s3://bucket/in -> in", after: "out.txt -> s3://bucket/out" };
		const job = await world.job([{ ...world.action(lists), uses: scratch }]);
		expect(job.status).toBe("success");
		expect(world.sandbox.keys("bucket")).toEqual(["in", "out"]);
	});

	test.each(scripts)("holds no path of the machine it was made on (%s)", (name) => {
		const text = readFileSync(path.join(DIST, name), "utf8");
		expect(text).not.toContain(ACTION);
		expect(text).not.toMatch(/file:\/\/\/[a-z]|["'`](\/home|\/root|\/Users|C:\\\\Users)\//i);
	});

	test("has the licence of every package in it", () => {
		const licensed = [
			...readFileSync(path.join(DIST, "licenses.txt"), "utf8").matchAll(
				/^(@?[\w./-]+) \d+\.\d+\.\d+\S* \(.+\)$/gm,
			),
		].map((match) => match[1]);
		const bundled = scripts.flatMap((name) => {
			const text = readFileSync(path.join(DIST, name), "utf8");
			const modules = text.matchAll(/ MODULE: \S*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//g);
			return [...modules].map((match) => match[1]);
		});
		expect(new Set(bundled).size).toBeGreaterThan(10);
		expect([...new Set(bundled)].filter((name) => !licensed.includes(name))).toEqual([]);
	});

	const older = olderNode();
	(older ? test : test.skip)("runs on Node 20 too", async () => {
		await world.sandbox.putObject("bucket", "in", "it");
		const inputs = {
			...reach(world.sandbox),
			before: "s3://bucket/in -> in\nin.txt -> s3://bucket/out",
			after: "",
			spec: "",
		};
		writeFileSync(path.join(scratch, "in.txt"), "x");
		await run(older, [path.join(DIST, "index.js")], { env: stepEnvironment(inputs) });
		expect(readFileSync(path.join(scratch, "in"), "utf8")).toBe("it");
		expect(world.sandbox.keys("bucket")).toEqual(["in", "out"]);
		expect(readFileSync(path.join(scratch, "GITHUB_STEP_SUMMARY"), "utf8")).toContain("2 files");
	});
});

/** A Node 20 of the machine's own; empty where there is none. */
function olderNode(): string {
	const candidates = (process.env.PATH ?? "")
		.split(path.delimiter)
		.filter((directory) => !directory.includes("node_modules"))
		.map((directory) => path.join(directory, "node"));
	return candidates.find((file) => versionOf(file).startsWith("v20.")) ?? "";
}

function versionOf(file: string): string {
	try {
		return execFileSync(file, ["--version"], { encoding: "utf8" });
	} catch {
		return "";
	}
}
