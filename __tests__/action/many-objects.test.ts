import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import type { JobResult, StageResult } from "../../harness/run-job.ts";
import { ACTION, useWorld } from "../support/action.ts";
import { tarOf } from "../support/archives.ts";
import { messages } from "../support/only-error.ts";

/** Three pages of a listing. */
const NAMES = Array.from({ length: 2_500 }, (_, index) => {
	const digits = String(index).padStart(4, "0");
	return `2026-${digits.slice(0, 2)}/${digits}.csv`;
});

const LARGEST_MEGABYTES = 300;

const TELL_MEMORY = `--import=${new URL("../support/print-peak-memory.ts", import.meta.url)}`;

describe("2,500 objects", () => {
	const world = useWorld();

	function run(step: "upload" | "download", transfers: string): Promise<JobResult> {
		const action = { ...world.action({ transfers }), uses: `${ACTION}/${step}` };
		return world.job([{ ...action, env: { NODE_OPTIONS: TELL_MEMORY } }]);
	}

	/** The lines that tell of transfers, without how long they took. */
	function told({ log }: StageResult): string[] {
		const lines = log.split("\n").filter((line) => /^(Plan|Done)|\/\d{4}\.csv/.test(line));
		return lines.map((line) => line.replace(/ in .*/, ""));
	}

	function expectTotals(stage: StageResult, direction: string): void {
		const bytes = NAMES.join("").length;
		const size = `${(bytes / 1_000).toFixed(1)} kB`;
		expect(told(stage)).toEqual([
			`Plan: ${direction} 2,500 files (${size})`,
			`Done: 2,500 files (${size})`,
		]);
		const { files, paths, manifest = "", ...totals } = stage.outputs;
		expect([files, paths]).toEqual([undefined, undefined]);
		expect(totals).toMatchObject({ count: "2500", transferred: "2500", bytes: String(bytes) });
		expect(messages(stage, "notice")).toEqual(
			["files", "paths"].map(
				(name) =>
					`The output \`${name}\` would be larger than 100 kB, so it is left empty: read it from the JSON file that the output \`manifest\` names.`,
			),
		);
		const kept = JSON.parse(readFileSync(manifest, "utf8"));
		expect([kept.files.length, kept.paths.length, kept.count]).toEqual([2_500, 2_500, 2_500]);
		expect(new Set(kept.files.map(({ status }: { status: string }) => status))).toEqual(
			new Set(["done"]),
		);
	}

	function expectLittleMemory({ log }: StageResult): void {
		const bytes = Number(/peak=(\d+)/.exec(log)?.[1]);
		expect(bytes).toBeGreaterThan(0);
		expect(bytes / 1_000_000).toBeLessThan(LARGEST_MEGABYTES);
	}

	test("come down over three pages, of which only the constant prefix is listed", async () => {
		const { sandbox } = world;
		for (const name of NAMES) await sandbox.putObject("bucket", `in/${name}`, name);
		for (const key of ["in/2025-01/old.csv", "in/2026-00/readme.txt", "other/x.csv"]) {
			await sandbox.putObject("bucket", key, key);
		}
		const stage = (await run("download", "s3://bucket/in/2026-*/*.csv -> data/")).main("stage");

		const listings = sandbox.recorder.requests.filter(
			({ operation }) => operation === "ListObjectsV2",
		);
		expect(listings.map(({ query }) => query.prefix)).toEqual(["in/2026-", "in/2026-", "in/2026-"]);
		expect(sandbox.recorder.count("GetObject")).toBe(NAMES.length);
		expect(sandbox.recorder.count("HeadObject")).toBe(0);
		expect(stage.log).toContain(
			"Listing s3://bucket/in/2026- goes on: 999 objects so far, transfers have begun\n",
		);
		expect(world.tree()).toEqual(NAMES.map((name) => `data/${name}`));
		for (const name of NAMES) expect(readFileSync(world.at(`data/${name}`), "utf8")).toBe(name);
		expectTotals(stage, "download");
		expectLittleMemory(stage);
	}, 60_000);

	test("go up, each with one request", async () => {
		const { sandbox } = world;
		world.files(Object.fromEntries(NAMES.map((name) => [`out/${name}`, name])));
		const stage = (await run("upload", "out/ -> s3://bucket/in/")).main("stage");

		expect(sandbox.recorder.requests.map(({ operation }) => operation)).toEqual(
			NAMES.map(() => "PutObject"),
		);
		expect(sandbox.keys("bucket")).toEqual(NAMES.map((name) => `in/${name}`));
		for (const name of NAMES) {
			expect((await sandbox.object("bucket", `in/${name}`)?.body())?.toString()).toBe(name);
		}
		expectTotals(stage, "upload");
		expectLittleMemory(stage);
	}, 60_000);
});

describe("an archive of 100,001 files", () => {
	const world = useWorld();

	test("is unpacked within the memory of a few", async () => {
		const entries = Array.from({ length: 100_001 }, (_, index) => ({
			name: `${index % 300}/${index}`,
			content: String(index),
		}));
		await world.sandbox.putObject("bucket", "k", gzipSync(tarOf(entries)));
		const transfers = "- { from: s3://bucket/k, to: in/, extract: true }";
		const action = { ...world.action({ transfers }), uses: `${ACTION}/download` };
		const job = await world.job([{ ...action, env: { NODE_OPTIONS: TELL_MEMORY } }]);
		const { log } = job.main("stage");
		expect(log).toContain("100,001 files unpacked");
		expect(readFileSync(world.at("in/100/100000"), "utf8")).toBe("100000");
		const [, peak] = /^peak=(\d+)$/m.exec(log) ?? [];
		expect(Number(peak) / 1e6).toBeLessThan(LARGEST_MEGABYTES);
	}, 180_000);
});
