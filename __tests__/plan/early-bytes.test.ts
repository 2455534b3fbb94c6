import { describe, expect, test } from "@jest/globals";
import type { StagingError } from "../../src/errors.ts";
import { type PhaseRequest, usePhaseBench } from "./phase-bench.ts";
import { download } from "./temp-job.ts";

/** Two pages of a listing, for directories that are there and for new ones. */
const KEYS = Array.from({ length: 1_100 }, (_, index) => {
	const digits = String(index).padStart(4, "0");
	return `in/${digits.slice(0, 2)}/${digits}`;
});
const ENTRY = download("s3://bucket/in/", "data/");
const GETS = 900;
const FOREVER = Number.POSITIVE_INFINITY;

const bench = usePhaseBench();

/** Lets requests of an operation wait until early bytes are there. */
function holdUntilBegun(operation: string, skip = 0): void {
	const until = bench.sandbox.recorder.waitFor("GetObject", GETS).then(() => undefined);
	bench.sandbox.fault({ operation, skip, times: FOREVER, action: { kind: "hold", until } });
}

/** Runs a phase that moves nothing although bytes came early, and expects no trace of them. */
async function expectNoTrace(request: PhaseRequest): Promise<StagingError | undefined> {
	bench.files({ "data/00/0000": "old", "other.txt": "old" });
	const before = bench.tree();
	const outcome = await bench.run(request).then(
		({ results, plan }) => {
			expect(results).toEqual([]);
			return plan.entries.find(({ failure }) => failure)?.failure;
		},
		(error: StagingError) => error,
	);
	expect(bench.sandbox.recorder.count("GetObject")).toBeGreaterThanOrEqual(GETS);
	expect(bench.log.filter((line) => line.startsWith("Listing"))).toHaveLength(1);
	expect(bench.tree()).toEqual(before);
	expect(bench.content("data/00/0000")).toBe("old");
	return outcome;
}

describe("bytes that came early leave no trace", () => {
	test("when the last page brings a collision", async () => {
		await bench.put([...KEYS, "in/99/0000"]);
		holdUntilBegun("ListObjectsV2", 1);
		const flat = { ...ENTRY, flatten: true };
		expect((await expectNoTrace({ entries: [flat] }))?.code).toBe("name-collision");
	});

	test("when the last page brings a key that cannot be a path", async () => {
		await bench.put([...KEYS, "in/99//x", "one"]);
		holdUntilBegun("ListObjectsV2", 1);
		const entries = [ENTRY, download("s3://bucket/one", "one")];
		expect((await expectNoTrace({ entries }))?.code).toBe("path-refused");
	});

	test("when the listing fails after its first page", async () => {
		await bench.put(KEYS);
		holdUntilBegun("ListObjectsV2", 1);
		const action = { kind: "error", status: 403, code: "AccessDenied" } as const;
		bench.sandbox.fault({ operation: "ListObjectsV2", skip: 1, action });
		expect((await expectNoTrace({ entries: [ENTRY] }))?.code).toBe("access-denied");
	});

	test("when another entry turns out to be missing", async () => {
		await bench.put(KEYS);
		holdUntilBegun("HeadObject");
		holdUntilBegun("ListObjectsV2", 1);
		const entries = [ENTRY, download("s3://bucket/missing", "missing")];
		expect((await expectNoTrace({ entries }))?.code).toBe("no-such-object");
	});

	test("when another entry needs a file where they made a directory", async () => {
		await bench.put([...KEYS, "one"]);
		holdUntilBegun("HeadObject");
		const entries = [ENTRY, download("s3://bucket/one", "data/07")];
		expect((await expectNoTrace({ entries }))?.code).toBe("name-collision");
	});

	test("when the job is cancelled while the listing goes on, within 5 s", async () => {
		await bench.put(KEYS);
		const { promise: until, resolve: release } = Promise.withResolvers<void>();
		const action = { kind: "hold", until } as const;
		bench.sandbox.fault({ operation: "ListObjectsV2", skip: 1, times: FOREVER, action });
		const controller = new AbortController();
		let cancelledAt = 0;
		const cancelling = bench.sandbox.recorder.waitFor("GetObject", GETS).then(() => {
			cancelledAt = performance.now();
			controller.abort();
		});
		const { signal } = controller;
		expect((await expectNoTrace({ entries: [ENTRY], signal }))?.code).toBe("cancelled");
		await cancelling;
		expect(performance.now() - cancelledAt).toBeLessThan(5_000);
		release();
	});
});

test("the other entries arrive where the phase goes on without the one that began early", async () => {
	await bench.put([...KEYS, "in/99//x", "one"]);
	holdUntilBegun("ListObjectsV2", 1);
	const entries = [ENTRY, download("s3://bucket/one", "one")];
	const { results } = await bench.run({ entries, phase: "after", jobStatus: "success" });
	expect(results).toMatchObject([{ status: "done", transfer: { path: `${bench.workspace}/one` } }]);
	expect(bench.tree()).toEqual(["one"]);
});
