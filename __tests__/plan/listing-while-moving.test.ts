import { describe, expect, test } from "@jest/globals";
import { usePhaseBench } from "./phase-bench.ts";
import { download, pathOf, upload } from "./temp-job.ts";

/** Three pages of a listing. */
const KEYS = Array.from({ length: 2_100 }, (_, index) => `in/${String(index).padStart(4, "0")}`);
const TWO_PAGES = KEYS.slice(0, 1_001);
const NAMES = KEYS.map((key) => key.slice("in/".length));
const ENTRY = download("s3://bucket/in/", "data/");
const BEGUN = "Listing s3://bucket/in/ goes on: 1,000 objects so far, transfers have begun";

const bench = usePhaseBench();

/** Holds an operation back until so many downloads have begun, and does `look` then. */
function holdUntilGets(operation: string, gets: number, skip = 0, look = () => {}): void {
	const until = bench.sandbox.recorder.waitFor("GetObject", gets).then(look);
	bench.sandbox.fault({
		operation,
		skip,
		times: Number.POSITIVE_INFINITY,
		action: { kind: "hold", until },
	});
}

describe("a listing of several pages", () => {
	test("is moved while it goes on, and no file has its name before it ends", async () => {
		await bench.put(KEYS);
		bench.files({ "data/0000": "old" });
		let early: string[] = [];
		holdUntilGets("ListObjectsV2", 900, 2, () => {
			early = bench.tree().filter((name) => !name.endsWith(".part"));
		});
		const { results } = await bench.run({ entries: [ENTRY] });
		expect(early).toEqual(["data/", "data/0000"]);
		expect(results.map(({ status }) => status)).toEqual(KEYS.map(() => "done"));
		expect(results.map(({ transfer }) => pathOf(transfer))).toEqual(
			NAMES.map((name) => `${bench.workspace}/data/${name}`),
		);
		expect(bench.tree()).toEqual(["data/", ...NAMES.map((name) => `data/${name}`)]);
		expect(bench.content("data/0000")).toBe("in/0000");
		expect(bench.content("data/2099")).toBe("in/2099");
		const operations = bench.sandbox.recorder.requests.map(({ operation }) => operation);
		expect(operations.filter((operation) => operation === "GetObject")).toHaveLength(KEYS.length);
		const told = bench.log.map((line) => line.replace(/ in .*/, ""));
		expect(told).toEqual([
			BEGUN,
			"Plan: download 2,100 files (14.7 kB)",
			"Done: 2,100 files (14.7 kB)",
		]);
	});
});

describe("nothing moves before the plan is whole", () => {
	const expectNoEarlyStart = () => {
		expect(bench.log.filter((line) => line.startsWith("Listing"))).toEqual([]);
	};

	test("when a listing has one page", async () => {
		await bench.put(KEYS.slice(0, 1_000));
		const { results } = await bench.run({ entries: [ENTRY] });
		expect(results).toHaveLength(1_000);
		expectNoEarlyStart();
	});

	test("in a dry run", async () => {
		await bench.put(TWO_PAGES);
		await bench.run({ entries: [ENTRY], inputs: { "dry-run": "true" } });
		expectNoEarlyStart();
		expect(bench.sandbox.recorder.count("GetObject")).toBe(0);
		expect(bench.tree()).toEqual([]);
	});

	test("when another entry has failed already", async () => {
		await bench.put(TWO_PAGES);
		const refused = download("s3://bucket/x", "../outside");
		const { results } = await bench.run({ entries: [refused, ENTRY] });
		expect(results).toEqual([]);
		expectNoEarlyStart();
		expect(bench.sandbox.recorder.count("GetObject")).toBe(0);
	});

	test("when the phase also uploads, which could find half a file", async () => {
		await bench.put(TWO_PAGES);
		bench.files({ "up.txt": "up" });
		const { results } = await bench.run({ entries: [ENTRY, upload("up.txt", "s3://bucket/")] });
		expect(results).toHaveLength(TWO_PAGES.length + 1);
		expectNoEarlyStart();
	});

	test("unless what has failed is allowed to", async () => {
		await bench.put(TWO_PAGES);
		const refused = download("s3://bucket/x", "../outside", { onError: "warn" });
		const { results } = await bench.run({ entries: [refused, ENTRY] });
		expect(results).toHaveLength(TWO_PAGES.length);
		expect(bench.log).toContain(BEGUN);
	});
});
